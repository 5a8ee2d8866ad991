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

	private final DocumentQueries queries;

	private final Versions versions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DocumentRegistry(JdbcClient jdbc, Pages pages, DocumentContents contents, Versions versions, ObjectMapper json,
			ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.pages = pages;
		this.contents = contents;
		this.queries = new DocumentQueries(jdbc, new DocumentRow(json));
		this.versions = versions;
		this.events = events;
		this.clock = clock;
	}

	/** A page of a listing, and how many there are in all. */
	public record DocumentList(List<Document> documents, long total) {
	}

	/**
	 * What a document is besides what it shows.
	 *
	 * @param identity what makes two arrivals the same: the hash of a file's bytes; of
	 * name, title and text where text is pushed
	 * @param titleGiven whether whoever sent it gave the title
	 * @param pushed whether an application pushed it as text
	 */
	public record Origin(String identity, boolean titleGiven, boolean pushed) {
	}

	@Override
	public Unread unread(@Nullable String collection, Collection<DocumentId> ids) {
		return queries.unread(collection, ids);
	}

	@Override
	public List<Document> beingRead(@Nullable String collection, int most) {
		return queries.beingRead(collection, most);
	}

	/**
	 * Documents by name, of one collection and status where given; {@code page} counts
	 * from 0. Old versions are left out.
	 */
	public DocumentList list(@Nullable String collection, @Nullable DocumentStatus status, int page, int size) {
		return list(Listing.of(collection, status, false), page, size);
	}

	/** Those of a listing. */
	DocumentList list(Listing listing, int page, int size) {
		return queries.list(listing, page, size);
	}

	/**
	 * All documents, old versions too, so that each comes after what it is attached to
	 * and after the one that answers in its stead; {@code page} counts from 0.
	 */
	public List<Document> inOrder(@Nullable String collection, int page, int size) {
		return queries.inOrder(collection, page, size);
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
	public Map<DocumentId, Document> answering(Collection<DocumentId> ids) {
		return queries.answering(ids);
	}

	@Override
	public List<Document> named(String name, @Nullable String collection) {
		return queries.named(name, collection);
	}

	@Override
	public List<String> titles(@Nullable String collection, int most) {
		return list(collection, DocumentStatus.INDEXED, 0, most).documents().stream().map(Document::title).toList();
	}

	@Override
	public List<Document> answering(@Nullable String collection) {
		return queries.answering(collection);
	}

	@Override
	public boolean hasCollection(String name) {
		return queries.hasCollection(name);
	}

	@Override
	public Optional<PageText> page(DocumentId id, int number) {
		return pages.find(id, number);
	}

	@Override
	public Optional<PageText> read(DocumentId id, int number) {
		return pages.read(id, number);
	}

	@Override
	public List<String> texts(Document document) {
		return pages.texts(document);
	}

	/** What nobody sees of the document, in its order. */
	public List<HiddenText> hidden(DocumentId id) {
		return contents.hidden(id);
	}

	/** So many pages of the document from that number on, in their order. */
	public List<PageText> pages(DocumentId id, int from, int count) {
		return pages.range(id, from, count);
	}

	/**
	 * Puts the document back in line; what is indexed of it keeps answering meanwhile.
	 * What is attached to another goes with that. False where there is none.
	 * @param password what opens its file; null where none was given
	 */
	@Transactional
	public boolean reindex(DocumentId id, DocumentReceived.@Nullable Password password) {
		boolean known = jdbc
			.sql("update document set status = 'RECEIVED', progress = 0, failure_stage = null,"
					+ " failure_reason = null where id = :id")
			.param("id", id.value())
			.update() > 0;
		if (known) {
			Optional<DocumentId> whole = find(id).map((one) -> one.edition().partOf());
			whole.ifPresentOrElse((one) -> reindex(one, password),
					() -> events.publishEvent(new DocumentReceived(id, password)));
		}
		return known;
	}

	/** Deletes the document at once, see {@link Versions#remove}. */
	public boolean remove(DocumentId id) {
		return versions.remove(id);
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
		return origin(id).filter(Origin::pushed).isPresent();
	}

	/** Where the document comes from. */
	public Optional<Origin> origin(DocumentId id) {
		return queries.origin(id);
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

	/** Notes, as its last words, what could not be had beside the document's own text. */
	public void warn(DocumentId id, List<Warning> warnings) {
		contents.warn(id, warnings);
	}

	/** It is searchable; whether it answers is not told by that. */
	public void indexed(DocumentId id, int passages) {
		jdbc.sql("update document set status = 'INDEXED', progress = 1,"
				+ " passages = case when superseded_by is null then :passages else 0 end, indexed_at = :now,"
				+ " failure_stage = null, failure_reason = null where id = :id")
			.param("passages", passages)
			.param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
			.param("id", id.value())
			.update();
	}

	/** It is searchable and answers from now on, instead of the versions before it. */
	@Transactional
	public void answers(DocumentId id, int passages) {
		versions.takeOver(id);
		indexed(id, passages);
	}

	/** It can't be indexed; what answers instead is told with the reason. */
	public void failed(DocumentId id, Failure failure) {
		String meanwhile = find(id).flatMap(queries::answeringFor)
			.map((other) -> ". Version %d goes on answering".formatted(other.edition().version()))
			.orElse("");
		jdbc.sql("update document set status = 'FAILED', failure_stage = :stage, failure_reason = :reason"
				+ " where id = :id")
			.param("stage", failure.stage())
			.param("reason", failure.briefly(meanwhile))
			.param("id", id.value())
			.update();
	}

}
