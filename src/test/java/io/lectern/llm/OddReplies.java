package io.lectern.llm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import io.lectern.llm.FaultyEndpoint.Fault;

/** What endpoints that work are known to answer, each in its own way. */
final class OddReplies {

	/** In every reasoning, so that a test can look for it. */
	static final String THOUGHT = "HIDDENTHOUGHT they ask for 99,999 metres, see [2]. Wait, no.";

	private static final String SAID = "The tower is 330 metres high [1].";

	private static final String STREAM = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

	private static final String DONE = "data: [DONE]\n\n";

	private OddReplies() {
	}

	/**
	 * The whole response to a request.
	 * @param request the request's body
	 */
	static String to(Fault fault, String request) {
		return switch (fault) {
			case THINK -> written("<think>\n" + THOUGHT + "\n</think>\n\n" + SAID);
			case THINK_UPPER_CASE -> written("<Think>" + THOUGHT + "</THINK>" + SAID);
			case THINK_NESTED -> written("<think>\n<think>" + THOUGHT + "</think> HIDDENTHOUGHT\n</think>\n" + SAID);
			case THINK_CLOSED_ONLY -> written(THOUGHT + "\n</think>\n\n" + SAID);
			case THINK_UNCLOSED -> stream(text("<think>\n" + THOUGHT), end("length"));
			case THINK_IN_THE_MIDDLE -> written(SAID + " <think>" + THOUGHT + "</think> It stands.");
			case THINKING_TAG -> written("<thinking>" + THOUGHT + "</thinking>" + SAID);
			case THOUGHT_TAG -> written("<thought>" + THOUGHT + "</thought>" + SAID);
			case REASONING_TAG -> written("<reasoning effort=\"high\">" + THOUGHT + "</reasoning>" + SAID);
			case SEED_TAG -> written("<seed:think>" + THOUGHT + "</seed:think>" + SAID);
			case BRACKETS -> written("[THINK]" + THOUGHT + "[/THINK]" + SAID);
			case TRIANGLES -> written("\u25c1think\u25b7" + THOUGHT + "\u25c1/think\u25b7" + SAID);
			case HARMONY -> written("<|channel|>analysis<|message|>" + THOUGHT
					+ "<|end|><|start|>assistant<|channel|>final<|message|>" + SAID + "<|return|>");
			case END_TOKEN -> written(SAID + "<|im_end|>");
			case REASONING_CONTENT -> stream(field("reasoning_content", THOUGHT), text(SAID), end("stop"));
			case REASONING_FIELD -> stream(field("reasoning", THOUGHT), text(SAID), end("stop"));
			case REASONING_TO_THE_END -> stream(field("reasoning_content", THOUGHT), end("length"));
			case NO_TEXT -> stream(text(""), end("stop"));
			case TOOL_CALL -> stream(
					delta("{\"content\":null,\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"type\":"
							+ "\"function\",\"function\":{\"name\":\"search\",\"arguments\":\"{}\"}}]}", null),
					end("tool_calls"));
			case REFUSAL_FIELD -> stream(field("refusal", "UPSTREAM can't help."), end("stop"));
			case LENGTH -> stream(text(SAID + " It stands in Pa"), end("length"));
			case CONTENT_FILTER -> stream(text(SAID + " It stands in Pa"), end("content_filter"));
			case FILTERED_WHOLE -> stream(end("content_filter"));
			case NULL_FINISH -> stream(text(SAID));
			case UNKNOWN_FINISH -> stream(text(SAID), end("eos_token"));
			case NO_DONE -> STREAM + text(SAID) + end("stop");
			case EMPTY_CHOICES -> stream("data: {\"id\":\"\",\"choices\":[],\"prompt_filter_results\":[]}\n\n",
					text(SAID), end("stop"), "data: {\"id\":\"1\",\"usage\":{\"prompt_tokens\":5}}\n\n");
			case PARTS ->
				stream(delta("{\"content\":[{\"type\":\"text\",\"text\":" + quoted(SAID) + "}]}", null), end("stop"));
			case COMMENTS -> STREAM + ": PROCESSING\r\n\r\nevent: message\r\n"
					+ (text(SAID) + end("stop")).replace("data: ", "data:").replace("\n", "\r\n");
			case WHOLE -> json(200, "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":"
					+ quoted(SAID) + "},\"finish_reason\":\"stop\"}]}");
			case ERROR_WITH_200 -> json(200, "{\"error\":{\"message\":\"UPSTREAM out of memory sk-SECRET123\"}}");
			case MODEL_MISSING -> json(404, "{\"error\":{\"message\":\"UPSTREAM model 'some-model' not found\"}}");
			default -> (fault.ordinal() < Fault.BYTE_ORDER_MARK.ordinal()) ? choosy(fault, request) : onTheWire(fault);
		};
	}

