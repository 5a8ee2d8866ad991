package io.lectern.access;

import java.io.IOException;

import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a little of what nobody wanted of a body once the answer is out, so that a caller
 * who is still sending gets to see why it was refused, and hangs up on the rest. Tomcat
 * would read as much, but for as long as it drips.
 */
final class DrainingAdapter implements Adapter {

	private static final Logger log = LoggerFactory.getLogger(DrainingAdapter.class);

	private final Adapter adapter;

	private final int most;

	/**
	 * @param most bytes of a body that are read for nothing
	 */
	DrainingAdapter(Adapter adapter, int most) {
		this.adapter = adapter;
		this.most = most;
	}

	@Override
	public void service(Request request, Response response) throws Exception {
		if (!(request.getInputBuffer() instanceof TimedBody body)) {
			// HTTP/2 has streams of its own, and resets them.
			adapter.service(request, response);
			return;
		}
		body.begin();
		adapter.service(request, response);
		// A caller that waits to be told to go on sends no body once it is refused.
		if (response.isCommitted() && !request.hasExpectation() && !isDrained(request, body)) {
			request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		}
	}

	private boolean isDrained(Request request, TimedBody body) {
		try {
			return request.isFinished() || body.drain(most);
		}
		catch (IOException ex) {
			log.debug("A client's body was not worth waiting for: {}", ex.getMessage());
			return false;
		}
	}

	@Override
	public boolean prepare(Request request, Response response) throws Exception {
		return adapter.prepare(request, response);
	}

	@Override
	public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
		return adapter.asyncDispatch(request, response, status);
	}

	@Override
	public void log(Request request, Response response, long time) {
		adapter.log(request, response, time);
	}

	@Override
	public String getDomain() {
		return adapter.getDomain();
	}

	@Override
	public void checkRecycled(Request request, Response response) {
		adapter.checkRecycled(request, response);
	}

}
