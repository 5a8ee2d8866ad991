package io.lectern.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * An endpoint that speaks OpenAI's chat completions and streams what a test has given it,
 * in the pieces that it was given in.
 */
final class ScriptedModel implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpServer server;

	private volatile List<String> pieces = List.of();

	private volatile int pauseMillis;

	private volatile String asked = "";

	private ScriptedModel(HttpServer server) {
		this.server = server;
	}

	static ScriptedModel start() throws IOException {
		ScriptedModel model = new ScriptedModel(
				HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
		model.server.createContext("/v1/chat/completions", model::answer);
		model.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		model.server.start();
		return model;
	}

	String base() {
		return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
	}

	/** What the next answers are, piece by piece. */
	void say(List<String> pieces, int pauseMillis) {
		this.pieces = List.copyOf(pieces);
		this.pauseMillis = pauseMillis;
	}

	/** By which name it was asked last. */
	String asked() {
		return asked;
	}

	private void answer(HttpExchange exchange) throws IOException {
		asked = JSON.readTree(exchange.getRequestBody().readAllBytes()).path("model").asString();
		exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream out = exchange.getResponseBody()) {
			for (String piece : pieces) {
				send(out,
						"{\"choices\":[{\"index\":0,\"delta\":{\"content\":" + JSON.writeValueAsString(piece) + "}}]}");
				pause();
			}
			send(out, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
			send(out, "[DONE]");
		}
	}

	private void pause() {
		try {
			Thread.sleep(pauseMillis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void send(OutputStream out, String data) throws IOException {
		out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	@Override
	public void close() {
		server.stop(0);
	}

}
