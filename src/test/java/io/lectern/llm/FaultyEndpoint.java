package io.lectern.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An endpoint of OpenAI's kind that behaves on the wire in a chosen way. */
public final class FaultyEndpoint implements AutoCloseable {

	private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

	private final ServerSocket server;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile Fault fault = Fault.NONE;

	public FaultyEndpoint() throws IOException {
		this.server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::accept);
	}

	/** What an answer is made of where an endpoint behaves in a certain way. */
	public enum Outcome {

		/** Of what the model wrote. */
		WRITTEN,

		/** Of what the model wrote, with a warning. */
		CUT,

		/** Of quotes, with a warning. */
		QUOTES

	}

	/** How it behaves. */
	public enum Fault {

		NONE(Outcome.WRITTEN), REFUSED, UNKNOWN_HOST, TLS, BAD_REQUEST, UNAUTHORIZED, RETRY_SOON, RETRY_TOMORROW,
		SERVER_ERROR, UNAVAILABLE, HTML, EMPTY, BAD_CHUNK, ERROR_EVENT, RESET, NO_END, STALL, DRIP, HUGE_CHUNK, ENDLESS,
		SLOW_FIRST,

		THINK(Outcome.WRITTEN), THINK_UPPER_CASE(Outcome.WRITTEN), THINK_NESTED(Outcome.WRITTEN),
		THINK_CLOSED_ONLY(Outcome.WRITTEN), THINK_UNCLOSED, THINK_IN_THE_MIDDLE(Outcome.WRITTEN),
		THINKING_TAG(Outcome.WRITTEN), THOUGHT_TAG(Outcome.WRITTEN), REASONING_TAG(Outcome.WRITTEN),
		SEED_TAG(Outcome.WRITTEN), BRACKETS(Outcome.WRITTEN), TRIANGLES(Outcome.WRITTEN), HARMONY(Outcome.WRITTEN),
		END_TOKEN(Outcome.WRITTEN), REASONING_CONTENT(Outcome.WRITTEN), REASONING_FIELD(Outcome.WRITTEN),
		REASONING_TO_THE_END, NO_TEXT, TOOL_CALL, REFUSAL_FIELD, LENGTH(Outcome.CUT), CONTENT_FILTER(Outcome.CUT),
		FILTERED_WHOLE, NULL_FINISH(Outcome.WRITTEN), UNKNOWN_FINISH(Outcome.WRITTEN), NO_DONE(Outcome.WRITTEN),
		EMPTY_CHOICES(Outcome.WRITTEN), PARTS(Outcome.WRITTEN), COMMENTS(Outcome.WRITTEN), WHOLE(Outcome.WRITTEN),
		ERROR_WITH_200, MODEL_MISSING, NO_MAX_TOKENS(Outcome.WRITTEN), NO_TEMPERATURE(Outcome.WRITTEN),
		NO_SYSTEM_ROLE(Outcome.WRITTEN), NO_EXTRAS(Outcome.WRITTEN), FOREIGN_REFUSAL(Outcome.WRITTEN),
		SHORT_CONTEXT(Outcome.CUT),

		BYTE_ORDER_MARK(Outcome.WRITTEN), NO_BLANK_LINES(Outcome.WRITTEN), DATA_ON_SEVERAL_LINES(Outcome.WRITTEN),
		JSON_LINES(Outcome.WRITTEN), WHOLE_AS_PLAIN_TEXT(Outcome.WRITTEN), ZIPPED(Outcome.WRITTEN),
		DONE_TWICE(Outcome.WRITTEN), TEXT_AFTER_DONE(Outcome.WRITTEN), SPLIT_CHARACTER(Outcome.WRITTEN),
		NUMBERS(Outcome.WRITTEN), NULL_DELTAS(Outcome.WRITTEN), MESSAGE_IN_STREAM(Outcome.WRITTEN),
		TOOL_CALL_AFTER_TEXT(Outcome.WRITTEN), ROLE_AGAIN(Outcome.WRITTEN), ERROR_FINISH, ERROR_AS_TEXT, CHOICE_ERROR,
		HTML_AS_STREAM, CUT_IN_CHUNK, NO_JSON;

		private final Outcome outcome;

		Fault() {
			this(Outcome.QUOTES);
		}

		Fault(Outcome outcome) {
			this.outcome = outcome;
		}

		public Outcome outcome() {
			return outcome;
		}

		/** Whether the endpoint works, and only its answers are odd. */
		public boolean isReply() {
			return ordinal() >= THINK.ordinal();
		}

	}

	/** The base address under which that behaviour is met. */
	public URI meet(Fault chosen) throws IOException {
		fault = chosen;
		return URI.create(switch (chosen) {
			case REFUSED -> "http://localhost:" + unusedPort() + "/v1";
			case UNKNOWN_HOST -> "http://no-such-host.invalid/v1";
			case TLS -> "https://localhost:" + server.getLocalPort() + "/v1";
			default -> "http://localhost:" + server.getLocalPort() + "/v1";
		});
	}

	/** Connections that the client still holds. */
	public int connections() {
		return open.size();
	}

	private static int unusedPort() throws IOException {
		try (ServerSocket free = new ServerSocket(0)) {
			return free.getLocalPort();
		}
	}

	private void accept() {
		while (!server.isClosed()) {
			try {
				Socket socket = server.accept();
				open.add(socket);
				Thread.ofVirtual().start(() -> serve(socket));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Socket socket) {
		try (socket) {
			String request = readRequest(socket.getInputStream());
			if (fault == Fault.ZIPPED) {
				socket.getOutputStream().write(OddReplies.zipped());
			}
			else if (fault == Fault.SPLIT_CHARACTER) {
				byteByByte(socket.getOutputStream(), OddReplies.to(fault, request));
			}
			else if (fault.isReply()) {
				write(socket.getOutputStream(), OddReplies.to(fault, request));
			}
			else {
				answer(socket, socket.getOutputStream());
			}
		}
		catch (IOException | InterruptedException ex) {
			// The client has gone, as it should have.
		}
		finally {
			open.remove(socket);
		}
	}

	private static String readRequest(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int c = in.read();
			if (c < 0) {
				throw new IOException("No request");
			}
			head.append((char) c);
		}
		Matcher length = LENGTH.matcher(head);
		return length.find() ? new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
				: "";
	}

	private void answer(Socket socket, OutputStream out) throws IOException, InterruptedException {
		switch (fault) {
			case BAD_REQUEST -> status(out, "400 Bad Request", "");
			case UNAUTHORIZED -> status(out, "401 Unauthorized", "");
			case RETRY_SOON -> status(out, "429 Too Many Requests", "Retry-After: 1\r\n");
			case RETRY_TOMORROW -> status(out, "429 Too Many Requests", "Retry-After: 86400\r\n");
			case SERVER_ERROR -> status(out, "500 Internal Server Error", "");
			case UNAVAILABLE -> status(out, "503 Service Unavailable", "");
			case HTML -> write(out,
					"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<html>UPSTREAM Sign in");
			case EMPTY -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
			case TLS, REFUSED, UNKNOWN_HOST -> write(out, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
			default -> stream(socket, out);
		}
	}

	private void stream(Socket socket, OutputStream out) throws IOException, InterruptedException {
		if (fault == Fault.SLOW_FIRST) {
			awaitClientLeaving(socket);
		}
		write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
		write(out, delta("The tower is "));
		switch (fault) {
			case BAD_CHUNK -> write(out, "data: {\"choices\":[{\"delta\"\n\n" + end());
			case ERROR_EVENT -> write(out, "data: {\"error\":{\"message\":\"UPSTREAM overloaded\"}}\n\n");
			case RESET -> {
				Thread.sleep(30);
				socket.setSoLinger(true, 0);
			}
			case NO_END -> write(out, delta("330 metres high [1]."));
			case STALL -> awaitClientLeaving(socket);
			case DRIP -> {
				for (byte one : (delta("330 metres high [1].") + end()).getBytes(StandardCharsets.UTF_8)) {
					out.write(one);
					Thread.sleep(50);
				}
			}
			case HUGE_CHUNK -> write(out, delta("x".repeat(10 << 20)) + end());
			case ENDLESS -> {
				while (true) {
					write(out, delta("and on "));
					Thread.sleep(1);
				}
			}
			default -> write(out, delta("330 metres high [1].") + end());
		}
	}

	private static void awaitClientLeaving(Socket socket) throws IOException {
		socket.setSoTimeout(10_000);
		socket.getInputStream().read();
	}

	private static String delta(String text) {
		return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[{\"index\":0,"
				+ "\"delta\":{\"content\":\"" + text + "\"},\"finish_reason\":null}]}\n\n";
	}

	private static String end() {
		return "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[{\"index\":0,"
				+ "\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
	}

	private static void status(OutputStream out, String status, String headers) throws IOException {
		write(out,
				"HTTP/1.1 " + status + "\r\n" + headers + "Content-Type: application/json\r\nConnection: close\r\n\r\n"
						+ "{\"error\":{\"message\":\"UPSTREAM said no, sk-SECRET123\"}}");
	}

	private static void byteByByte(OutputStream out, String text) throws IOException {
		for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
			out.write(one);
			out.flush();
		}
	}

	private static void write(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	@Override
	public void close() throws IOException {
		server.close();
	}

}
