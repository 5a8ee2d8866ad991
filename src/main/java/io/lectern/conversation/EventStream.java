package io.lectern.conversation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.system.Problem;

/**
 * A response of server-sent events, written on the request's thread. A client that has
 * gone is noticed at the next write, by a heartbeat at the latest, and ends the work.
 */
public class EventStream implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EventStream.class);

	private final HttpServletResponse response;

	private final JsonMapper json;

	private final Duration heartbeat;

	private final Thread worker = Thread.currentThread();

	/** Not a monitor: on Java 21 a virtual thread that waits in one holds its carrier. */
	private final Lock lock = new ReentrantLock();

	private boolean closed;

	public EventStream(HttpServletResponse response, JsonMapper json, Duration heartbeat) {
		this.response = response;
		this.json = json;
		this.heartbeat = heartbeat;
	}

	/**
	 * Does the work that fills the stream. A failure before the first event is thrown, so
	 * that it becomes an ordinary error response; a later one is the stream's last event.
	 * @param failed writes that event
	 */
	public void guard(Runnable work, Consumer<Problem> failed) {
		try {
			work.run();
		}
		catch (ClientGone ex) {
			log.debug("A client left before its answer was complete");
		}
		catch (RuntimeException ex) {
			if (left()) {
				log.debug("A client left before its answer was complete");
			}
			else if (!response.isCommitted()) {
				throw ex;
			}
			else {
				fail(ex, failed);
			}
		}
		finally {
			close();
			// An interrupt by the heartbeat was for the answer, not for the server.
			Thread.interrupted();
		}
	}

	private void fail(RuntimeException ex, Consumer<Problem> failed) {
		Problem problem;
		if (ex instanceof Problem known) {
			problem = known;
		}
		else {
			log.error("An answer failed after its first event", ex);
			problem = new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Internal error",
					"The answer could not be completed.");
		}
		try {
			failed.accept(problem);
		}
		catch (ClientGone gone) {
			log.debug("A client left before it could be told of a failure");
		}
	}

	/** Begins the stream: from here on a failure is an event. */
	public void open() {
		response.setContentType("text/event-stream;charset=UTF-8");
		response.setHeader("Cache-Control", "no-store");
		// Proxies of nginx's kind would collect the events.
		response.setHeader("X-Accel-Buffering", "no");
		beatLater();
	}

	/** Sends a named event. */
	public void event(String name, Object data) {
		// JSON of this mapper stands on one line.
		write("event:" + name + "\ndata:" + json.writeValueAsString(data) + "\n\n");
	}

	/** Sends an event without a name, with a blank before the data as OpenAI does. */
	public void data(Object data) {
		write("data: " + json.writeValueAsString(data) + "\n\n");
	}

	/** Sends OpenAI's mark that the stream is complete. */
	public void end() {
		write("data: [DONE]\n\n");
	}

	private void write(String text) {
		lock.lock();
		try {
			if (closed) {
				throw new ClientGone();
			}
			OutputStream out = response.getOutputStream();
			out.write(text.getBytes(StandardCharsets.UTF_8));
			out.flush();
		}
		catch (IOException ex) {
			closed = true;
			throw new ClientGone();
		}
		finally {
			lock.unlock();
		}
	}

	private void beatLater() {
		CompletableFuture
			.delayedExecutor(heartbeat.toMillis(), TimeUnit.MILLISECONDS, (beat) -> Thread.ofVirtual().start(beat))
			.execute(this::beat);
	}

	private void beat() {
		lock.lock();
		try {
			if (!closed) {
				write(":\n\n");
				beatLater();
			}
		}
		catch (ClientGone ex) {
			worker.interrupt();
		}
		finally {
			lock.unlock();
		}
	}

	private boolean left() {
		lock.lock();
		try {
			return closed;
		}
		finally {
			lock.unlock();
		}
	}

	@Override
	public void close() {
		lock.lock();
		try {
			closed = true;
		}
		finally {
			lock.unlock();
		}
	}

	/** Nobody reads any more. */
	private static final class ClientGone extends RuntimeException {

		private ClientGone() {
			super("The client has gone", null, false, false);
		}

	}

}
