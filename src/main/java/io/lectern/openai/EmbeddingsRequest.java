package io.lectern.openai;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * OpenAI's request for embeddings.
 *
 * @param model an embedding model of the settings, or {@code lectern} for the one that
 * takes texts of no known language
 * @param input a text, or up to {@value #MOST_TEXTS}
 * @param encodingFormat {@code float} or {@code base64} (little-endian floats of 32 bits)
 * @param dimensions must be the model's own, where given
 * @param inputType {@code query} where the texts are questions; some models tell them
 * from passages
 */
record EmbeddingsRequest(@Nullable String model, @Nullable JsonNode input,
		@JsonProperty("encoding_format") @Nullable String encodingFormat, @Nullable Integer dimensions,
		@JsonProperty("input_type") @Nullable String inputType) {

	/** As many as OpenAI takes. */
	static final int MOST_TEXTS = 2048;

	/**
	 * @throws io.lectern.system.Problem 400 where there are none, too many, or something
	 * else than texts
	 */
	List<String> texts() {
		if (input == null || input.isNull()) {
			throw Failure.invalid("input", "'input' is missing.");
		}
		List<JsonNode> given = input.isArray() ? input.valueStream().toList() : List.of(input);
		if (given.isEmpty() || given.size() > MOST_TEXTS) {
			throw Failure.invalid("input",
					"'input' must hold 1 to " + MOST_TEXTS + " texts, not " + given.size() + ".");
		}
		if (!given.stream().allMatch(JsonNode::isString)) {
			throw Failure.invalid("input",
					"'input' must be texts; tokens of another model's tokenizer mean nothing here.");
		}
		List<String> texts = given.stream().map(JsonNode::asString).toList();
		if (texts.stream().anyMatch(String::isBlank)) {
			throw Failure.invalid("input", "'input' must not hold an empty text.");
		}
		return texts;
	}

	boolean asksForBase64() {
		String format = (encodingFormat != null) ? encodingFormat : "float";
		return switch (format) {
			case "float" -> false;
			case "base64" -> true;
			default -> throw Failure.invalid("encoding_format", "'encoding_format' must be float or base64.");
		};
	}

	boolean areQuestions() {
		return "query".equals(inputType);
	}

}
