package io.lectern.access;

import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/** Tomcat's HTTP/1.1, with {@link RequestLimits}. Tomcat makes it by its name. */
public final class TimedHttpProtocol extends Http11NioProtocol {

	private @Nullable RequestLimits limits;

	void setLimits(RequestLimits limits) {
		this.limits = limits;
	}

	@Override
	protected Processor createProcessor() {
		return (limits != null) ? new TimedProcessor(this, limits) : super.createProcessor();
	}

}
