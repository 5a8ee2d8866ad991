package io.lectern.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

import io.lectern.document.DocumentQueries.Before;
import io.lectern.document.DocumentRegistry.Origin;

/**
 * Which documents are versions of one another, and which of them answers. A new version
 * takes over in one transaction, once it is indexed; until then the one before answers.
 */
@Component
public class Versions {

	private final JdbcClient jdbc;

	private final DocumentRow rows;

	private final DocumentQueries queries;

	private final ApplicationEventPublisher events;

	Versions(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.rows = new DocumentRow(json);
		this.queries = new DocumentQueries(jdbc, rows);
		this.events = events;
	}

	/**
	 * A newer version answers in a document's stead from now on, so that it leaves the
	 * index. Published inside that transaction.
	 *
	 * @param id the document
	 * @param sha256 hash of its original, which stays
	 */
	public record Superseded(DocumentId id, String sha256) {
	}

	/**
	 * A document and how it comes in.
	 *
	 * @param answering whether searches find it once it has passages
	 */
	private record Place(Document document, boolean answering) {
	}

	/** All versions of the document, the newest first. */
	public List<Document> of(Document document) {
		return (document.edition().partOf() != null) ? List.of(document) : queries.of(Line.of(document));
	}

	/** The document itself and the version before it, and what else may say the same. */
	public List<DocumentId> kin(Document document) {
		return queries.kin(document);
	}

	/** What is attached to the document, by name. */
	public List<Document> parts(DocumentId id) {
		return queries.partsOf(List.of(id));
	}

	/**
	 * Adds the row and tells of it; false where that version of it is there already.
	 * @param first whether it answers before it is indexed, because there is nothing else
	 */
	@Transactional
	boolean add(Document document, Origin origin, boolean first) {
		return insert(new Place(document, first), origin, true);
	}

	/** Adds the row of what is attached to a document, and answers when that does. */
	void attach(Document part, Origin origin) {
		insert(new Place(part, isAnswering(part.edition().partOf())), origin, false);
	}

	/**
	 * Adds the row of a document as it was elsewhere; false where it is there already, or
	 * what it belongs to is not. Where other versions of it are here, it is a newer one.
	 * @param index whether it is to be indexed
	 */
	@Transactional
	public boolean restore(Document document, Origin origin, boolean index) {
		return queries.find(document.id()).isEmpty()
				&& placed(document, origin).map((place) -> insert(place, origin, index)).orElse(false);
	}

	private boolean insert(Place place, Origin origin, boolean index) {
		boolean added = rows.insert(jdbc, place.document(), origin, place.answering());
		if (added && index) {
			events.publishEvent(new DocumentReceived(place.document().id()));
		}
		return added;
	}

	/**
	 * Where a document from elsewhere has its place, empty where there is none: the same
	 * is here, or what it belongs to is not.
	 */
	private Optional<Place> placed(Document document, Origin origin) {
		Edition edition = document.edition();
		if (edition.partOf() != null || edition.supersededBy() != null) {
			boolean answering = edition.supersededBy() == null && isAnswering(edition.partOf());
			return isThere(edition.partOf()) && isThere(edition.supersededBy())
					? Optional.of(new Place(document, answering)) : Optional.empty();
		}
		Before before = before(Line.of(document), origin);
		if (before.same().isPresent()) {
			return Optional.empty();
		}
		int version = Math.max(edition.version(), before.next());
		return Optional.of(new Place(document.as(new Edition(edition.externalId(), version, null, null)),
				before.newest().isEmpty()));
	}

	/**
	 * Lets the version answer, with what is attached to it, instead of those before it;
	 * does nothing where a newer one answers already.
	 */
	@Transactional
	public void takeOver(DocumentId id) {
		// Two versions that are ready at the same moment take their turns.
		hold(id).filter((document) -> document.edition().partOf() == null).ifPresent(this::takeOver);
	}

	/**
	 * The document as it is once nobody else changes its versions any more, until the
	 * caller's transaction ends.
	 */
	public Optional<Document> hold(DocumentId id) {
		Optional<Document> before = Optional.empty();
		Optional<Document> now = queries.find(id);
		// While others were waited for, all of them may have been moved.
		while (now.isPresent() && !now.map(Line::of).equals(before.map(Line::of))) {
			Line line = Line.of(now.get());
			jdbc.sql("select id from document where " + line.where() + " order by id for update")
				.params(line.params())
				.query(String.class)
				.list();
			before = now;
			now = queries.find(id);
		}
		return now;
	}

