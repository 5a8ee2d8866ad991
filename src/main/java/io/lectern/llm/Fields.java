package io.lectern.llm;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.JacksonException;

/** Fields of a request as they are configured. */
final class Fields {

	private Fields() {
	}

	/**
	 * With the types of JSON: settings that come from the environment are all text. What
	 * reads as JSON is that, anything else is text.
	 */
	static Map<String, Object> typed(Map<String, Object> configured) {
		Map<String, Object> fields = new LinkedHashMap<>();
		configured.forEach((name, value) -> fields.put(name, typed(value)));
		return fields;
	}

	private static Object typed(Object value) {
		if (value instanceof Map<?, ?> parts) {
			Map<String, Object> typed = new LinkedHashMap<>();
			parts.forEach((name, part) -> typed.put(String.valueOf(name), typed(part)));
			return typed;
		}
		if (value instanceof String text) {
			try {
				return Chunk.JSON.readTree(text);
			}
			catch (JacksonException ex) {
				return text;
			}
		}
		return value;
	}

}
