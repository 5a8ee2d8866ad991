package io.lectern.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

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

	/** More words than these are no search for a title. */
	private static final int MOST_WORDS = 12;

	/** What comes first; equals go by name. */
	enum Order {

		NAME("name, version desc, id"), NEWEST("created_at desc, id"), PAGES("pages desc, name, id"),
		SIZE("size desc, name, id");

		private final String columns;

		Order(String columns) {
			this.columns = columns;
		}

	}

	static Listing of(@Nullable String collection, @Nullable DocumentStatus status, boolean versions) {
		return new Listing(collection, (status != null) ? List.of(status) : List.of(), false, versions, "", null,
				Order.NAME);
	}

	DocumentList read(JdbcClient jdbc, DocumentRow rows, int page, int size) {
		Map<String, Object> params = new HashMap<>();
		String where = where(params);
		long total = jdbc.sql("select count(*)" + where).params(params).query(Long.class).single();
		params.put("size", size);
		params.put("from", (long) page * size);
		List<Document> documents = (total > (long) page * size)
				? jdbc.sql("select *" + where + " order by " + order.columns + " limit :size offset :from")
					.params(params)
					.query(rows)
					.list()
				: List.of();
		return new DocumentList(documents, total);
	}

	/** Conditions that don't count are left out, so that an index can serve the rest. */
	private String where(Map<String, Object> params) {
		StringBuilder where = new StringBuilder(" from document where ");
		params.put("collection", (collection != null) ? collection : Collections.GOING);
		where.append((collection != null) ? "collection = :collection" : "collection <> :collection");
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
		List<String> wanted = wanted();
		for (int i = 0; i < wanted.size(); i++) {
			params.put("word" + i, "%" + wanted.get(i) + "%");
			where.append(
					" and (lower(title) like :word%d escape '!' or lower(name) like :word%<d escape '!')".formatted(i));
		}
		return where.toString();
	}

	private List<String> wanted() {
		List<String> wanted = new ArrayList<>();
		for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
			if (!word.isEmpty() && wanted.size() < MOST_WORDS) {
				wanted.add(word.replaceAll("[!%_]", "!$0"));
			}
		}
		return wanted;
	}

}
