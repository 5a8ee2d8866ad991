package io.lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.lectern.index.Condition;
import io.lectern.index.Condition.Numbers;
import io.lectern.index.Condition.OneOf;
import io.lectern.index.Condition.Texts;
import io.lectern.system.Problem;

/**
 * A filter as callers put it: by key a value, a list of values any of which will do, or a
 * range {@code {"from", "to"}}. Ends that are numbers compare numbers; ends that are
 * texts compare as texts, which is how dates in ISO 8601 are compared.
 */
public final class AskedFilter {

	private static final int MOST_KEYS = 20;

	private static final int MOST_VALUES = 1_000;

	private static final String FROM = "from";

	private static final String TO = "to";

	private AskedFilter() {
	}

	/**
	 * What it asks for.
	 * @throws Problem 400 for what is no filter, saying why
	 */
	public static List<Condition> conditions(@Nullable Map<String, @Nullable JsonNode> filter) {
		if (filter == null) {
			return List.of();
		}
		if (filter.size() > MOST_KEYS) {
			throw refused("it has %d keys, at most %d are allowed".formatted(filter.size(), MOST_KEYS));
		}
		List<Condition> conditions = new ArrayList<>();
		filter.forEach((key, asked) -> conditions.add(condition(key, asked)));
		return conditions;
	}

	private static Condition condition(String key, @Nullable JsonNode asked) {
		if (asked == null || asked.isNull()) {
			throw refused("'" + key + "' is null; leave it out to find any");
		}
		if (asked.isObject()) {
			return range(key, asked);
		}
		if (!asked.isArray()) {
			return new OneOf(key, List.of(asked.asString()));
		}
		if (asked.isEmpty() || asked.size() > MOST_VALUES) {
			throw refused("'%s' lists %d values; it may list 1 to %,d".formatted(key, asked.size(), MOST_VALUES));
		}
		if (asked.valueStream().anyMatch((value) -> !value.isValueNode() || value.isNull())) {
			throw refused("'" + key + "' may list texts, numbers, true and false only");
		}
		return new OneOf(key, asked.valueStream().map(JsonNode::asString).toList());
	}

	private static Condition range(String key, JsonNode asked) {
		JsonNode from = end(key, asked, FROM);
		JsonNode to = end(key, asked, TO);
		if ((from == null && to == null) || !Set.of(FROM, TO).containsAll(asked.propertyNames())) {
			throw refused("the range of '" + key + "' has a 'from', a 'to' or both, and nothing else");
		}
		if ((from == null || from.isNumber()) && (to == null || to.isNumber())) {
			Numbers numbers = new Numbers(key, (from != null) ? from.asDouble() : null,
					(to != null) ? to.asDouble() : null);
			requireOrder(key, numbers.from() == null || numbers.to() == null || numbers.from() <= numbers.to());
			return numbers;
		}
		if ((from != null && from.isNumber()) || (to != null && to.isNumber())) {
			throw refused("the range of '" + key + "' goes from a text to a number, or the other way round");
		}
		Texts texts = new Texts(key, (from != null) ? from.asString() : null, (to != null) ? to.asString() : null);
		requireOrder(key, texts.from() == null || texts.to() == null || texts.admits(texts.from()));
		return texts;
	}

	private static @Nullable JsonNode end(String key, JsonNode asked, String name) {
		JsonNode end = asked.get(name);
		if (end != null && !end.isString() && !end.isNumber()) {
			throw refused("'" + name + "' of '" + key + "' must be a number or a text such as a date");
		}
		return end;
	}

	private static void requireOrder(String key, boolean ordered) {
		if (!ordered) {
			throw refused(
					"the range of '" + key + "' ends before it begins; numbers are compared as such where they are"
							+ " written without quotes");
		}
	}

	private static Problem refused(String why) {
		return Problem.badRequest("invalid-filter", "'filter' makes no sense: " + why);
	}

}
