package io.lectern.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.lectern.system.WordSearch;

import io.lectern.document.DocumentRegistry.DocumentList;

/**
 * Which documents a list shows, and in which order.
 *
 * @param collection those of one collection; null: of all
 * @param statuses those that stand so; empty: however they stand
 * @param warned those only of which something could not be read
 * @param versions old versions too
 * @param words those whose title or name holds each of these words, in part or whole
 * @param ids these only; null: all
 */
record Listing(@Nullable String collection, List<DocumentStatus> statuses, boolean warned, boolean versions,
		String words, @Nullable List<DocumentId> ids, Order order) {

	private static final String ANYWHERE = "collection <> :collection";

	/** What comes first. */
	enum Order {

		NAME("name_start, version desc, id"), NEWEST("created_at desc, id desc"), PAGES("pages desc, id"),
		SIZE("size desc, id");

		private final String columns;

		Order(String columns) {
			this.columns = columns;
		}

	}

	static Listing of(@Nullable String collection, @Nullable DocumentStatus status, boolean versions) {
		return new Listing(collection, (status != null) ? List.of(status) : List.of(), false, versions, "", null,
				Order.NAME);
	}

	/**
	 * The window, by the ids of its rows first: to sort a hundred thousand rows takes
	 * much longer where they carry all that is known of them.
	 */
	DocumentList read(JdbcClient jdbc, DocumentRow rows, int page, int size) {
		Map<String, Object> params = new HashMap<>();
		String where = where(params);
		long from = (long) page * size;
		List<Row> window = jdbc
			.sql("select id, " + (scans() ? "count(*) over ()" : "0") + " as total from document where " + where
					+ " order by " + sorting() + " limit :size offset :from")
			.params(params)
			.param("size", size)
			.param("from", from)
			.query((row, n) -> new Row(row.getString("id"), row.getLong("total")))
			.list();
		boolean whole = window.size() < size && (page == 0 || !window.isEmpty());
		long total = whole ? from + window.size()
				: (scans() && !window.isEmpty()) ? window.getFirst().total() : count(jdbc, where, params);
		return new DocumentList(documents(jdbc, rows, window.stream().map(Row::id).toList()), total);
	}

	/** A row, and how many there are in all where that was counted with it. */
	private record Row(String id, long total) {
	}

	/** No index serves it, so that all rows are looked at: once. */
	private boolean scans() {
		return warned || !words.isBlank();
	}

	private static List<Document> documents(JdbcClient jdbc, DocumentRow rows, List<String> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<String, Document> found = new HashMap<>();
		jdbc.sql("select * from document where id = any(:ids)")
			.param("ids", ids.toArray(String[]::new))
			.query(rows)
			.list()
			.forEach((document) -> found.put(document.id().value(), document));
		return ids.stream().filter(found::containsKey).map(found::get).toList();
	}

	/** Collection by collection, which an index can tell alone. */
	private long count(JdbcClient jdbc, String where, Map<String, Object> params) {
		String counted = (collection != null) ? "select count(*) from document where " + where
				: "select coalesce(sum((select count(*) from document where collection = c.name and "
						+ where.replace(ANYWHERE, "true") + ")), 0) from collection c where c.name <> '"
						+ Collections.GOING + "'";
		return jdbc.sql(counted).params(params).query(Long.class).single();
	}

	/**
	 * Begins with what is the same in all rows, so that an index serves condition and
	 * order.
	 */
	private String sorting() {
		return versions ? order.columns
				: ((collection != null) ? "collection, " : "") + "superseded_by, " + order.columns;
	}

	/** Conditions that don't count are left out, so that an index can serve the rest. */
	private String where(Map<String, Object> params) {
		params.put("collection", (collection != null) ? collection : Collections.GOING);
		StringBuilder where = new StringBuilder((collection != null) ? "collection = :collection" : ANYWHERE);
		if (!versions) {
			where.append(" and superseded_by is null");
		}
		if (!statuses.isEmpty()) {
			params.put("statuses", statuses.stream().map(DocumentStatus::name).toList());
			where.append(" and status in (:statuses)");
		}
		if (warned) {
			where.append(" and warnings like '%\"level\":\"warning\"%'");
		}
		if (ids != null) {
			params.put("ids", ids.isEmpty() ? List.of("") : ids.stream().map(DocumentId::value).toList());
			where.append(" and id in (:ids)");
		}
		where.append(WordSearch.condition(words,
				"lower(title) like :word escape '!' or lower(name) like :word escape '!'", params));
		return where.toString();
	}

}
