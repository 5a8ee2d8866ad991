package io.lectern.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import io.lectern.index.PassageIndex.TermCounts;

/**
 * What BM25 knows of an index in PostgreSQL beside its passages: how many of them hold a
 * term, and how long they are. It changes in the transactions that change the passages.
 */
final class PostgresStatistics {

	private final Postgres postgres;

	private final String schema;

	/** Collections that there are, or were a moment ago. */
	private volatile Set<String> collections = Set.of();

	PostgresStatistics(Postgres postgres, String schema) {
		this.postgres = postgres;
		this.schema = schema;
	}

	/** How many passages collections have, and the sum of their lengths. */
	record Size(long passages, long length) {

		static final Size NOTHING = new Size(0, 0);

		double meanLength() {
			return (passages > 0) ? (double) length / passages : 1;
		}

		Size plus(Size other) {
			return new Size(passages + other.passages, length + other.length);
		}

	}

	/**
	 * What is known of some terms.
	 *
	 * @param sizes by collection
	 * @param holding how many passages hold a term in each field, by the term's key
	 */
	record Known(Map<String, Size> sizes, Map<Integer, long[]> holding) {

		/** All collections together. */
		Size size() {
			return sizes.values().stream().reduce(Size.NOTHING, Size::plus);
		}

		/** How many passages of all collections hold the term in each field. */
		long[] byField(String term) {
			long[] byField = new long[PassageTerms.FIELDS];
			for (String collection : sizes.keySet()) {
				long[] its = holding.get(TermKeys.within(collection, term));
				if (its != null) {
					Arrays.setAll(byField, (field) -> byField[field] + its[field]);
				}
			}
			return byField;
		}

	}

	/** A term, by its key, in one of the fields. */
	private record Term(int key, int field) {
	}

	/** What a transaction does to the statistics. */
	static final class Change {

		private final Map<Term, Long> terms = new HashMap<>();

		private final Map<String, Size> sizes = new HashMap<>();

		/** So many more passages hold the term in that field. */
		void count(int key, int field, long passages) {
			terms.merge(new Term(key, field), passages, Long::sum);
		}

		void resize(String collection, Size by) {
			sizes.merge(collection, by, Size::plus);
		}

	}

	/** Makes the tables. */
	void create() {
		postgres.run("""
				create table if not exists %1$s.term (key int, field smallint, passages bigint not null,
					primary key (key, field));
				create table if not exists %1$s.collection_size (collection text primary key,
					passages bigint not null, length bigint not null);
				""".formatted(schema));
	}

	/**
	 * What is known of the terms in those collections or, where none is named, in all.
	 * Which those are is taken for known, so that one query is enough unless one has
	 * come.
	 */
	Known of(Set<String> terms, Collection<String> named) {
		Collection<String> expected = named.isEmpty() ? collections : named;
		Known known = of(terms, named, expected);
		if (expected.containsAll(known.sizes().keySet())) {
			return known;
		}
		collections = Set.copyOf(known.sizes().keySet());
		return of(terms, named, collections);
	}

	private Known of(Set<String> terms, Collection<String> named, Collection<String> expected) {
		Set<Integer> keys = new HashSet<>();
		expected.forEach((collection) -> terms.forEach((term) -> keys.add(TermKeys.within(collection, term))));
		Known known = new Known(new HashMap<>(), new HashMap<>());
		postgres.jdbc()
			.sql("""
					select collection, passages, length, 0 as key, 0 as field from %1$s.collection_size
					where cardinality(:collections) = 0 or collection = any(:collections)
					union all
					select null, passages, 0, key, field from %1$s.term where key = any(:keys) and passages > 0"""
				.formatted(schema))
			.param("collections", named.toArray(String[]::new))
			.param("keys", keys.toArray(Integer[]::new))
			.query((row) -> {
				String collection = row.getString(1);
				if (collection != null) {
					known.sizes().put(collection, new Size(row.getLong(2), row.getLong(3)));
				}
				else {
					known.holding().computeIfAbsent(row.getInt(4), (key) -> new long[PassageTerms.FIELDS])[row
						.getInt(5)] = row.getLong(2);
				}
			});
		return known;
	}

	/** How many passages of the collections named, or of all, hold the terms. */
	TermCounts counts(Collection<String> terms, Collection<String> named) {
		Known known = of(Set.copyOf(terms), named);
		Map<String, Long> holding = new HashMap<>();
		terms.forEach((term) -> holding.put(term, LongStream.of(known.byField(term)).max().orElse(0)));
		return new TermCounts(known.size().passages(), holding);
	}

	Size size(String collection) {
		return of(Set.of(), Set.of(collection)).sizes().getOrDefault(collection, Size.NOTHING);
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
		postgres.jdbc()
			.sql("""
					insert into %1$s.term as term (key, field, passages)
					select * from unnest(:keys, :fields, :passages) as changed (key, field, passages) order by key, field
					on conflict (key, field) do update set passages = term.passages + excluded.passages"""
				.formatted(schema))
			.param("keys", keys)
			.param("fields", fields)
			.param("passages", passages)
			.update();
		postgres.jdbc()
			.sql("delete from %s.term where key = any(:keys) and passages <= 0".formatted(schema))
			.param("keys", keys)
			.update();
		change.sizes.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach((size) -> resize(size.getKey(), size.getValue()));
	}

	private void resize(String collection, Size by) {
		postgres.jdbc()
			.sql("""
					insert into %1$s.collection_size as size (collection, passages, length)
					values (:collection, :passages, :length) on conflict (collection) do update
					set passages = size.passages + excluded.passages, length = size.length + excluded.length"""
				.formatted(schema))
			.param("collection", collection)
			.param("passages", by.passages())
			.param("length", by.length())
			.update();
	}

}
