package io.lectern.search;

import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.pgvector.PGsparsevec;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.search.PassageIndex.Embedded;

/**
 * The words of an index in PostgreSQL. Each passage has a row with its stored part of
 * BM25 as a sparse vector, and the keys of its terms under a GIN index. How many passages
 * hold a term and how long they are changes in the transactions that change them.
 */
final class PostgresWords {

	private static final int BATCH = 500;

	private static final JsonMapper JSON = new JsonMapper();

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	private final Postgres postgres;

	private final String schema;

	PostgresWords(Postgres postgres, String schema) {
		this.postgres = postgres;
		this.schema = schema;
	}

	/** How many passages collections have, and the sum of their lengths. */
	record Size(long passages, long length) {

		static final Size NOTHING = new Size(0, 0);

		double meanLength() {
			return (this.passages > 0) ? (double) this.length / this.passages : 1;
		}

		Size plus(Size other) {
			return new Size(this.passages + other.passages, this.length + other.length);
		}

	}

	/** A term, by its key, in one of the fields. */
	private record Term(int key, int field) {
	}

	/** What a transaction does to the statistics. */
	static final class Change {

		private final Map<Term, Long> terms = new HashMap<>();

		private final Map<String, Size> sizes = new HashMap<>();

		private void count(int key, int fields) {
			for (int field = 0; field < PassageTerms.FIELDS; field++) {
				if ((fields & 1 << field) != 0) {
					this.terms.merge(new Term(key, field), 1L, Long::sum);
				}
			}
		}

	}

	/** Makes the tables; the rows are kept whole, because a search reads nothing else. */
	void create() {
		this.postgres.run("""
				create table if not exists %1$s.words (passage_id text collate "C" primary key,
					document_id text not null, collection text not null, metadata jsonb not null,
					length int not null, terms int[] not null, fields smallint[] not null, weights sparsevec not null)
					with (toast_tuple_target = 8160);
				create index if not exists words_by_term on %1$s.words using gin (terms) with (fastupdate = off);
				create index if not exists words_of_document on %1$s.words (document_id);
				create index if not exists words_by_metadata on %1$s.words using gin (metadata jsonb_path_ops);
				create table if not exists %1$s.term (key int, field smallint, passages bigint not null,
					primary key (key, field));
				create table if not exists %1$s.collection_size (collection text primary key,
					passages bigint not null, length bigint not null);
				""".formatted(this.schema));
	}

	/** Sizes by collection, of those named or, where none is, of all. */
	Map<String, Size> sizes(Collection<String> collections) {
		Map<String, Size> sizes = new HashMap<>();
		this.postgres.jdbc()
			.sql("select collection, passages, length from %s.collection_size".formatted(this.schema)
					+ (collections.isEmpty() ? "" : " where collection = any(:collections)"))
			.param("collections", collections.toArray(String[]::new))
			.query((row) -> {
				sizes.put(row.getString(1), new Size(row.getLong(2), row.getLong(3)));
			});
		return sizes;
	}

	void remove(DocumentId document, Change change) {
		this.postgres.jdbc()
			.sql("""
					select key, field, count(*) from %s.words, unnest(terms, fields) held (key, mask),
						generate_series(0, :last) field
					where document_id = :document and mask & (1 << field) <> 0 group by key, field"""
				.formatted(this.schema))
			.param("document", document.value())
			.param("last", PassageTerms.FIELDS - 1)
			.query((row) -> {
				change.terms.merge(new Term(row.getInt(1), row.getInt(2)), -row.getLong(3), Long::sum);
			});
		this.postgres.jdbc()
			.sql("""
					with gone as (delete from %s.words where document_id = :document returning collection, length)
					select collection, count(*), sum(length) from gone group by collection""".formatted(this.schema))
			.param("document", document.value())
			.query((row) -> {
				change.sizes.merge(row.getString(1), new Size(-row.getLong(2), -row.getLong(3)), Size::plus);
			});
	}

	void add(Document document, List<Embedded> passages, Change change) {
		String collection = document.collection();
		List<Row> rows = passages.stream()
			.map((each) -> new Row(each.passage().id(), PassageTerms.of(this.analyzer, document, each.passage())))
			.toList();
		Size added = new Size(rows.size(), rows.stream().mapToLong((row) -> row.terms().length()).sum());
		double mean = sizes(List.of(collection)).getOrDefault(collection, Size.NOTHING).plus(added).meanLength();
		String metadata = JSON.writeValueAsString(document.metadata());
		this.postgres.batches()
			.batchUpdate("""
					insert into %s.words (passage_id, document_id, collection, metadata, length, terms, fields, weights)
					values (?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)""".formatted(this.schema), rows, BATCH,
					(PreparedStatement values, Row row) -> {
						SortedMap<Integer, Integer> fields = row.fields(collection);
						fields.forEach((key, in) -> change.count(key, in));
						values.setString(1, row.passageId());
						values.setString(2, document.id().value());
						values.setString(3, collection);
						values.setString(4, metadata);
						values.setInt(5, row.terms().length());
						values.setObject(6, fields.keySet().toArray(Integer[]::new));
						values.setObject(7, fields.values().stream().map(Integer::shortValue).toArray(Short[]::new));
						values.setObject(8, row.weights(mean));
					});
		change.sizes.merge(collection, added, Size::plus);
	}

	/**
	 * Brings the statistics up to date. Comes last, because all that write share these
	 * rows, and takes them in one order, so that no two transactions wait for each other.
	 */
	void apply(Change change) {
		change.terms.values().removeIf((passages) -> passages == 0);
		int[] keys = change.terms.keySet().stream().mapToInt(Term::key).toArray();
		int[] fields = change.terms.keySet().stream().mapToInt(Term::field).toArray();
		long[] passages = change.terms.values().stream().mapToLong(Long::longValue).toArray();
		this.postgres.jdbc()
			.sql("""
					insert into %1$s.term as term (key, field, passages)
					select * from unnest(:keys, :fields, :passages) as changed (key, field, passages) order by key, field
					on conflict (key, field) do update set passages = term.passages + excluded.passages"""
				.formatted(this.schema))
			.param("keys", keys)
			.param("fields", fields)
			.param("passages", passages)
			.update();
		this.postgres.jdbc()
			.sql("delete from %s.term where key = any(:keys) and passages <= 0".formatted(this.schema))
			.param("keys", keys)
			.update();
		change.sizes.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach((size) -> this.postgres.jdbc()
				.sql("""
						insert into %1$s.collection_size as size (collection, passages, length)
						values (:collection, :passages, :length) on conflict (collection) do update
						set passages = size.passages + excluded.passages, length = size.length + excluded.length"""
					.formatted(this.schema))
				.param("collection", size.getKey())
				.param("passages", size.getValue().passages())
				.param("length", size.getValue().length())
				.update());
	}

	private record Row(String passageId, PassageTerms terms) {

		/** In which fields the terms are, by their keys. */
		SortedMap<Integer, Integer> fields(String collection) {
			SortedMap<Integer, Integer> fields = new TreeMap<>();
			this.terms.terms()
				.forEach((term, occurrence) -> fields.merge(TermKeys.within(collection, term), occurrence.fields(),
						(one, other) -> one | other));
			return fields;
		}

		PGsparsevec weights(double meanLength) {
			Map<Integer, Float> weights = new HashMap<>();
			this.terms.terms()
				.forEach((term, occurrence) -> weights.merge(TermKeys.dimension(term),
						(float) Bm25.stored(occurrence.frequency(), this.terms.length(), meanLength), Float::sum));
			return new PGsparsevec(weights, TermKeys.DIMENSIONS);
		}

	}

}
