package io.lectern.document;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import io.lectern.system.Problem;

/**
 * The metadata that come with an upload: as a JSON object in the field {@code metadata},
 * or each in a field of its own, {@code metadata.year}.
 */
final class SentMetadata {

	private static final String FIELD = "metadata";

	private final ObjectMapper json;

	SentMetadata(ObjectMapper json) {
		this.json = json;
	}

	/**
	 * @param metadata the field {@code metadata}
	 * @param fields all fields of the form
	 * @throws Problem 400 for what is no metadata
	 */
	Map<String, String> of(@Nullable String metadata, Map<String, String[]> fields) {
		Map<String, String> sent = new LinkedHashMap<>();
		if (metadata != null) {
			object(metadata).properties()
				.forEach((pair) -> sent.put(pair.getKey(), Metadata.text(pair.getKey(), pair.getValue())));
		}
		fields.forEach((name, values) -> {
			if (name.startsWith(FIELD + ".")) {
				sent.put(name.substring(FIELD.length() + 1), String.join(", ", values));
			}
		});
		return Metadata.checked(sent);
	}

	private JsonNode object(String text) {
		try {
			JsonNode sent = json.readTree(text);
			if (sent.isObject()) {
				return sent;
			}
		}
		catch (JacksonException ex) {
			// Told of below: what exactly is wrong with it the sender sees best.
		}
		throw Problem.badRequest("invalid-metadata", "'metadata' must be a JSON object such as {\"year\": \"2024\"}");
	}

}
