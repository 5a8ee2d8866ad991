package io.lectern.index;

import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.pgvector.PGsparsevec;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.index.PostgresStatistics.Change;
import io.lectern.index.PostgresStatistics.Size;

/**
 * The words of an index in PostgreSQL. Each passage has a row with its stored part of
 * BM25 as a sparse vector, and the keys of its terms under a GIN index.
 */
final class PostgresWords {

	private static final int BATCH = 500;

	private static final JsonMapper JSON = new JsonMapper();

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	private final Postgres postgres;

	private final String schema;

	private final PostgresStatistics statistics;

	PostgresWords(Postgres postgres, String schema, PostgresStatistics statistics) {
		this.postgres = postgres;
		this.schema = schema;
		this.statistics = statistics;
	}

	/** Makes the tables; the rows are kept whole, because a search reads nothing else. */
	void create() {
		postgres.run("""
				create table if not exists %1$s.words (passage_id text collate "C" primary key,
					document_id text not null, collection text not null, metadata jsonb not null,
					length int not null, terms int[] not null, fields smallint[] not null, weights sparsevec not null)
					with (toast_tuple_target = 8160);
				create index if not exists words_by_term on %1$s.words using gin (terms) with (fastupdate = off);
				create index if not exists words_of_document on %1$s.words (document_id);
				create index if not exists words_by_metadata on %1$s.words using gin (metadata jsonb_path_ops);
				""".formatted(schema));
	}

	void remove(DocumentId document, Change change) {
		postgres.jdbc()
			.sql("""
					select key, field, count(*) from %s.words, unnest(terms, fields) held (key, mask),
						generate_series(0, :last) field
					where document_id = :document and mask & (1 << field) <> 0 group by key, field""".formatted(schema))
			.param("document", document.value())
			.param("last", PassageTerms.FIELDS - 1)
			.query((row) -> {
				change.count(row.getInt(1), row.getInt(2), -row.getLong(3));
			});
		postgres.jdbc()
			.sql("""
					with gone as (delete from %s.words where document_id = :document returning collection, length)
					select collection, count(*), sum(length) from gone group by collection""".formatted(schema))
			.param("document", document.value())
			.query((row) -> {
				change.resize(row.getString(1), new Size(-row.getLong(2), -row.getLong(3)));
			});
	}

	void add(Document document, List<Embedded> passages, Change change) {
		String collection = document.collection();
		List<Row> rows = passages.stream()
			.map((each) -> new Row(each.passage().id(), PassageTerms.of(analyzer, document, each.passage())))
			.toList();
		Size added = new Size(rows.size(), rows.stream().mapToLong((row) -> row.terms().length()).sum());
		double mean = statistics.size(collection).plus(added).meanLength();
		String metadata = JSON.writeValueAsString(document.filterable());
		postgres.batches()
			.batchUpdate("""
					insert into %s.words (passage_id, document_id, collection, metadata, length, terms, fields, weights)
					values (?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)""".formatted(schema), rows, BATCH,
					(PreparedStatement values, Row row) -> {
						SortedMap<Integer, Integer> fields = row.fields(collection);
						fields.forEach((key, in) -> count(change, key, in));
						values.setString(1, row.passageId());
						values.setString(2, document.id().value());
						values.setString(3, collection);
						values.setString(4, metadata);
						values.setInt(5, row.terms().length());
						values.setObject(6, fields.keySet().toArray(Integer[]::new));
						values.setObject(7, fields.values().stream().map(Integer::shortValue).toArray(Short[]::new));
						values.setObject(8, row.weights(mean));
					});
		change.resize(collection, added);
	}

	private static void count(Change change, int key, int fields) {
		for (int field = 0; field < PassageTerms.FIELDS; field++) {
			if ((fields & 1 << field) != 0) {
				change.count(key, field, 1);
			}
		}
	}

	private record Row(String passageId, PassageTerms terms) {

		/** In which fields the terms are, by their keys. */
		SortedMap<Integer, Integer> fields(String collection) {
			SortedMap<Integer, Integer> fields = new TreeMap<>();
			terms.terms()
				.forEach((term, occurrence) -> fields.merge(TermKeys.within(collection, term), occurrence.fields(),
						(one, other) -> one | other));
			return fields;
		}

		PGsparsevec weights(double meanLength) {
			Map<Integer, Float> weights = new HashMap<>();
			terms.terms()
				.forEach((term, occurrence) -> weights.merge(TermKeys.dimension(term),
						(float) Bm25.stored(occurrence.frequency(), terms.length(), meanLength), Float::sum));
			return new PGsparsevec(weights, TermKeys.DIMENSIONS);
		}

	}

}
