package io.lectern.document;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** The rows: documents, their pages and where they stand. */
@Component
public class DocumentRegistry implements Documents {

	private final JdbcClient jdbc;

	private final Pages pages;

	private final DocumentContents contents;

	private final ObjectMapper json;

	private final DocumentQueries queries;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DocumentRegistry(JdbcClient jdbc, Pages pages, DocumentContents contents, ObjectMapper json,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.pages = pages;
		this.contents = contents;
		this.json = json;
		this.queries = new DocumentQueries(jdbc, new DocumentRow(json));
		this.events = events;
		this.clock = clock;
	}

	/** A page of a listing, and how many there are in all. */
	public record DocumentList(List<Document> documents, long total) {
	}

	/**
	 * What a document is besides what it shows.
	 *
	 * @param identity what makes two arrivals the same document
	 * @param titleGiven whether whoever sent it gave the title
	 * @param pushed whether an application pushed it as text
	 */
	public record Origin(String identity, boolean titleGiven, boolean pushed) {
	}

	/**
	 * Documents by name, of one collection and status where given; {@code page} counts
	 * from 0.
	 */
	public DocumentList list(@Nullable String collection, @Nullable DocumentStatus status, int page, int size) {
		return queries.list(collection, status, page, size);
	}

	@Override
	public Optional<Document> find(DocumentId id) {
		return queries.find(id);
	}

	@Override
	public Map<DocumentId, Document> findAll(Collection<DocumentId> ids) {
		return queries.findAll(ids);
	}

	@Override
	public List<Document> named(String name, @Nullable String collection) {
		return queries.named(name, collection);
	}

	@Override
	public boolean hasCollection(String name) {
		return queries.hasCollection(name);
	}

	/** The document that the same bytes or text made in that collection. */
	Optional<Document> findByIdentity(String collection, String identity) {
		return queries.findByIdentity(collection, identity);
	}

	@Override
	public Optional<PageText> page(DocumentId id, int number) {
		return pages.find(id, number);
	}

	@Override
	public List<String> texts(Document document) {
		return pages.texts(document);
	}

	/** So many pages of the document from that number on, in their order. */
	public List<PageText> pages(DocumentId id, int from, int count) {
		return pages.range(id, from, count);
	}

	/** Adds the row and tells of it; false where the same document is there already. */
	@Transactional
	boolean add(Document document, Origin origin) {
		return restore(document, origin, true);
	}

	/**
	 * Adds the row of a document as it was elsewhere; false where it is there already.
	 * @param index whether it is to be indexed
	 */
	@Transactional
	public boolean restore(Document document, Origin origin, boolean index) {
		boolean added = jdbc
			.sql("insert into document (id, collection, name, title, title_given, media_type, size, sha256, identity,"
					+ " pushed, pages, passages, status, progress, metadata, created_at) values (:id, :collection, :name, :title,"
					+ " :titleGiven, :mediaType, :size, :sha256, :identity, :pushed, 0, 0, :status, 0, :metadata, :createdAt)"
					+ " on conflict do nothing")
			.param("id", document.id().value())
			.param("collection", document.collection())
			.param("name", document.name())
			.param("title", document.title())
			.param("titleGiven", origin.titleGiven())
			.param("mediaType", document.mediaType())
			.param("size", document.size())
			.param("sha256", document.sha256())
			.param("identity", origin.identity())
			.param("pushed", origin.pushed())
			.param("status", DocumentStatus.RECEIVED.name())
			.param("metadata", json.writeValueAsString(Metadata.given(document.metadata(), document.reading().found())))
			.param("createdAt", document.createdAt().atOffset(ZoneOffset.UTC))
			.update() > 0;
		if (added && index) {
			events.publishEvent(new DocumentReceived(document.id()));
		}
		return added;
	}

	/**
	 * Puts the document back in line; what is indexed of it keeps answering meanwhile.
	 * False where there is none.
	 */
	@Transactional
	public boolean reindex(DocumentId id) {
		boolean known = jdbc
			.sql("update document set status = 'RECEIVED', progress = 0, failure_stage = null,"
					+ " failure_reason = null where id = :id")
			.param("id", id.value())
			.update() > 0;
		if (known) {
			events.publishEvent(new DocumentReceived(id));
		}
		return known;
	}

	/**
	 * Deletes the rows at once; the index and the original follow. False where there is
	 * no such document.
	 */
	@Transactional
	public boolean remove(DocumentId id) {
		Optional<Document> document = find(id);
		document.ifPresent((gone) -> {
			jdbc.sql("delete from document where id = :id").param("id", id.value()).update();
			events.publishEvent(new DocumentRemoved(id, gone.sha256()));
		});
		return document.isPresent();
	}

	/**
	 * Deletes so many of the documents on their way out. False where there was none left.
	 */
	@Transactional
	public boolean clear(int most) {
		List<DocumentRemoved> going = queries.going(most);
		going.forEach((gone) -> {
			jdbc.sql("delete from document where id = :id").param("id", gone.id().value()).update();
			events.publishEvent(gone);
		});
		return !going.isEmpty();
	}

	/** What nobody sees of the document, in its order. */
	public List<HiddenText> hidden(DocumentId id) {
		return contents.hidden(id);
	}

	/** Whether any document was made of these bytes. */
	public boolean uses(String sha256) {
		return jdbc.sql("select count(*) from document where sha256 = :sha256")
			.param("sha256", sha256)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * Whether the document was pushed as text, so that its original is UTF-8 to be taken
	 * word for word.
	 */
	public boolean isPushedText(DocumentId id) {
		return jdbc.sql("select count(*) from document where id = :id and pushed")
			.param("id", id.value())
			.query(Long.class)
			.single() > 0;
	}

	/** Where the document comes from. */
	public Optional<Origin> origin(DocumentId id) {
		return jdbc.sql("select identity, title_given, pushed from document where id = :id")
			.param("id", id.value())
			.query((row, n) -> new Origin(row.getString("identity"), row.getBoolean("title_given"),
					row.getBoolean("pushed")))
			.optional();
	}

	/** Notes how far the work on a document is. */
	public void progress(DocumentId id, DocumentStatus status, double progress) {
		jdbc.sql("update document set status = :status, progress = :progress where id = :id")
			.param("status", status.name())
			.param("progress", progress)
			.param("id", id.value())
			.update();
	}

	/** Takes over what was found in the document's bytes. */
	public void parsed(DocumentId id, Contents found) {
		contents.replace(id, found);
	}

	public void indexed(DocumentId id, int passages) {
		jdbc.sql("update document set status = 'INDEXED', progress = 1, passages = :passages, indexed_at = :now,"
				+ " failure_stage = null, failure_reason = null where id = :id")
			.param("passages", passages)
			.param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
			.param("id", id.value())
			.update();
	}

	public void failed(DocumentId id, Failure failure) {
		jdbc.sql("update document set status = 'FAILED', failure_stage = :stage, failure_reason = :reason"
				+ " where id = :id")
			.param("stage", failure.stage())
			.param("reason", failure.brief())
			.param("id", id.value())
			.update();
	}

}
