package io.lectern.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.lectern.openai.ModelNames.Named;
import io.lectern.openai.Replies.Asked;

/**
 * OpenAI's request for a response.
 *
 * @param model where to look and who writes, see {@link ModelNames}
 * @param input the question, or a conversation whose last message it is
 * @param instructions passed over, as system messages are; told back
 * @param stream whether the answer is sent as it is made
 * @param maxOutputTokens most tokens of the answer
 * @param temperature randomness of a model's wording, 0 to 2
 * @param text its format: text, or JSON where a language model is configured
 * @param metadata told back
 * @param others all else that is sent; refused where it can't be done
 */
record ResponsesRequest(@Nullable String model, @Nullable JsonNode input, @Nullable JsonNode instructions,
		@Nullable Boolean stream, @JsonProperty("max_output_tokens") @Nullable Integer maxOutputTokens,
		@Nullable Double temperature, @Nullable JsonNode text, @Nullable JsonNode metadata,
		@JsonAnySetter @Nullable Map<String, JsonNode> others) {

	boolean streamed() {
		return Boolean.TRUE.equals(stream);
	}

	/**
	 * @throws io.lectern.system.Problem 400 where something can't be done or makes no
	 * sense
	 */
	Asked asked(Named named) {
		Unsupported.refuse(Objects.requireNonNullElse(others, Map.of()));
		Wishes wishes = Wishes.of("max_output_tokens", maxOutputTokens, null, temperature,
				Wishes.form("text.format", (text != null) ? text.get("format") : null));
		return Asked.of(named, messages(), "input", wishes);
	}

	private List<Message> messages() {
		if (input == null || !(input.isString() || input.isArray())) {
			throw Failure.refusal("input", "question-missing", "'input' must be a text or a list of messages.");
		}
		List<Message> messages = new ArrayList<>();
		if (instructions != null && instructions.isString()) {
			messages.add(new Message(null, "developer", instructions));
		}
		if (input.isString()) {
			messages.add(new Message(null, "user", input));
			return messages;
		}
		for (JsonNode item : input) {
			String type = item.path("type").asString("message");
			switch (type) {
				case "message" -> messages.add(new Message(type, item.path("role").asString(""), item.path("content")));
				case "reasoning" -> {
				}
				default -> throw Failure.unsupported("input",
						"'input' has an item of the type '" + type + "'; only messages are read here.");
			}
		}
		return messages;
	}

}
