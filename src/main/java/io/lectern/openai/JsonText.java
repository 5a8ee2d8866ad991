package io.lectern.openai;

import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

import io.lectern.writing.PlainLinks;

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

	/** Links and pictures in its texts are plain, as in any answer. */
	static JsonNode plain(JsonNode node) {
		switch (node) {
			case ObjectNode object ->
				List.copyOf(object.propertyNames()).forEach((name) -> object.set(name, plain(object.path(name))));
			case ArrayNode array -> {
				for (int i = 0; i < array.size(); i++) {
					array.set(i, plain(array.path(i)));
				}
			}
			case StringNode text -> {
				return StringNode.valueOf(PlainLinks.plain(text.stringValue()));
			}
			default -> {
				return node;
			}
		}
		return node;
	}

}
