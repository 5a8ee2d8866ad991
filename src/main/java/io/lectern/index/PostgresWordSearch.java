package io.lectern.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import com.pgvector.PGsparsevec;

import io.lectern.document.DocumentId;
import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.PassageIndex.Held;
import io.lectern.index.PassageIndex.Listing;
import io.lectern.index.PassageIndex.Scored;
import io.lectern.index.PassageIndex.Wording;
import io.lectern.index.Postgres.Plan;
import io.lectern.index.PostgresStatistics.Known;
import io.lectern.index.PostgresStatistics.Size;

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

	/**
	 * Where the rarest term is in more than {@link #CANDIDATES}, those that hold another
	 * one too are enough if they fill the list. The others are those that count most and
	 * are in so many passages together: to walk through as many entries of inverted lists
	 * takes less than to fetch {@link #CANDIDATES} rows.
	 */
	private static final int MOST_BESIDE = 50_000;

	private static final WhereClause.Passages PASSAGES = new WhereClause.Passages("passage_id",
			(ids) -> ids.toArray(String[]::new));

	private final Postgres postgres;

	private final String schema;

	private final PostgresStatistics statistics;

	PostgresWordSearch(Postgres postgres, String schema, PostgresStatistics statistics) {
		this.postgres = postgres;
		this.schema = schema;
		this.statistics = statistics;
	}

	/** The list of the passages that hold any of the terms. */
	Listing listing(Map<String, Double> weights, Collection<String> collections) {
		if (weights.isEmpty()) {
			return (filter, limit) -> List.of();
		}
		Known known = statistics.of(weights.keySet(), collections);
		Size all = known.size();
		List<Term> terms = terms(weights, known, all);
		return (filter, limit) -> terms.isEmpty() ? List.of() : search(terms, all, filter, limit);
	}

	private List<Scored> search(List<Term> terms, Size all, Filter filter, int limit) {
		WhereClause where = WhereClause.of(filter, PASSAGES);
		if (!filter.passages().isEmpty() || few(filter, where)) {
			return scored("(select * from %s.words where %s offset 0) candidate where weights <#> :question < 0"
				.formatted(schema, where.sql()), where.parameters(), terms, all, limit);
		}
		List<Term> read = (all.passages() <= CANDIDATES) ? terms : rarest(terms);
		Map<String, Object> parameters = new HashMap<>(where.parameters());
		parameters.put("keys", keys(read));
		String from = "(select * from %s.words where terms && :keys and %s limit %d) candidate";
		List<Term> beside = (read.getFirst().holding() > CANDIDATES) ? beside(terms) : List.of();
		if (!beside.isEmpty()) {
			parameters.put("beside", keys(beside));
			List<Scored> found = scored(from.formatted(schema, "terms && :beside and " + where.sql(), MOST_OF_ONE_TERM),
					parameters, terms, all, limit);
			if (found.size() == limit) {
				return found;
			}
		}
		return scored(from.formatted(schema, where.sql(), MOST_OF_ONE_TERM), parameters, terms, all, limit);
	}

	private static Integer[] keys(List<Term> terms) {
		return terms.stream().flatMap((term) -> term.keys().stream()).toArray(Integer[]::new);
	}

	/**
	 * The best of some candidates.
	 * @param from selects them
	 */
	private List<Scored> scored(String from, Map<String, Object> given, List<Term> terms, Size all, int limit) {
		Map<String, Object> parameters = new HashMap<>(given);
		parameters.put("question", question(terms));
		parameters.put("k0", Bm25.K1 * (1 - Bm25.B));
		parameters.put("k1", Bm25.K1 * Bm25.B / all.meanLength());
		parameters.put("limit", limit);
		return postgres.search(limit, Plan.INVERTED,
				"select passage_id, document_id, -(weights <#> :question) / (1 + :k0 + :k1 * length) as score from "
						+ from + " order by score desc, passage_id limit :limit",
				parameters,
				(row, n) -> new Scored(row.getString(1), new DocumentId(row.getString(2)), row.getDouble(3)));
	}

	/**
	 * Every passage whose text or headings hold one of the wordings. Terms that share a
	 * key with one of them, one in millions, are taken for it.
	 */
	List<Held> holding(Collection<Wording> wordings, Filter filter) {
		if (wordings.isEmpty()) {
			return List.of();
		}
		Set<String> collections = statistics.of(Set.of(), filter.collections()).sizes().keySet();
		WhereClause where = WhereClause.of(filter, PASSAGES);
		Map<String, Object> parameters = new HashMap<>(where.parameters());
		String any = wordings.stream()
			.map((wording) -> wording.all()
				.stream()
				.map((terms) -> held(terms, collections, parameters))
				.collect(Collectors.joining(" and ", "(", ")")))
			.collect(Collectors.joining(" or ", "(", ")"));
		return postgres.search(1, Plan.INVERTED,
				"select passage_id, document_id from %s.words where %s and %s".formatted(schema, any, where.sql()),
				parameters, (row, n) -> new Held(row.getString(1), new DocumentId(row.getString(2))));
	}

	/** That one of the terms is held, in one of the passage's own fields. */
	private static String held(Set<String> terms, Set<String> collections, Map<String, Object> parameters) {
		String name = "held" + parameters.size();
		parameters.put(name,
				collections.stream()
					.flatMap((collection) -> terms.stream().map((term) -> TermKeys.within(collection, term)))
					.toArray(Integer[]::new));
		return ("terms && :%1$s and exists (select 1 from unnest(terms, fields) own (key, mask)"
				+ " where key = any(:%1$s) and mask & %2$d <> 0)")
			.formatted(name, (1 << WordFields.OWN) - 1);
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
	private static List<Term> terms(Map<String, Double> weights, Known known, Size all) {
		List<Term> terms = new ArrayList<>();
		weights.forEach((term, weight) -> {
			List<Integer> keys = known.sizes()
				.keySet()
				.stream()
				.map((collection) -> TermKeys.within(collection, term))
				.filter(known.holding()::containsKey)
				.toList();
			if (!keys.isEmpty()) {
				// The field that most hold it in, as Lucene counts for BM25F.
				long held = Math.min(all.passages(), LongStream.of(known.byField(term)).max().orElse(0));
				terms.add(new Term(term, keys, held, weight * Bm25.idf(held, all.passages())));
			}
		});
		terms.sort(Comparator.comparingDouble(Term::weight).reversed().thenComparing(Term::term));
		return terms;
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

	/** Further terms than the first, those that count most first. */
	private static List<Term> beside(List<Term> terms) {
		List<Term> beside = new ArrayList<>();
		long entries = 0;
		for (Term term : terms.subList(1, terms.size())) {
			if (entries + term.holding() <= MOST_BESIDE) {
				beside.add(term);
				entries += term.holding();
			}
		}
		return beside;
	}

	/**
	 * Whether the filter itself leaves so little that all of it is scored. A collection
	 * does not count: terms have keys of their own in each.
	 */
	private boolean few(Filter filter, WhereClause where) {
		if (filter.documents().isEmpty() && filter.conditions().isEmpty()) {
			return false;
		}
		return postgres.jdbc()
			.sql("select count(*) from (select 1 from %s.words where %s limit %d) found".formatted(schema, where.sql(),
					CANDIDATES + 1))
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
