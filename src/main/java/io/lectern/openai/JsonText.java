package io.lectern.openai;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON in what a model writes, with or without words and fences around it. */
final class JsonText {

	private JsonText() {
	}

	/** The object that the text is, or has in it. */
	static Optional<JsonNode> in(String text, JsonMapper json) {
		int from = text.indexOf('{');
		int to = text.lastIndexOf('}');
		if (from < 0 || to < from) {
			return Optional.empty();
		}
		try {
			return Optional.of(json.readTree(text.substring(from, to + 1))).filter(JsonNode::isObject);
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

}
