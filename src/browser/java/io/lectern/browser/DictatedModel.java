package io.lectern.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * An endpoint of OpenAI's kind whose answers are written by a test, piece by piece: what
 * is said now is sent now.
 */
final class DictatedModel implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Pieces of the answer, of each test its own; an empty one ends it. */
	private volatile BlockingQueue<Optional<String>> pieces = new LinkedBlockingQueue<>();

	private final HttpServer server;

	private volatile boolean broken;

	DictatedModel() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.createContext("/", this::answer);
		server.start();
	}

	String base() {
		return "http://localhost:" + server.getAddress().getPort() + "/v1";
	}

	/** Whoever still waits for the words of the test before gets none of this one's. */
	void begin() {
		BlockingQueue<Optional<String>> before = pieces;
		pieces = new LinkedBlockingQueue<>();
		before.add(Optional.empty());
		broken = false;
	}

	void say(String text) {
		pieces.add(Optional.of(text));
	}

	void finish() {
		pieces.add(Optional.empty());
	}

	/** Ends the stream as a lost connection does. */
	void breakOff() {
		broken = true;
		finish();
	}

	private void answer(HttpExchange exchange) throws IOException {
		BlockingQueue<Optional<String>> its = pieces;
		exchange.getRequestBody().readAllBytes();
		exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, 0);
		try (exchange; OutputStream out = exchange.getResponseBody()) {
			for (Optional<String> piece = its.take(); piece.isPresent(); piece = its.take()) {
				send(out, Map.of("delta", Map.of("content", piece.get())));
			}
			if (!broken) {
				send(out, Map.of("delta", Map.of(), "finish_reason", "stop"));
				out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void send(OutputStream out, Map<String, ?> choice) throws IOException {
		Map<String, ?> chunk = Map.of("object", "chat.completion.chunk", "choices", List.of(choice));
		out.write(("data: " + JSON.writeValueAsString(chunk) + "\n\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	@Override
	public void close() {
		server.stop(0);
	}

}
