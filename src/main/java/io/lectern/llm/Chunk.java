package io.lectern.llm;

import java.util.List;

import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event of a chat completion's stream, or a chat completion that came whole. Fields
 * are taken as endpoints send them: content as text or in parts, reasoning under several
 * names, empty lists of choices, reasons to finish of their own.
 *
 * @param text the next piece of the text
 * @param reasoning whether it holds reasoning beside the text
 * @param finishReason why the model finished; null or empty where it goes on
 * @param refusal whether it says that the model will not answer
 * @param toolCall whether it calls a tool
 * @param usage what the call took; null where it does not say
 * @param error what went wrong; null where nothing did
 */
record Chunk(String text, boolean reasoning, @Nullable String finishReason, boolean refusal, boolean toolCall,
		@Nullable TokenUsage usage, @Nullable String error) {

	/** The data of the last event of a stream. */
	static final String DONE = "[DONE]";

	static final JsonMapper JSON = JsonMapper.builder().build();

	private static final List<String> REASONING = List.of("reasoning_content", "reasoning", "reasoning_details",
			"thinking", "thinking_blocks");

	/**
	 * @throws ModelFailure where it is no such event
	 */
	static Chunk of(String data) {
		JsonNode root;
		try {
			root = JSON.readTree(data);
		}
		catch (JacksonException ex) {
			throw ModelFailure.unusable("It sent something that can't be read: " + ErrorBody.excerpt(data));
		}
		JsonNode choice = root.path("choices").path(0);
		JsonNode said = choice.hasNonNull("delta") ? choice.path("delta") : choice.path("message");
		return new Chunk(text(said.path("content")) + text(choice.path("text")),
				REASONING.stream()
					.anyMatch((field) -> !text(said.path(field)).isEmpty() || !said.path(field).isEmpty()),
				reason(choice), !text(said.path("refusal")).isEmpty(),
				!said.path("tool_calls").isEmpty() || !said.path("function_call").isEmpty(), usage(root.path("usage")),
				(root.hasNonNull("error") || choice.hasNonNull("error")) ? data : null);
	}

	private static String text(JsonNode content) {
		if (content.isValueNode() && !content.isNull() && !content.isMissingNode()) {
			// Numbers too: what is generated as JSON is sent as such by some.
			return content.asString();
		}
		StringBuilder parts = new StringBuilder();
		if (content.isArray()) {
			for (JsonNode part : content) {
				if (!REASONING.contains(part.path("type").asString(""))) {
					parts.append(part.isString() ? part.stringValue() : text(part.path("text")));
				}
			}
		}
		return parts.toString();
	}

	private static @Nullable String reason(JsonNode choice) {
		String reason = choice.path("finish_reason").asString("");
		return reason.isBlank() ? null : reason;
	}

	private static @Nullable TokenUsage usage(JsonNode usage) {
		return usage.isObject()
				? new TokenUsage(usage.path("prompt_tokens").asInt(0), usage.path("completion_tokens").asInt(0)) : null;
	}

}