	private void takeOver(Document document) {
		DocumentId id = document.id();
		DocumentId newer = document.edition().supersededBy();
		if (newer != null) {
			// What was found in it since then.
			supersedeParts(List.of(id), newer);
			return;
		}
		jdbc.sql("update document set answering = true where (id = :id or part_of = :id) and not answering")
			.param("id", id.value())
			.update();
		List<Document> older = queries.of(Line.of(document))
			.stream()
			.filter((one) -> one.edition().version() < document.edition().version())
			.filter((one) -> !id.equals(one.edition().supersededBy()))
			.toList();
		if (!older.isEmpty()) {
			supersede(older, id);
		}
	}

	private void supersede(List<Document> older, DocumentId by) {
		List<DocumentId> ids = older.stream().map(Document::id).toList();
		List<Document> leaving = new ArrayList<>(older);
		leaving.addAll(queries.partsOf(ids));
		jdbc.sql("update document set answering = false, passages = 0, superseded_by = :by where id = any(:ids)")
			.param("by", by.value())
			.param("ids", values(ids))
			.update();
		supersedeParts(ids, by);
		leaving.stream()
			.filter((one) -> one.edition().supersededBy() == null)
			.forEach((one) -> events.publishEvent(new Superseded(one.id(), one.sha256())));
	}

	/** What is attached under the same name takes the place, else the whole document. */
	private void supersedeParts(List<DocumentId> ids, DocumentId by) {
		jdbc.sql("update document p set answering = false, passages = 0, superseded_by = coalesce((select min(q.id)"
				+ " from document q where q.part_of = :by and q.name = p.name), :by) where p.part_of = any(:ids)")
			.param("by", by.value())
			.param("ids", values(ids))
			.update();
	}

	/**
	 * Deletes the rows at once, with those of what is attached and, where it is the
	 * version that answers, those of the versions before it; the index and the originals
	 * follow. False where there is no such document.
	 */
	@Transactional
	public boolean remove(DocumentId id) {
		Optional<Document> document = queries.find(id);
		document.ifPresent((one) -> {
			List<Document> gone = new ArrayList<>(
					jdbc.sql("select * from document where superseded_by = :id and part_of is null")
						.param("id", id.value())
						.query(rows)
						.list());
			gone.add(one);
			remove(gone);
		});
		return document.isPresent();
	}

	/** Deletes all versions of the document. */
	@Transactional
	public void removeAll(DocumentId id) {
		queries.find(id).map(this::of).ifPresent(this::remove);
	}

	private void remove(List<Document> documents) {
		List<DocumentId> ids = documents.stream().map(Document::id).toList();
		List<Document> gone = new ArrayList<>(documents);
		gone.addAll(queries.partsOf(ids));
		// What was attached to an older version belongs to the whole again.
		jdbc.sql("update document p set superseded_by = (select q.part_of from document q where q.id = p.superseded_by)"
				+ " where p.superseded_by = any(:ids) and p.part_of is not null")
			.param("ids", values(ids))
			.update();
		jdbc.sql("delete from document where id = any(:ids)").param("ids", values(ids)).update();
		gone.forEach((one) -> events.publishEvent(new DocumentRemoved(one.id(), one.sha256())));
	}

	/** What was there before an arrival. */
	Before before(Line line, Origin origin) {
		return queries.before(line, origin);
	}

	/** Whether what it is attached to answers; what is attached to nothing does. */
	private boolean isAnswering(@Nullable DocumentId whole) {
		return whole == null || !queries.answering(List.of(whole)).isEmpty();
	}

	private boolean isThere(@Nullable DocumentId id) {
		return id == null || queries.find(id).isPresent();
	}

	static @Nullable String value(@Nullable DocumentId id) {
		return (id != null) ? id.value() : null;
	}

	static String[] values(Collection<DocumentId> ids) {
		return ids.stream().map(DocumentId::value).toArray(String[]::new);
	}

}