	/** Endpoints that write the stream in ways of their own. */
	private static String onTheWire(Fault fault) {
		return switch (fault) {
			case BYTE_ORDER_MARK -> STREAM + "\uFEFF" + text(SAID) + end("stop") + DONE;
			case NO_BLANK_LINES -> STREAM + (text(SAID) + end("stop") + DONE).replace("\n\n", "\n");
			case DATA_ON_SEVERAL_LINES ->
				STREAM + (text(SAID) + end("stop")).replace(",\"finish_reason\"", ",\ndata: \"finish_reason\"") + DONE;
			case JSON_LINES -> STREAM.replace("text/event-stream", "application/x-ndjson")
					+ (text(SAID) + end("stop")).replace("data: ", "").replace("\n\n", "\n");
			case WHOLE_AS_PLAIN_TEXT ->
				STREAM.replace("text/event-stream", "text/plain") + "\n{\n\"choices\":\n[{\"message\":{"
						+ "\"content\":" + quoted(SAID) + "}\n,\"finish_reason\":\"stop\"}]\n}";
			case DONE_TWICE -> written(SAID) + DONE;
			case TEXT_AFTER_DONE -> written(SAID) + text("UPSTREAM HIDDENTHOUGHT") + DONE;
			case SPLIT_CHARACTER -> stream(text(SAID.replace(" [", "\u2009[")), end("stop"));
			case NUMBERS ->
				stream(text("The tower is "), delta("{\"content\":330}", null), text(" metres high [1]."), end("stop"));
			case NULL_DELTAS -> stream(delta("null", null), delta("{\"content\":null}", null), text(SAID),
					delta("{\"role\":null,\"content\":null,\"tool_calls\":null,\"refusal\":null}", "stop"));
			case MESSAGE_IN_STREAM -> stream("data: {\"choices\":[{\"index\":0,\"delta\":null,\"message\":{\"role\":"
					+ "\"assistant\",\"content\":" + quoted(SAID) + "},\"finish_reason\":\"stop\"}]}\n\n");
			case TOOL_CALL_AFTER_TEXT -> stream(text(SAID),
					delta("{\"tool_calls\":[{\"index\":0,\"function\":{\"name\":\"search\"}}]}", "stop"));
			case ROLE_AGAIN -> stream(delta("{\"role\":\"assistant\",\"content\":\"\"}", null),
					text(SAID).replace("{\"content\"", "{\"role\":\"assistant\",\"content\""), end("stop"),
					end("stop"));
			case ERROR_FINISH -> stream(text("The tower is "), end("error"));
			case ERROR_AS_TEXT ->
				STREAM + text("The tower is ") + "data: {\"error\":\"UPSTREAM sk-SECRET123 gone\"}\n\n";
			case CHOICE_ERROR -> stream(text("The tower is "),
					"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\"},\"error\":{\"code\":502,\"message\":"
							+ "\"UPSTREAM sk-SECRET123\"},\"finish_reason\":\"error\"}]}\n\n");
			case HTML_AS_STREAM -> STREAM + "<html>\n<body>UPSTREAM Sign in</body>\n</html>\n";
			case CUT_IN_CHUNK -> STREAM.replace("Connection: close", "Connection: close\r\nTransfer-Encoding: chunked")
					+ "1000\r\n" + text("The tower is ");
			case NO_JSON -> STREAM + "data: UPSTREAM overloaded, please retry\n\n" + DONE;
			default -> throw new IllegalArgumentException("No reply for " + fault);
		};
	}

	/** A stream that nobody asked to have compressed. */
	static byte[] zipped() throws IOException {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		whole.writeBytes(STREAM.replace("Connection: close", "Connection: close\r\nContent-Encoding: gzip")
			.getBytes(StandardCharsets.US_ASCII));
		try (GZIPOutputStream zip = new GZIPOutputStream(whole)) {
			zip.write((text(SAID) + end("stop") + DONE).getBytes(StandardCharsets.UTF_8));
		}
		return whole.toByteArray();
	}

	/** Endpoints that take some requests only. */
	private static String choosy(Fault fault, String request) {
		return switch (fault) {
			case NO_MAX_TOKENS ->
				request.contains("\"max_tokens\"") ? refused("Unsupported parameter: 'max_tokens' is not"
						+ " supported with this model. Use 'max_completion_tokens' instead.") : written(SAID);
			case NO_TEMPERATURE -> request.contains("\"temperature\"")
					? refused("Unsupported value: 'temperature' does not support 0.0.") : written(SAID);
			case NO_SYSTEM_ROLE ->
				request.contains("\"role\":\"system\"") ? refused("System role not supported") : written(SAID);
			case NO_EXTRAS ->
				(request.contains("stream_options") || request.contains("chat_template_kwargs")) ? json(422,
						"{\"detail\":[{\"loc\":[\"body\",\""
								+ (request.contains("stream_options") ? "stream_options" : "chat_template_kwargs")
								+ "\"],\"msg\":\"Extra inputs are not permitted\"}]}")
						: written(SAID);
			case FOREIGN_REFUSAL -> request.contains("temperature") ? refused("UPSTREAM 1214") : written(SAID);
			case SHORT_CONTEXT ->
				(request.length() > 6000) ? refused("This model's maximum context length is 1500 tokens."
						+ " However, you requested 5120 tokens. UPSTREAM key=sk-SECRET123") : written(SAID);
			default -> throw new IllegalArgumentException("No reply for " + fault);
		};
	}

	private static String refused(String message) {
		return json(400, "{\"error\":{\"message\":" + quoted(message) + ",\"type\":\"invalid_request_error\"}}");
	}

	private static String json(int status, String body) {
		return "HTTP/1.1 " + status + " x\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n" + body;
	}

	/** In pieces of three characters. */
	private static String written(String text) {
		return stream(text(text), end("stop"));
	}

	private static String text(String text) {
		List<String> pieces = new ArrayList<>();
		for (int i = 0; i < Math.max(1, text.length()); i += 3) {
			pieces.add(text.substring(i, Math.min(text.length(), i + 3)));
		}
		return pieces.stream().map((piece) -> field("content", piece)).collect(Collectors.joining());
	}

	private static String field(String name, String text) {
		return delta("{\"" + name + "\":" + quoted(text) + "}", null);
	}

	private static String end(String reason) {
		return delta("{}", reason);
	}

	private static String delta(String delta, String reason) {
		return "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":"
				+ ((reason != null) ? quoted(reason) : "null") + "}]}\n\n";
	}

	private static String quoted(String text) {
		return Chunk.JSON.writeValueAsString(text);
	}

	private static String stream(String... events) {
		return STREAM + String.join("", events) + DONE;
	}

}
