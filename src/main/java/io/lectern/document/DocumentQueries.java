package io.lectern.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.lectern.document.DocumentRegistry.DocumentList;
import io.lectern.document.DocumentRegistry.Origin;
import io.lectern.document.Documents.Unread;

/** How the documents' rows are looked up. */
final class DocumentQueries {

	/** Those in the collection {@link Collections#GOING} are gone for everybody. */
	private static final String SEEN = "select * from document where collection <> '" + Collections.GOING + "'";

	/** What is read anew goes on being found. */
	private static final String BEING_READ = " and status in ('RECEIVED', 'PARSING', 'EMBEDDING') and indexed_at is null";

	private final JdbcClient jdbc;

	private final DocumentRow rows;

	DocumentQueries(JdbcClient jdbc, DocumentRow rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * What was there before an arrival.
	 *
	 * @param newest the newest version, which may not answer yet
	 * @param same the document that it is, where it is nothing new: the newest version,
	 * or a file of the same bytes under another name
	 */
	record Before(Optional<Document> newest, Optional<Document> same) {

		/** The number of the next version. */
		int next() {
			return newest.map((one) -> one.edition().version() + 1).orElse(1);
		}

	}

	DocumentList list(Listing listing, int page, int size) {
		return listing.read(jdbc, rows, page, size);
	}

	/** Collection by collection, so that an index tells it. */
	Unread unread(@Nullable String collection, Collection<DocumentId> ids) {
		String rows = "select 1 from document where collection = c.name and superseded_by is null"
				+ (ids.isEmpty() ? "" : " and id = any(:ids)");
		return jdbc
			.sql("select coalesce(sum((" + rows.replace("1", "count(*)") + BEING_READ + ")), 0) as unread,"
					+ " coalesce(max(case when exists (" + rows
					+ " and indexed_at is not null) then 1 else 0 end), 0) as found from collection c where c.name <> '"
					+ Collections.GOING + "'" + ((collection != null) ? " and c.name = :collection" : ""))
			.param("collection", collection)
			.param("ids", Versions.values(ids))
			.query((row, n) -> new Unread(row.getLong("unread"), row.getLong("unread") > 0 && row.getInt("found") == 0))
			.single();
	}

	/** Old versions aside. */
	List<Document> beingRead(@Nullable String collection, int most) {
		return jdbc
			.sql(SEEN + " and superseded_by is null" + ((collection != null) ? " and collection = :collection" : "")
					+ BEING_READ + " order by created_at, id limit :most")
			.param("collection", collection)
			.param("most", most)
			.query(rows)
			.list();
	}

	Optional<Document> find(DocumentId id) {
		return jdbc.sql(SEEN + " and id = :id").param("id", id.value()).query(rows).optional();
	}

	Map<DocumentId, Document> findAll(Collection<DocumentId> ids) {
		return all(ids, "");
	}

	Map<DocumentId, Document> answering(Collection<DocumentId> ids) {
		return all(ids, " and answering");
	}

	List<Document> answering(@Nullable String collection) {
		return jdbc
			.sql(SEEN + " and answering and (cast(:collection as varchar) is null or collection = :collection)"
					+ " order by name, id")
			.param("collection", collection)
			.query(rows)
			.list();
	}

	private Map<DocumentId, Document> all(Collection<DocumentId> ids, String and) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<DocumentId, Document> found = new HashMap<>();
		// One statement whatever their number, so that it stays prepared.
		jdbc.sql(SEEN + " and id = any(:ids)" + and)
			.param("ids", Versions.values(ids))
			.query(rows)
			.list()
			.forEach((document) -> found.put(document.id(), document));
		return found;
	}

	/**
	 * All documents, so that each comes after what it is attached to and after the one
	 * that answers in its stead.
	 */
	List<Document> inOrder(@Nullable String collection, int page, int size) {
		return jdbc
			.sql(SEEN + " and (cast(:collection as varchar) is null or collection = :collection)"
					+ " order by case when part_of is null then 0 else 1 end,"
					+ " case when superseded_by is null then 0 else 1 end, name, version, id limit :size offset :from")
			.param("collection", collection)
			.param("size", size)
			.param("from", (long) page * size)
			.query(rows)
			.list();
	}

