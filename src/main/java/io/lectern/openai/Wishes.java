package io.lectern.openai;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client wishes of the form of a reply.
 *
 * @param maxTokens most tokens of it, counted roughly; null: as many as it has
 * @param stop texts before the first of which it ends
 * @param temperature randomness of a model's wording; null: as configured
 * @param json the JSON to put it into; null: plain text
 */
record Wishes(@Nullable Integer maxTokens, List<String> stop, @Nullable Double temperature, @Nullable JsonForm json) {

	static final Wishes NONE = new Wishes(null, List.of(), null, null);

	private static final int MOST_STOPS = 4;

	/**
	 * JSON that a reply has to be.
	 *
	 * @param schema which; null: any object
	 */
	record JsonForm(@Nullable JsonNode schema) {
	}

	/**
	 * @param maxParam what {@code maxTokens} is called in the request
	 * @throws io.lectern.system.Problem 400 where one makes no sense
	 */
	static Wishes of(String maxParam, @Nullable Integer maxTokens, @Nullable JsonNode stop,
			@Nullable Double temperature, @Nullable JsonForm json) {
		if (maxTokens != null && maxTokens < 1) {
			throw Failure.invalid(maxParam, "'" + maxParam + "' must be at least 1.");
		}
		if (temperature != null && !(temperature >= 0 && temperature <= 2)) {
			throw Failure.invalid("temperature", "'temperature' must lie between 0 and 2.");
		}
		return new Wishes(maxTokens, stops(stop), temperature, json);
	}

	private static List<String> stops(@Nullable JsonNode stop) {
		if (stop == null || stop.isNull()) {
			return List.of();
		}
		List<JsonNode> stops = stop.isArray() ? stop.valueStream().toList() : List.of(stop);
		if (stops.size() > MOST_STOPS || stops.stream().anyMatch((each) -> !each.isString())) {
			throw Failure.invalid("stop", "'stop' must be a string or up to " + MOST_STOPS + " of them.");
		}
		return stops.stream().map(JsonNode::asString).filter((text) -> !text.isEmpty()).toList();
	}

	/**
	 * The form that {@code response_format} or {@code text.format} names.
	 * @param format a type and, with {@code json_schema}, the schema, in the place where
	 * chat completions have it or where responses do
	 */
	static @Nullable JsonForm form(String param, @Nullable JsonNode format) {
		if (format == null || format.isNull()) {
			return null;
		}
		String type = format.path("type").asString("");
		return switch (type) {
			case "text" -> null;
			case "json_object" -> new JsonForm(null);
			case "json_schema" -> {
				JsonNode schema = format.path("json_schema").path("schema");
				schema = schema.isObject() ? schema : format.path("schema");
				if (!schema.isObject()) {
					throw Failure.invalid(param, "'" + param + "' has no schema.");
				}
				yield new JsonForm(schema);
			}
			default -> throw Failure.invalid(param,
					"'" + param + "' may have the types text, json_object and json_schema, not '" + type + "'.");
		};
	}

}
