package io.lectern.document;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import io.lectern.system.Problem;

/**
 * The metadata that come with an upload: as a JSON object in the field {@code metadata},
 * or each in a field of its own, {@code metadata.year}.
 */
final class SentMetadata {

	private static final String FIELD = "metadata";

	private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {
	};

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
			object(metadata).forEach((key, value) -> sent.put(key, Metadata.text(key, value)));
		}
		fields.forEach((name, values) -> {
			if (name.startsWith(FIELD + ".")) {
				sent.put(name.substring(FIELD.length() + 1), String.join(", ", values));
			}
		});
		return Metadata.checked(sent);
	}

	private Map<String, @Nullable Object> object(String text) {
		try {
			Map<String, @Nullable Object> sent = json.readValue(text, OBJECT);
			if (sent != null) {
				return sent;
			}
		}
		catch (JacksonException ex) {
			// Told of below: what exactly is wrong with it the sender sees best.
		}
		throw Problem.badRequest("invalid-metadata", "'metadata' must be a JSON object such as {\"year\": \"2024\"}");
	}

}