	/**
	 * The document itself and those that answer and have its name, or its external id, or
	 * are attached under its name: what may say the same.
	 */
	List<DocumentId> kin(Document document) {
		Line line = Line.of(document);
		String where = (document.edition().partOf() == null) ? line.where()
				: "collection = :collection and part_of is not null and name_start = :start and name = :name";
		return jdbc.sql("select id from document where " + where + " and (answering or id = :id) order by id limit 4")
			.params(line.params())
			.param("id", document.id().value())
			.query((row, n) -> new DocumentId(row.getString("id")))
			.list();
	}

	List<Document> named(String name, @Nullable String collection) {
		return jdbc
			.sql(SEEN + " and name = :name and superseded_by is null"
					+ " and (cast(:collection as varchar) is null or collection = :collection)"
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

	/** The versions of that line, the newest first. */
	List<Document> of(Line line) {
		return jdbc.sql("select * from document where " + line.where() + " order by version desc, created_at desc, id")
			.params(line.params())
			.query(rows)
			.list();
	}

	/** The newest version of that line. */
	private Optional<Document> newest(Line line) {
		return jdbc
			.sql("select * from document where " + line.where()
					+ " order by version desc, created_at desc, id fetch first 1 rows only")
			.params(line.params())
			.query(rows)
			.optional();
	}

	/** A file of the same bytes that is the newest version under its name. */
	private Optional<Document> sameFile(String collection, String content) {
		return jdbc
			.sql("select * from document d where collection = :collection and content = :content"
					+ " and sha256 = :content and not pushed and external_id is null and part_of is null"
					+ " and superseded_by is null and not exists (select 1 from document n"
					+ " where n.collection = d.collection and n.name_start = d.name_start and n.name = d.name"
					+ " and n.external_id is null and n.part_of is null and n.version > d.version)"
					+ " order by created_at, id fetch first 1 rows only")
			.param("collection", collection)
			.param("content", content)
			.query(rows)
			.optional();
	}

	/** The version that answers, where it is another one. */
	Optional<Document> answeringFor(Document document) {
		Line line = Line.of(document);
		return jdbc
			.sql("select * from document where " + line.where() + " and answering and status = 'INDEXED'"
					+ " and id <> :id order by version desc fetch first 1 rows only")
			.params(line.params())
			.param("id", document.id().value())
			.query(rows)
			.optional();
	}

	/** The documents attached to these. */
	List<Document> partsOf(Collection<DocumentId> ids) {
		return jdbc.sql("select * from document where part_of = any(:ids) order by name, id")
			.param("ids", Versions.values(ids))
			.query(rows)
			.list();
	}

	/** What was there before an arrival. */
	Before before(Line line, Origin origin) {
		Optional<Document> newest = newest(line);
		if (newest.isPresent()) {
			return new Before(newest, newest.filter(
					(one) -> origin(one.id()).filter((its) -> its.identity().equals(origin.identity())).isPresent()));
		}
		boolean named = origin.pushed() || line.externalId() != null;
		return new Before(newest, named ? Optional.empty() : sameFile(line.collection(), origin.identity()));
	}

	Optional<Origin> origin(DocumentId id) {
		return jdbc.sql("select content, title_given, pushed from document where id = :id")
			.param("id", id.value())
			.query((row, n) -> new Origin(row.getString("content"), row.getBoolean("title_given"),
					row.getBoolean("pushed")))
			.optional();
	}

	/**
	 * So many of those on their way out, what is attached before what it is attached to.
	 */
	List<DocumentRemoved> going(int most) {
		return jdbc
			.sql("select id, sha256 from document d where collection = :going"
					+ " and not exists (select 1 from document part where part.part_of = d.id) limit :most")
			.param("going", Collections.GOING)
			.param("most", most)
			.query((row, n) -> new DocumentRemoved(new DocumentId(row.getString("id")), row.getString("sha256")))
			.list();
	}

}
