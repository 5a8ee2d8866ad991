package io.lectern.access;

import java.io.IOException;
import java.net.SocketTimeoutException;

import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a request as it comes in, whoever reads it. Tomcat limits each pause
 * between two bytes, which a client that drips never makes; this limits all of them
 * together. What the server itself takes to work on the body does not count.
 */
final class TimedBody implements InputBuffer {

	private final InputBuffer body;

	private final RequestLimits limits;

	private long requests;

	private long read;

	private long waited;

	TimedBody(InputBuffer body, RequestLimits limits) {
		this.body = body;
		this.limits = limits;
	}

	/** The headers of another request are complete. */
	void begin() {
		requests++;
		read = 0;
		waited = 0;
	}

	/** How many requests this connection's processor has begun to serve. */
	long requests() {
		return requests;
	}

	@Override
	public int doRead(ApplicationBufferHandler handler) throws IOException {
		if (waited > limits.bodyTimeout(read).toNanos()) {
			throw new SocketTimeoutException("The body comes too slowly");
		}
		long began = System.nanoTime();
		int bytes = body.doRead(handler);
		waited += System.nanoTime() - began;
		read += Math.max(0, bytes);
		return bytes;
	}

	@Override
	public int available() {
		return body.available();
	}

	/**
	 * Reads what nobody wanted, so that the caller finds the connection as it should be.
	 * @param most bytes that are read at most
	 * @return whether that was all of it
	 */
	boolean drain(int most) throws IOException {
		long end = read + most;
		while (read <= end) {
			if (doRead(ApplicationBufferHandler.EMPTY) < 0) {
				return true;
			}
		}
		return false;
	}

}
