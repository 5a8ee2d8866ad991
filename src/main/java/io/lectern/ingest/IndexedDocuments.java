package io.lectern.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import io.lectern.document.DocumentId;

/**
 * Which generations of the index have dealt with which documents, those found unreadable
 * included.
 */
@Component
class IndexedDocuments {

	private static final Duration LATELY = Duration.ofMinutes(10);

	private final JdbcClient jdbc;

	private final Clock clock;

	IndexedDocuments(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional
	void add(String generation, DocumentId document) {
		jdbc.sql("delete from indexed_document where generation = :generation and document_id = :document")
			.param("generation", generation)
			.param("document", document.value())
			.update();
		// Nothing is written for a document removed meanwhile.
		jdbc.sql("insert into indexed_document (generation, document_id)"
				+ " select :generation, id from document where id = :document")
			.param("generation", generation)
			.param("document", document.value())
			.update();
	}

	/** Documents that the generation has not dealt with yet. */
	List<DocumentId> missing(String generation) {
		return jdbc
			.sql("select id from document d where not exists (select 1 from indexed_document i"
					+ " where i.generation = :generation and i.document_id = d.id) order by d.created_at, d.id")
			.param("generation", generation)
			.query((row, n) -> new DocumentId(row.getString("id")))
			.list();
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
		return jdbc
			.sql("select id from document d where created_at >= :since and (status <> 'FAILED' or :all)"
					+ " and not exists (select 1 from indexed_document i"
					+ " where i.generation = :generation and i.document_id = d.id)"
					+ " and d.id || '/' || :generation not in (select left(task_instance, length(task_instance) - 37)"
					+ " from scheduled_tasks where task_name = 'ingest') order by d.created_at, d.id")
			.param("generation", generation)
			.param("since", since.atOffset(ZoneOffset.UTC))
			.param("all", since.equals(Instant.EPOCH))
			.query((row, n) -> new DocumentId(row.getString("id")))
			.list();
	}

	/** Forgets what the generation has dealt with. */
	void forgetAll(String generation) {
		jdbc.sql("delete from indexed_document where generation = :generation")
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
