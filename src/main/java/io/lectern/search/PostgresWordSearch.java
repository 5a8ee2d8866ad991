package io.lectern.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

import com.pgvector.PGsparsevec;

import io.lectern.document.DocumentId;
import io.lectern.search.PassageIndex.Filter;
import io.lectern.search.PassageIndex.Scored;
import io.lectern.search.Postgres.Plan;
import io.lectern.search.PostgresWords.Size;

/**
 * BM25 in PostgreSQL: a question takes its candidates from the inverted lists of its
 * rarest terms, and all of its terms score them.
 */
final class PostgresWordSearch {

	/**
	 * So many passages are scored at most, unless a single term is in more. At 100,000
	 * passages the ten best are then those of a full scoring in 98 of 100 cases, at a
	 * hundredth of its time. With no more passages than this nothing is left out.
	 */
	private static final int CANDIDATES = 2_000;

	/** Where even the rarest term is in more passages than this, some are passed over. */
	private static final int MOST_OF_ONE_TERM = 10 * CANDIDATES;

	private static final WhereClause.Passages PASSAGES = new WhereClause.Passages("passage_id",
			(ids) -> ids.toArray(String[]::new));

	private final Postgres postgres;

	private final String schema;

	private final PostgresWords words;

	PostgresWordSearch(Postgres postgres, String schema, PostgresWords words) {
		this.postgres = postgres;
		this.schema = schema;
		this.words = words;
	}

	List<Scored> search(Map<String, Double> weights, Filter filter, int limit) {
		Map<String, Size> sizes = this.words.sizes(filter.collections());
		Size all = sizes.values().stream().reduce(new Size(0, 0), Size::plus);
		List<Term> terms = terms(weights, sizes.keySet(), all);
		if (terms.isEmpty()) {
			return List.of();
		}
		WhereClause where = WhereClause.of(filter, PASSAGES);
		boolean few = !filter.passages().isEmpty() || few(filter, where);
		List<Term> read = (few || all.passages() <= CANDIDATES) ? terms : rarest(terms);
		String from = few
				? "(select * from %s.words where %s offset 0) candidate where weights <#> :question < 0"
					.formatted(this.schema, where.sql())
				: "(select * from %s.words where terms && :keys and %s limit %d) candidate".formatted(this.schema,
						where.sql(), MOST_OF_ONE_TERM);
		Map<String, Object> parameters = new HashMap<>(where.parameters());
		parameters.put("keys", read.stream().flatMap((term) -> term.keys().stream()).toArray(Integer[]::new));
		parameters.put("question", question(terms));
		parameters.put("k0", Bm25.K1 * (1 - Bm25.B));
		parameters.put("k1", Bm25.K1 * Bm25.B / all.meanLength());
		parameters.put("limit", limit);
		return this.postgres.search(limit, Plan.INVERTED,
				"select passage_id, document_id, -(weights <#> :question) / (1 + :k0 + :k1 * length) as score from "
						+ from + " order by score desc, passage_id limit :limit",
				parameters,
				(row, n) -> new Scored(row.getString(1), new DocumentId(row.getString(2)), row.getDouble(3)));
	}

	/**
	 * A term of the question.
	 *
	 * @param keys its keys in the collections that hold it
	 * @param holding how many passages hold it
	 * @param weight its part of the score that is not the passage's
	 */
	private record Term(String term, List<Integer> keys, long holding, double weight) {
	}

	/** The terms that any passage holds, those that count most first. */
	private List<Term> terms(Map<String, Double> weights, Set<String> collections, Size size) {
		Map<Integer, long[]> holding = holding(weights.keySet(), collections);
		List<Term> terms = new ArrayList<>();
		weights.forEach((term, weight) -> {
			long[] byField = new long[PassageTerms.FIELDS];
			List<Integer> keys = new ArrayList<>();
			for (String collection : collections) {
				int key = TermKeys.within(collection, term);
				long[] its = holding.get(key);
				if (its != null) {
					keys.add(key);
					Arrays.setAll(byField, (field) -> byField[field] + its[field]);
				}
			}
			if (!keys.isEmpty()) {
				// The field that most hold it in, as Lucene counts for BM25F.
				long held = Math.min(size.passages(), LongStream.of(byField).max().orElse(0));
				terms.add(new Term(term, keys, held, weight * Bm25.idf(held, size.passages())));
			}
		});
		terms.sort(Comparator.comparingDouble(Term::weight).reversed().thenComparing(Term::term));
		return terms;
	}

	/** How many passages hold the terms in each field, by key. */
	private Map<Integer, long[]> holding(Set<String> terms, Set<String> collections) {
		Set<Integer> keys = new LinkedHashSet<>();
		collections.forEach((collection) -> terms.forEach((term) -> keys.add(TermKeys.within(collection, term))));
		Map<Integer, long[]> holding = new HashMap<>();
		this.postgres.jdbc()
			.sql("select key, field, passages from %s.term where key = any(:keys) and passages > 0"
				.formatted(this.schema))
			.param("keys", keys.toArray(Integer[]::new))
			.query((row) -> {
				holding.computeIfAbsent(row.getInt(1), (key) -> new long[PassageTerms.FIELDS])[row.getInt(2)] = row
					.getLong(3);
			});
		return holding;
	}

	private static List<Term> rarest(List<Term> terms) {
		List<Term> rarest = new ArrayList<>();
		long candidates = 0;
		for (Term term : terms) {
			if (rarest.isEmpty() || candidates + term.holding() <= CANDIDATES) {
				rarest.add(term);
				candidates += term.holding();
			}
		}
		return rarest;
	}

	/**
	 * Whether the filter itself leaves so little that all of it is scored. A collection
	 * does not count: terms have keys of their own in each.
	 */
	private boolean few(Filter filter, WhereClause where) {
		if (filter.documents().isEmpty() && filter.metadata().isEmpty()) {
			return false;
		}
		return this.postgres.jdbc()
			.sql("select count(*) from (select 1 from %s.words where %s limit %d) found".formatted(this.schema,
					where.sql(), CANDIDATES + 1))
			.params(where.parameters())
			.query(Integer.class)
			.single() <= CANDIDATES;
	}

	private static PGsparsevec question(List<Term> terms) {
		Map<Integer, Float> weights = new HashMap<>();
		terms.forEach((term) -> weights.merge(TermKeys.dimension(term.term()), (float) term.weight(), Float::sum));
		return new PGsparsevec(weights, TermKeys.DIMENSIONS);
	}

}
