package io.lectern.ingest;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.lectern.document.DocumentId;
import io.lectern.document.Failure;

/**
 * Which generations of the index have dealt with which documents, and with what result:
 * also those found unreadable or given up are dealt with.
 */
@Component
class IndexedDocuments {

	private static final Duration LATELY = Duration.ofMinutes(10);

	/**
	 * What has jobs: old versions are in no index, and what is attached goes with what it
	 * is attached to.
	 */
	private static final String BY_ITSELF = "d.superseded_by is null and d.part_of is null";

	private final JdbcClient jdbc;

	private final Clock clock;

	IndexedDocuments(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The generation holds so many passages of the document. */
	@Transactional
	void add(String generation, DocumentId document, int passages) {
		put(generation, document, passages, null, null, false);
	}

	/** The generation holds that of the document. */
	@Transactional
	void add(String generation, DocumentId document, Ingested ingested) {
		put(generation, document, ingested.passages(), ingested.label(), null, false);
	}

	/** What stands before the document's passages in that generation, where known. */
	Optional<String> label(String generation, DocumentId document) {
		return jdbc
			.sql("select label from indexed_document where generation = :generation and document_id = :document"
					+ " and label is not null")
			.param("generation", generation)
			.param("document", document.value())
			.query(String.class)
			.optional();
	}

	/**
	 * The generation can't hold the document.
	 * @param again whether it is worth another try at the next start, because the
	 * document itself is not at fault
	 */
	@Transactional
	void addFailed(String generation, DocumentId document, Failure failure, boolean again) {
		put(generation, document, 0, null, failure, again);
	}

	private void put(String generation, DocumentId document, int passages, @Nullable String label,
			@Nullable Failure failure, boolean again) {
		jdbc.sql("delete from indexed_document where generation = :generation and document_id = :document")
			.param("generation", generation)
			.param("document", document.value())
			.update();
		// Nothing is written for a document removed meanwhile.
		jdbc.sql("insert into indexed_document"
				+ " (generation, document_id, passages, label, failure_stage, failure_reason, again)"
				+ " select :generation, id, :passages, :label, :stage, :reason, :again from document where id = :document")
			.param("generation", generation)
			.param("document", document.value())
			.param("passages", passages)
			.param("label", label, Types.VARCHAR)
			.param("stage", (failure != null) ? failure.stage() : null, Types.VARCHAR)
			.param("reason", (failure != null) ? failure.brief() : null, Types.VARCHAR)
			.param("again", again)
			.update();
	}

	/** Whether the generation has the document, and not only dealt with it. */
	boolean holds(String generation, DocumentId document) {
		return jdbc
			.sql("select count(*) from indexed_document where generation = :generation and document_id = :document"
					+ " and failure_stage is null")
			.param("generation", generation)
			.param("document", document.value())
			.query(Integer.class)
			.single() > 0;
	}

	/** How many documents the generation has not dealt with yet. */
	int missing(String generation) {
		return jdbc
			.sql("select count(*) from document d where " + BY_ITSELF
					+ " and not exists (select 1 from indexed_document i"
					+ " where i.generation = :generation and i.document_id = d.id)")
			.param("generation", generation)
			.query(Integer.class)
			.single();
	}

	/** Whether the generation has dealt with every document. */
	boolean isComplete(String generation) {
		// Looks until it finds the first one, of which there is one soon as long as many
		// are missing.
		return jdbc
			.sql("select 1 from document d where " + BY_ITSELF + " and not exists (select 1 from indexed_document i"
					+ " where i.generation = :generation and i.document_id = d.id) fetch first 1 rows only")
			.param("generation", generation)
			.query(Integer.class)
			.optional()
			.isEmpty();
	}

	/**
	 * Whether the generation gave up more documents than it holds, though they are not at
	 * fault: an endpoint or a model is.
	 */
	boolean isMostlyGivenUp(String generation) {
		return jdbc
			.sql("select coalesce(sum(case when again then 1 else 0 end), 0)"
					+ " > coalesce(sum(case when failure_stage is null then 1 else 0 end), 0)"
					+ " from indexed_document where generation = :generation")
			.param("generation", generation)
			.query(Boolean.class)
			.single();
	}

	/** Lets the documents' rows tell what became of them in the generation. */
	void show(String generation) {
		jdbc.sql(
				"update document d set (status, progress, passages, failure_stage, failure_reason, indexed_at) = (select"
						+ " case when i.failure_stage is null then 'INDEXED' else 'FAILED' end, 1,"
						+ " coalesce(i.passages, d.passages), i.failure_stage, i.failure_reason,"
						+ " case when i.failure_stage is null then coalesce(d.indexed_at, :now) else d.indexed_at end"
						+ " from indexed_document i where i.generation = :generation and i.document_id = d.id)"
						+ " where d.superseded_by is null and exists (select 1 from indexed_document i"
						+ " where i.generation = :generation and i.document_id = d.id)")
			.param("generation", generation)
			.param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)), Types.TIMESTAMP_WITH_TIMEZONE)
			.update();
	}

	/** Forgets those given up that are worth another try. */
	void forgetGivenUp(String generation) {
		jdbc.sql("delete from indexed_document where generation = :generation and again")
			.param("generation", generation)
			.update();
	}

	/** Documents that the generation has not dealt with and that no job in line will. */
	List<DocumentId> unscheduled(String generation) {
		return unscheduled(generation, Instant.EPOCH);
	}

	/** Those of them that came lately and have not been given up. */
	List<DocumentId> passedOver(String generation) {
		return unscheduled(generation, clock.instant().minus(LATELY));
	}

	private List<DocumentId> unscheduled(String generation, Instant since) {
		// The name of a job is the document, the generation and 36 characters of its own.
		return jdbc.sql("select id from document d where " + BY_ITSELF
				+ " and created_at >= :since and (status <> 'FAILED' or :all)"
				+ " and not exists (select 1 from indexed_document i"
				+ " where i.generation = :generation and i.document_id = d.id)"
				+ " and d.id || '/' || :generation not in (select left(task_instance, length(task_instance) - 37)"
				+ " from scheduled_tasks where task_name in ('ingest', 'ingest-small')) order by d.created_at, d.id")
			.param("generation", generation)
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("all", since.equals(Instant.EPOCH))
			.query((row, n) -> new DocumentId(row.getString("id")))
			.list();
	}

	/**
	 * New versions that the generation holds and that do not answer yet, oldest first.
	 */
	List<DocumentId> ready(String generation) {
		return jdbc
			.sql("select d.id from document d join indexed_document i on i.document_id = d.id"
					+ " where i.generation = :generation and i.failure_stage is null and " + BY_ITSELF
					+ " and not d.answering and d.status = 'INDEXED' order by d.version, d.id")
			.param("generation", generation)
			.query((row, n) -> new DocumentId(row.getString("id")))
			.list();
	}

	/** Forgets what the generation held; what it can't hold stays known. */
	void forgetHeld(String generation) {
		jdbc.sql("delete from indexed_document where generation = :generation and failure_stage is null")
			.param("generation", generation)
			.update();
	}

	/** Forgets all generations but these. */
	void keep(Set<String> generations) {
		jdbc.sql("delete from indexed_document where generation not in (:generations)")
			.param("generations", generations)
			.update();
	}

}
