package io.lectern.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Passage;
import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.index.Generation;
import io.lectern.index.PassageAnalyzer;
import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.PassageIndex.Listing;
import io.lectern.index.PassageIndex.Scored;
import io.lectern.index.PassageIndex;
import io.lectern.index.QuestionTerms;
import io.lectern.search.SearchRequest.Mode;
import io.lectern.search.Verdict.Standing;

/** Where passages stand in the lists of a question, also beyond the candidates. */
final class ListStandings {

	/**
	 * Deeper than this nobody cares how deep. Any reader may ask, and a list so deep is
	 * walked through the whole graph of vectors.
	 */
	static final int DEEPEST = 1_000;

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	private final Generation generation;

	private final int candidates;

	ListStandings(Generation generation, int candidates) {
		this.generation = generation;
		this.candidates = candidates;
	}

	/**
	 * By passage id, by the name of the list.
	 * @param passages whose standing is asked for
	 * @param always ids of those that are looked up in any case; of the others only the
	 * best of each list
	 */
	Map<String, Map<String, Standing>> of(String question, Filter filter, Mode mode, List<Passage> passages,
			Collection<String> always) {
		List<Source> sources = sources(question, mode, passages);
		Set<String> chosen = new LinkedHashSet<>(always);
		for (Source source : sources) {
			source.best(filter.only(source.members()), Why.TRACED).forEach((scored) -> chosen.add(scored.passageId()));
		}
		if (chosen.isEmpty()) {
			passages.stream().limit(Why.TRACED).forEach((passage) -> chosen.add(passage.id()));
		}
		Map<String, Map<String, Standing>> standings = new LinkedHashMap<>();
		for (String id : chosen) {
			Map<String, Standing> lists = new LinkedHashMap<>();
			sources.forEach((source) -> lists.putIfAbsent(source.name(), absent(source.absence())));
			standings.put(id, lists);
		}
		for (Source source : sources) {
			Set<String> its = new LinkedHashSet<>(chosen);
			its.retainAll(source.members());
			standings(source, its, filter)
				.forEach((id, standing) -> Objects.requireNonNull(standings.get(id)).put(source.name(), standing));
		}
		return standings;
	}

	/**
	 * Something that ranks passages.
	 *
	 * @param members ids of the asked passages that it may hold
	 * @param absence what it means when it does not have one
	 */
	private record Source(String name, Set<String> members, String absence, Listing listing) {

		List<Scored> best(Filter filter, int limit) {
			return members.isEmpty() ? List.of() : listing.best(filter, limit);
		}

	}

	/** A passage has a vector in one space only, the one of its language. */
	private List<Source> sources(String question, Mode mode, List<Passage> passages) {
		List<Source> sources = new ArrayList<>();
		PassageIndex index = generation.index();
		Embeddings embeddings = generation.embeddings().orElse(null);
		if (mode != Mode.LEXICAL && embeddings != null) {
			for (EmbeddingSpace space : embeddings.forQuestion(question)) {
				float[] vector = space.embedQuestion(question);
				sources.add(new Source(CandidateSearch.DENSE,
						ids(passages, (passage) -> embeddings.forLanguage(passage.language()).equals(space)),
						"its language has another embedding model than the question's",
						(filter, limit) -> index.dense(space.id(), vector, filter, limit)));
			}
		}
		if (mode != Mode.DENSE) {
			Map<String, Double> terms = QuestionTerms.of(question, analyzer);
			sources.add(new Source(CandidateSearch.LEXICAL, ids(passages, (passage) -> true),
					"it shares no word with the question", (filter, limit) -> index.lexical(terms, filter, limit)));
		}
		return sources;
	}

	private static Set<String> ids(List<Passage> passages, Predicate<Passage> which) {
		return passages.stream().filter(which).map(Passage::id).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Standing absent(String note) {
		return new Standing(null, null, candidates, false, note);
	}

	private Map<String, Standing> standings(Source source, Set<String> ids, Filter filter) {
		Map<String, Standing> standings = new LinkedHashMap<>();
		if (ids.isEmpty()) {
			return standings;
		}
		List<Scored> ranking = source.best(filter, candidates);
		for (Scored each : source.best(filter.only(ids), ids.size())) {
			while (rank(ranking, each).isEmpty() && ranking.size() < DEEPEST) {
				int depth = Math.min(DEEPEST, 10 * Math.max(candidates, ranking.size()));
				List<Scored> deeper = source.best(filter, depth);
				if (deeper.size() <= ranking.size()) {
					break;
				}
				ranking = deeper;
			}
			standings.put(each.passageId(), standing(each, rank(ranking, each).orElse(null)));
		}
		return standings;
	}

	private Standing standing(Scored scored, @Nullable Integer rank) {
		String note = (rank == null) ? "it stands below rank " + DEEPEST : null;
		return new Standing(rank, scored.score(), candidates, rank != null && rank <= candidates, note);
	}

	private static Optional<Integer> rank(List<Scored> list, Scored wanted) {
		for (int i = 0; i < list.size(); i++) {
			if (list.get(i).passageId().equals(wanted.passageId())) {
				return Optional.of(i + 1);
			}
		}
		return Optional.empty();
	}

}
