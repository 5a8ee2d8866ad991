package io.lectern.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.DocumentId;
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
		if (!filter.metadata().isEmpty()) {
			all.add("metadata @> cast(:metadata as jsonb)");
			// No document holds a NUL, and JSON in PostgreSQL can't.
			parameters.put("metadata", JSON.writeValueAsString(filter.metadata()).replace("\\u0000", "\\ufffd"));
		}
		return new WhereClause(all.isEmpty() ? "true" : String.join(" and ", all), parameters);
	}

}
