package io.lectern.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.DocumentId;
import io.lectern.index.Condition.Numbers;
import io.lectern.index.Condition.OneOf;
import io.lectern.index.Condition.Texts;
import io.lectern.index.PassageIndex.Filter;

/**
 * A filter as SQL over the columns {@code document_id}, {@code collection} and
 * {@code metadata}.
 *
 * @param sql the condition, {@code true} where everything is let through
 * @param parameters its named parameters
 */
record WhereClause(String sql, Map<String, Object> parameters) {

	private static final JsonMapper JSON = new JsonMapper();

	/** How a table names its passages, and how ids become those names. */
	record Passages(String column, Function<Collection<String>, Object> values) {
	}

	static WhereClause of(Filter filter, Passages passages) {
		List<String> all = new ArrayList<>();
		Map<String, Object> parameters = new LinkedHashMap<>();
		if (!filter.passages().isEmpty()) {
			all.add(passages.column() + " = any(:passages)");
			parameters.put("passages", passages.values().apply(filter.passages()));
		}
		if (!filter.documents().isEmpty()) {
			all.add("document_id = any(:documents)");
			parameters.put("documents", filter.documents().stream().map(DocumentId::value).toArray(String[]::new));
		}
		if (!filter.collections().isEmpty()) {
			all.add("collection = any(:collections)");
			parameters.put("collections", filter.collections().toArray(String[]::new));
		}
		for (Condition condition : filter.conditions()) {
			all.add(of(condition, "m" + parameters.size(), parameters));
		}
		return new WhereClause(all.isEmpty() ? "true" : String.join(" and ", all), parameters);
	}

	/**
	 * @param name begins the names of its parameters
	 */
	private static String of(Condition condition, String name, Map<String, Object> parameters) {
		String key = name + "key";
		String from = name + "from";
		String to = name + "to";
		return switch (condition) {
			case OneOf one -> {
				parameters.put(name,
						one.values().stream().map((value) -> json(Map.of(one.key(), value))).toArray(String[]::new));
				yield "metadata @> any(cast(:" + name + " as jsonb[]))";
			}
			case Texts texts -> {
				parameters.put(key, stored(texts.key()));
				parameters.put(from, stored(texts.least()));
				parameters.put(to, stored(texts.most()));
				yield "(metadata ->> :%s) collate \"C\" between :%s and :%s".formatted(key, from, to);
			}
			case Numbers numbers -> {
				parameters.put(key, stored(numbers.key()));
				parameters.put(from, numbers.least());
				parameters.put(to, numbers.most());
				// Whatever is no number must not be made one, in whichever order
				// conditions are checked.
				yield ("case when metadata ->> :%1$s ~ '^%2$s$' then cast(metadata ->> :%1$s as double precision)"
						+ " between :%3$s and :%4$s else false end")
					.formatted(key, Condition.NUMBER, from, to);
			}
		};
	}

	private static String json(Map<String, String> pair) {
		return JSON.writeValueAsString(pair).replace("\\u0000", "\\ufffd");
	}

	/** No document holds a NUL, and PostgreSQL can't. */
	private static String stored(String text) {
		return text.replace('\0', '\ufffd');
	}

}
