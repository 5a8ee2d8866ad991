package io.lectern.index;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import io.lectern.index.PassageIndex.TermCounts;

/**
 * What BM25 knows of an index in PostgreSQL beside its passages: how many of them hold a
 * term, and how long they are. It changes in the transactions that change the passages.
 * Those add to a list of changes and don't wait for each other; now and then the list is
 * folded into the counts.
 */
final class PostgresStatistics {

	/**
	 * So many rows of changes are folded at a time: those of some fifty documents of a
	 * hundred passages, in which a term occurs four times on the average.
	 */
	private static final int FOLDED = 200_000;

	private final Postgres postgres;

	private final String schema;

	private final int folded;

	/**
	 * Rows of changes that may lie there unfolded; not known until this process changes
	 * something.
	 */
	private final AtomicLong unfolded = new AtomicLong(-1);

	/** Collections that there are, or were a moment ago. */
	private volatile Set<String> collections = Set.of();

	PostgresStatistics(Postgres postgres, String schema) {
		this(postgres, schema, FOLDED);
	}

	PostgresStatistics(Postgres postgres, String schema, int folded) {
		this.postgres = postgres;
		this.schema = schema;
		this.folded = folded;
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
				create table if not exists %1$s.term_change (key int not null, field smallint not null,
					passages bigint not null);
				create index if not exists term_change_by_key on %1$s.term_change (key);
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
					select null, sum(passages), 0, key, field from (
						select key, field, passages from %1$s.term where key = any(:keys)
						union all
						select key, field, passages from %1$s.term_change where key = any(:keys)) counted
					group by key, field having sum(passages) > 0""".formatted(schema))
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
	 * Brings the statistics up to date. Comes last in its transaction: a collection's
	 * size is one row, which all that write to it share, and those who change several
	 * take them in one order, so that no two wait for each other.
	 */
	void apply(Change change) {
		change.terms.values().removeIf((passages) -> passages == 0);
		postgres.jdbc()
			.sql("""
					insert into %s.term_change (key, field, passages)
					select * from unnest(:keys, :fields, :passages)""".formatted(schema))
			.param("keys", change.terms.keySet().stream().mapToInt(Term::key).toArray())
			.param("fields", change.terms.keySet().stream().mapToInt(Term::field).toArray())
			.param("passages", change.terms.values().stream().mapToLong(Long::longValue).toArray())
			.update();
		unfolded.updateAndGet((rows) -> (rows < 0) ? rows : rows + change.terms.size());
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

	/**
	 * Folds the changes into the counts where there are many, and nobody else does. To be
	 * called when a change is through.
	 */
	void fold() {
		if (unfolded.get() < 0) {
			unfolded.compareAndSet(-1, changes());
		}
		if (unfolded.get() >= folded) {
			unfolded.set(0);
			postgres.change(() -> {
				if (postgres.lockIfFree(schema + "/fold")) {
					foldAll();
				}
			});
		}
	}

	private long changes() {
		return postgres.jdbc().sql("select count(*) from %s.term_change".formatted(schema)).query(Long.class).single();
	}

	private void foldAll() {
		postgres.jdbc()
			.sql("""
					with gone as (delete from %1$s.term_change returning key, field, passages)
					insert into %1$s.term as term (key, field, passages)
					select key, field, sum(passages) from gone group by key, field having sum(passages) <> 0
					order by key, field
					on conflict (key, field) do update set passages = term.passages + excluded.passages"""
				.formatted(schema))
			.update();
		postgres.jdbc().sql("delete from %s.term where passages <= 0".formatted(schema)).update();
	}

}
