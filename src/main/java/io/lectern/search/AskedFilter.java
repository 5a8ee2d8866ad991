package io.lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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
	public static List<Condition> conditions(@Nullable Map<String, @Nullable Object> filter) {
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

	private static Condition condition(String key, @Nullable Object asked) {
		return switch (asked) {
			case null -> throw refused("'" + key + "' is null; leave it out to find any");
			case Map<?, ?> range -> range(key, range);
			case List<?> values -> oneOf(key, values);
			default -> new OneOf(key, List.of(asked.toString()));
		};
	}

	private static OneOf oneOf(String key, List<?> values) {
		if (values.isEmpty() || values.size() > MOST_VALUES) {
			throw refused("'%s' lists %d values; it may list 1 to %,d".formatted(key, values.size(), MOST_VALUES));
		}
		List<String> texts = new ArrayList<>();
		for (Object value : values) {
			if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
				throw refused("'" + key + "' may list texts, numbers, true and false only");
			}
			texts.add(value.toString());
		}
		return new OneOf(key, texts);
	}

	private static Condition range(String key, Map<?, ?> asked) {
		if (asked.isEmpty() || !Set.of(FROM, TO).containsAll(asked.keySet())) {
			throw refused("the range of '" + key + "' has a 'from', a 'to' or both, and nothing else");
		}
		Object from = end(key, asked, FROM);
		Object to = end(key, asked, TO);
		if (from instanceof String || to instanceof String) {
			if (from instanceof Number || to instanceof Number) {
				throw refused("the range of '" + key + "' goes from a text to a number, or the other way round");
			}
			Texts texts = new Texts(key, (String) from, (String) to);
			requireOrder(key, texts.from() == null || texts.admits(texts.from()));
			return texts;
		}
		Numbers numbers = new Numbers(key, number(from), number(to));
		requireOrder(key, numbers.least() <= numbers.most());
		return numbers;
	}

	private static @Nullable Object end(String key, Map<?, ?> asked, String name) {
		Object end = asked.get(name);
		if (asked.containsKey(name) && !(end instanceof String || end instanceof Number)) {
			throw refused("'" + name + "' of '" + key + "' must be a number or a text such as a date");
		}
		return end;
	}

	private static @Nullable Double number(@Nullable Object end) {
		return (end instanceof Number number) ? Double.valueOf(number.doubleValue()) : null;
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
