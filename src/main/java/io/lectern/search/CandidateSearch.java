package io.lectern.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.lectern.document.Passage;
import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.glossary.Definitions;
import io.lectern.index.Generation;
import io.lectern.index.PassageAnalyzer;
import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.PassageIndex.Listing;
import io.lectern.index.PassageIndex.Scored;
import io.lectern.index.PassageIndex;
import io.lectern.index.QuestionTerms;
import io.lectern.search.SearchRequest.Mode;
import io.lectern.search.SearchTasks.Part;
import io.lectern.search.SearchTasks.Wait;

/**
 * Gets the candidates for the wordings of a question: the lexical and the dense list of
 * each, all at the same time and within one deadline.
 */
final class CandidateSearch {

	static final String LEXICAL = "lexical";

	static final String DENSE = "dense";

	static final String RESCORING = "rescoring";

	/** Looking for definitions is called so in measures. */
	static final String DEFINITIONS = "definitions";

	/** Passages read for definitions, the best by words. */
	private static final int READ = 20;

	private final Generation generation;

	private final SearchProperties settings;

	private final Timings timings;

	private final Filter filter;

	private final PassageAnalyzer analyzer;

	private final SearchTasks tasks;

	/** What the question itself was asked with, by embedding space. */
	private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

	CandidateSearch(Generation generation, SearchProperties settings, Timings timings, Filter filter,
			PassageAnalyzer analyzer, SearchTasks tasks) {
		this.analyzer = analyzer;
		this.generation = generation;
		this.settings = settings;
		this.timings = timings;
		this.filter = filter;
		this.tasks = tasks;
	}

	/** The lists by name; one that failed or came too late is missing. */
	Map<String, CandidateList> lists(List<QueryVariant> variants, Mode mode) {
		Map<String, Part<CandidateList>> parts = new LinkedHashMap<>();
		Optional<Embeddings> embeddings = generation.embeddings();
		if (mode != Mode.LEXICAL && embeddings.isEmpty()) {
			tasks.warnings()
				.add("The dense list is off until the new index is built: "
						+ "the models of the present one cannot be loaded");
		}
		for (QueryVariant variant : variants) {
			if (mode != Mode.LEXICAL && embeddings.isPresent()) {
				start(parts, DENSE, variant, () -> dense(embeddings.get(), variant));
			}
			String words = variant.words();
			if (mode != Mode.DENSE && words != null) {
				start(parts, LEXICAL, variant, () -> lexical(words));
			}
		}
		Map<String, CandidateList> lists = new LinkedHashMap<>();
		parts.forEach((name, part) -> tasks.await(part, Wait.LIST).ifPresent((list) -> lists.put(name, list)));
		variants.stream().filter(QueryVariant::isTranslation).forEach((variant) -> leaveOutWhereFutile(variant, lists));
		return lists;
	}

	/**
	 * Where no document is in its language, a translation finds by its words only what
	 * the question finds by the same.
	 */
	private static void leaveOutWhereFutile(QueryVariant translation, Map<String, CandidateList> lists) {
		CandidateList meant = lists.get(translation.list(DENSE));
		if (meant != null && meant.found().isEmpty()) {
			lists.remove(translation.list(DENSE));
			lists.remove(translation.list(LEXICAL));
		}
	}

	/**
	 * The question with its abbreviations written out, or abbreviated, as the passages
	 * found define them: a document that says "technical availability (TA)" once says TA
	 * from there on. A search in trouble does without.
	 */
	List<QueryVariant> defined(String question, Map<String, CandidateList> lists) {
		CandidateList words = lists.get(LEXICAL);
		if (words == null || !tasks.warnings().isEmpty()) {
			return List.of();
		}
		List<String> best = words.found().stream().limit(READ).map(Scored::passageId).toList();
		return tasks.await(tasks.start(DEFINITIONS, "Looking for definitions", () -> {
			List<String> texts = generation.index().passages(best).values().stream().map(Passage::text).toList();
			return QueryVariants.reworded("definition", Definitions.in(texts).rewordings(question));
		}), Wait.LIST).orElse(List.of());
	}

	private void start(Map<String, Part<CandidateList>> parts, String kind, QueryVariant variant,
			Callable<CandidateList> work) {
		String name = variant.list(kind);
		parts.put(name, tasks.start(kind, "The %s list".formatted(name), work));
	}

	/**
	 * Has each list score what only the others returned, all of them at the same time. A
	 * list that can't in time counts with what it returned itself.
	 * @return each list's view of what is left of the pool when asked for
	 */
	Map<String, Function<Set<String>, Candidates>> rescore(Map<String, CandidateList> lists, Set<String> pool) {
		Map<String, Function<Set<String>, Candidates>> views = new LinkedHashMap<>();
		lists.forEach((name, list) -> {
			Part<List<Scored>> others = tasks.start(RESCORING,
					"What the %s list makes of the other lists' passages".formatted(name), () -> list.others(pool));
			views.put(name,
					(left) -> tasks.await(others, Wait.SCORES)
						.map((scored) -> Candidates.of(list, scored, left))
						.orElseGet(() -> Candidates.of(list.alone(), List.of(), left)));
		});
		return views;
	}

	private CandidateList lexical(String question) {
		PassageIndex index = generation.index();
		Map<String, Double> terms = QuestionTerms.of(question, analyzer);
		Listing listing = timings.time(LEXICAL, () -> index.lexical(terms, filter.collections()));
		tasks.abandonment().check();
		return new CandidateList(timings.time(LEXICAL, () -> listing.best(filter, settings.candidates())), 0.0,
				(ids) -> timings.time(LEXICAL, () -> listing.best(filter.only(ids), ids.size())));
	}

	private CandidateList dense(Embeddings embeddings, QueryVariant variant) {
		List<CandidateList> spaces = new ArrayList<>();
		for (EmbeddingSpace space : embeddings.forQuestion(variant.text())) {
			if (!generation.index().hasSpace(space.id())) {
				continue;
			}
			float[] vector = timings.time("embed",
					() -> tasks.abandonment().interruptibly(() -> space.embedQuestion(variant.text())));
			tasks.abandonment().check();
			if (variant.isOriginal()) {
				vectors.put(space.id(), vector);
			}
			spaces.add(nearest(space.id(), vector));
		}
		return CandidateList.merge(spaces);
	}

	/**
	 * Asks again with what the best passages found so far are about: the question's
	 * vector moved towards the mean of theirs (Rocchio's feedback among dense vectors, Li
	 * et al., TOIS 2023). It scores what was found and finds nothing new.
	 * @return empty where there are no vectors to go by
	 */
	Optional<CandidateList> feedback(List<String> best) {
		List<CandidateList> spaces = new ArrayList<>();
		vectors.forEach((space, asked) -> {
			Map<String, float[]> answers = generation.index().vectors(space, best);
			if (!answers.isEmpty()) {
				float[] moved = Rocchio.move(asked, answers.values());
				spaces.add(new CandidateList(List.of(), null, (ids) -> rescored(space, moved, ids)));
			}
		});
		return spaces.isEmpty() ? Optional.empty() : Optional.of(CandidateList.merge(spaces));
	}

	private CandidateList nearest(String space, float[] vector) {
		PassageIndex index = generation.index();
		return new CandidateList(timings.time(DENSE, () -> index.dense(space, vector, filter, settings.candidates())),
				null, (ids) -> rescored(space, vector, ids));
	}

	private List<Scored> rescored(String space, float[] vector, Collection<String> ids) {
		tasks.abandonment().check();
		return timings.time(DENSE, () -> generation.index().dense(space, vector, filter.only(ids), ids.size()));
	}

}
