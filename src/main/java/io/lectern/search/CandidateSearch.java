package io.lectern.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

/**
 * Gets the candidates for the wordings of a question: the lexical and the dense list of
 * each, all at the same time and within one deadline.
 */
final class CandidateSearch {

	static final String LEXICAL = "lexical";

	static final String DENSE = "dense";

	private static final Logger log = LoggerFactory.getLogger(CandidateSearch.class);

	private final Generation generation;

	private final SearchProperties settings;

	private final Timings timings;

	private final Filter filter;

	private final PassageAnalyzer analyzer;

	/** What the question itself was asked with, by embedding space. */
	private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

	private final List<String> warnings = new ArrayList<>();

	CandidateSearch(Generation generation, SearchProperties settings, Timings timings, Filter filter,
			PassageAnalyzer analyzer) {
		this.analyzer = analyzer;
		this.generation = generation;
		this.settings = settings;
		this.timings = timings;
		this.filter = filter;
	}

	/** What was left out of the lists returned so far. */
	List<String> warnings() {
		return this.warnings;
	}

	/** The lists by name; one that failed or came too late is missing. */
	Map<String, CandidateList> lists(List<QueryVariant> variants, Mode mode) {
		long deadline = System.nanoTime() + this.settings.deadline().toNanos();
		// Not closed: closing would wait for a list that is too late.
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		Map<String, Future<CandidateList>> tasks = new LinkedHashMap<>();
		Optional<Embeddings> embeddings = this.generation.embeddings();
		if (mode != Mode.LEXICAL && embeddings.isEmpty()) {
			this.warnings.add("The dense list is off until the new index is built: "
					+ "the models of the present one cannot be loaded");
		}
		for (QueryVariant variant : variants) {
			if (mode != Mode.LEXICAL && embeddings.isPresent()) {
				tasks.put(variant.list(DENSE), threads.submit(() -> dense(embeddings.get(), variant)));
			}
			if (mode != Mode.DENSE && variant.words()) {
				tasks.put(variant.list(LEXICAL), threads.submit(() -> lexical(variant.text())));
			}
		}
		threads.shutdown();
		Map<String, CandidateList> lists = new LinkedHashMap<>();
		tasks.forEach((name, task) -> {
			CandidateList list = await(name, task, deadline);
			if (list != null) {
				lists.put(name, list);
			}
		});
		return lists;
	}

	/**
	 * Lets each list score what only the others returned, all of them at the same time.
	 * @return the scores by list, as they come
	 */
	Map<String, Future<List<Scored>>> rescore(Map<String, CandidateList> lists, Set<String> pool) {
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		Map<String, Future<List<Scored>>> scores = new LinkedHashMap<>();
		lists.forEach((name, list) -> scores.put(name, threads.submit(() -> list.others(pool))));
		threads.shutdown();
		return scores;
	}

	/** What that list scored. */
	static List<Scored> result(Future<List<Scored>> scores) {
		try {
			return scores.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Interrupted while the lists scored each other's passages");
		}
	}

	private @Nullable CandidateList await(String name, Future<CandidateList> task, long deadline) {
		try {
			return task.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			// Not interrupted: that would close files under Lucene.
			this.warnings.add("The %s list took longer than %s ms and was left out".formatted(name,
					this.settings.deadline().toMillis()));
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Error error) {
				throw error;
			}
			log.warn("The {} list failed; the search goes on without it", name, ex.getCause());
			this.warnings.add("The %s list failed and was left out".formatted(name));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.warnings.add("The search was interrupted before the %s list came".formatted(name));
		}
		return null;
	}

	private CandidateList lexical(String question) {
		PassageIndex index = this.generation.index();
		Map<String, Double> terms = QuestionTerms.of(question, this.analyzer);
		Listing listing = this.timings.time(LEXICAL, () -> index.lexical(terms, this.filter.collections()));
		return new CandidateList(
				this.timings.time(LEXICAL, () -> listing.best(this.filter, this.settings.candidates())), 0.0,
				(ids) -> this.timings.time(LEXICAL, () -> listing.best(this.filter.only(ids), ids.size())));
	}

	private CandidateList dense(Embeddings embeddings, QueryVariant variant) {
		List<CandidateList> spaces = new ArrayList<>();
		for (EmbeddingSpace space : embeddings.forQuestion(variant.text())) {
			float[] vector = this.timings.time("embed", () -> space.embedQuestion(variant.text()));
			if (variant.isOriginal()) {
				this.vectors.put(space.id(), vector);
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
		this.vectors.forEach((space, asked) -> {
			Map<String, float[]> answers = this.generation.index().vectors(space, best);
			if (!answers.isEmpty()) {
				float[] moved = Rocchio.move(asked, answers.values());
				spaces.add(new CandidateList(List.of(), null, (ids) -> rescored(space, moved, ids)));
			}
		});
		return spaces.isEmpty() ? Optional.empty() : Optional.of(CandidateList.merge(spaces));
	}

	private CandidateList nearest(String space, float[] vector) {
		PassageIndex index = this.generation.index();
		return new CandidateList(
				this.timings.time(DENSE, () -> index.dense(space, vector, this.filter, this.settings.candidates())),
				null, (ids) -> rescored(space, vector, ids));
	}

	private List<Scored> rescored(String space, float[] vector, Collection<String> ids) {
		return this.timings.time(DENSE,
				() -> this.generation.index().dense(space, vector, this.filter.only(ids), ids.size()));
	}

}
