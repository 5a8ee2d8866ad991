package io.lectern.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.search.Findings.Found;

/**
 * Writes an answer as server-sent events on the request's thread. A client that has gone
 * is noticed at the next write, by a heartbeat at the latest, and ends the work.
 */
class EventStream implements AnswerListener, AutoCloseable {

	private final HttpServletResponse response;

	private final JsonMapper json;

	private final Duration heartbeat;

	private final Thread worker = Thread.currentThread();

	private boolean closed;

	EventStream(HttpServletResponse response, JsonMapper json, Duration heartbeat) {
		this.response = response;
		this.json = json;
		this.heartbeat = heartbeat;
	}

	@Override
	public void sources(List<Found> passages) {
		response.setContentType("text/event-stream;charset=UTF-8");
		response.setHeader("Cache-Control", "no-store");
		// Proxies of nginx's kind would collect the events.
		response.setHeader("X-Accel-Buffering", "no");
		send("sources", Map.of("passages", passages.stream().map(Source::of).toList()));
		beatLater();
	}

	@Override
	public void token(String text) {
		if (!text.isEmpty()) {
			send("token", Map.of("text", text));
		}
	}

	@Override
	public void citation(Citation citation) {
		send("citation", citation);
	}

	/** Ends the stream with the whole answer or with a problem detail. */
	void end(String event, Object data) {
		send(event, data);
		close();
	}

	private void send(String event, Object data) {
		// JSON of this mapper stands on one line.
		write("event:" + event + "\ndata:" + json.writeValueAsString(data) + "\n\n");
	}

	private synchronized void write(String text) {
		if (closed) {
			return;
		}
		try {
			OutputStream out = response.getOutputStream();
			out.write(text.getBytes(StandardCharsets.UTF_8));
			out.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The client has gone", ex);
		}
	}

	private void beatLater() {
		CompletableFuture
			.delayedExecutor(heartbeat.toMillis(), TimeUnit.MILLISECONDS, (beat) -> Thread.ofVirtual().start(beat))
			.execute(this::beat);
	}

	private synchronized void beat() {
		if (closed) {
			return;
		}
		try {
			write(":\n\n");
			beatLater();
		}
		catch (UncheckedIOException ex) {
			closed = true;
			worker.interrupt();
		}
	}

	@Override
	public synchronized void close() {
		closed = true;
	}

	/** A passage that the answer is made from. */
	record Source(String passageId, String documentId, String documentName, int page, List<String> headings,
			String text, double score) {

		static Source of(Found found) {
			return new Source(found.passage().id(), found.passage().documentId().value(), found.document().name(),
					found.page(), found.passage().headings(), found.passage().text(), found.score());
		}

	}

}
