package io.lectern.ingest;

import java.util.List;

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

	private final JdbcClient jdbc;

	IndexedDocuments(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
		return jdbc
			.sql("select id from document d where not exists (select 1 from indexed_document i"
					+ " where i.generation = :generation and i.document_id = d.id)"
					+ " and not exists (select 1 from scheduled_tasks t where t.task_name = 'ingest'"
					+ " and t.task_instance like d.id || '/' || :generation || '/%') order by d.created_at, d.id")
			.param("generation", generation)
			.query((row, n) -> new DocumentId(row.getString("id")))
			.list();
	}

	/** Documents that should be found in the generation. */
	List<DocumentId> searchable(String generation) {
		return jdbc
			.sql("select d.id from indexed_document i join document d on d.id = i.document_id"
					+ " where i.generation = :generation and d.status <> 'FAILED'")
			.param("generation", generation)
			.query((row, n) -> new DocumentId(row.getString("id")))
			.list();
	}

	void forget(String generation, DocumentId document) {
		jdbc.sql("delete from indexed_document where generation = :generation and document_id = :document")
			.param("generation", generation)
			.param("document", document.value())
			.update();
	}

	/** Forgets all generations but these. */
	void keep(List<String> generations) {
		jdbc.sql("delete from indexed_document where generation not in (:generations)")
			.param("generations", generations)
			.update();
	}

}
