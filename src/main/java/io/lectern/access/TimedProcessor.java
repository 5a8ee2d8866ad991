package io.lectern.access;

import java.io.IOException;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's processor of a connection, with an end to headers and bodies that drip: Tomcat
 * limits each pause between two bytes only.
 */
final class TimedProcessor extends Http11Processor {

	private final RequestLimits limits;

	private final TimedBody body;

	/** The connection whose next request has begun without its headers being complete. */
	private @Nullable SocketWrapperBase<?> unfinished;

	private long began;

	TimedProcessor(AbstractHttp11Protocol<?> protocol, RequestLimits limits) {
		super(protocol, new DrainingAdapter(protocol.getAdapter(), protocol.getMaxSwallowSize()));
		this.limits = limits;
		this.body = new TimedBody(request.getInputBuffer(), limits);
		request.setInputBuffer(body);
	}

	@Override
	public SocketState service(SocketWrapperBase<?> socket) throws IOException {
		if (socket == unfinished && System.nanoTime() - began > limits.headerTimeout().toNanos()) {
			unfinished = null;
			return SocketState.CLOSED;
		}
		long served = body.requests();
		SocketState state = super.service(socket);
		if (state != SocketState.LONG || isAsync()) {
			unfinished = null;
		}
		else if (socket != unfinished || body.requests() > served) {
			unfinished = socket;
			began = System.nanoTime();
		}
		return state;
	}

}
