package io.lectern.access;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of the server's memory and time a request may take before it is known what it
 * asks for.
 *
 * @param maxBody the largest body of a request that brings no documents; uploads and
 * pushed texts have the limits of {@code spring.servlet.multipart}
 * @param headerTimeout how long the request line and the headers may take from their
 * first piece to their last
 * @param bodyTimeout how long a body may be waited for, and as much longer as its bytes
 * take at 4 KB a second, so that a large file may come over a slow line
 */
@ConfigurationProperties("lectern.request")
record RequestLimits(@DefaultValue("1MB") DataSize maxBody, @DefaultValue("20s") Duration headerTimeout,
		@DefaultValue("30s") Duration bodyTimeout) {

	private static final int SLOWEST_BYTES_PER_SECOND = 4096;

	RequestLimits {
		if (maxBody.toBytes() < 1 || !headerTimeout.isPositive() || !bodyTimeout.isPositive()) {
			throw new IllegalArgumentException("lectern.request: max-body and the timeouts must be more than zero");
		}
	}

	/** How long so many bytes of a body may be waited for. */
	Duration bodyTimeout(long bytes) {
		return bodyTimeout.plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
	}

}
