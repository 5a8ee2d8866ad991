package io.lectern.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.lectern.document.DocumentRegistry.DocumentList;

/** How the documents' rows are looked up. */
final class DocumentQueries {

	/** Those in the collection {@link Collections#GOING} are gone for everybody. */
	private static final String SEEN = "select * from document where collection <> '" + Collections.GOING + "'";

	private final JdbcClient jdbc;

	private final DocumentRow rows;

	DocumentQueries(JdbcClient jdbc, DocumentRow rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	DocumentList list(@Nullable String collection, @Nullable DocumentStatus status, int page, int size) {
		String where = " and (cast(:collection as varchar) is null or collection = :collection)"
				+ " and (cast(:status as varchar) is null or status = :status)";
		String statusName = (status != null) ? status.name() : null;
		List<Document> documents = jdbc.sql(SEEN + where + " order by name, id limit :size offset :from")
			.param("collection", collection)
			.param("status", statusName)
			.param("size", size)
			.param("from", (long) page * size)
			.query(rows)
			.list();
		long total = jdbc.sql(SEEN.replace("*", "count(*)") + where)
			.param("collection", collection)
			.param("status", statusName)
			.query(Long.class)
			.single();
		return new DocumentList(documents, total);
	}

	Optional<Document> find(DocumentId id) {
		return jdbc.sql(SEEN + " and id = :id").param("id", id.value()).query(rows).optional();
	}

	Map<DocumentId, Document> findAll(Collection<DocumentId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<DocumentId, Document> found = new HashMap<>();
		// One statement whatever their number, so that it stays prepared.
		jdbc.sql(SEEN + " and id = any(:ids)")
			.param("ids", ids.stream().map(DocumentId::value).toArray(String[]::new))
			.query(rows)
			.list()
			.forEach((document) -> found.put(document.id(), document));
		return found;
	}

	List<Document> named(String name, @Nullable String collection) {
		return jdbc
			.sql(SEEN + " and name = :name and (cast(:collection as varchar) is null or collection = :collection)"
					+ " order by created_at desc, id")
			.param("name", name)
			.param("collection", collection)
			.query(rows)
			.list();
	}

	boolean hasCollection(String name) {
		return Document.DEFAULT_COLLECTION.equals(name) || jdbc
			.sql("select count(*) from collection where name = :name and name <> '" + Collections.GOING + "'")
			.param("name", name)
			.query(Long.class)
			.single() > 0;
	}

	Optional<Document> findByIdentity(String collection, String identity) {
		return jdbc.sql(SEEN + " and collection = :collection and identity = :identity")
			.param("collection", collection)
			.param("identity", identity)
			.query(rows)
			.optional();
	}

	/** So many of those on their way out. */
	List<DocumentRemoved> going(int most) {
		return jdbc.sql("select id, sha256 from document where collection = :going limit :most")
			.param("going", Collections.GOING)
			.param("most", most)
			.query((row, n) -> new DocumentRemoved(new DocumentId(row.getString("id")), row.getString("sha256")))
			.list();
	}

}
