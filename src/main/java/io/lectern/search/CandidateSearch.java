package io.lectern.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import io.lectern.search.PassageIndex.Filter;
import io.lectern.search.SearchRequest.Mode;

/**
 * Gets the candidates for one wording of a question: the lexical and the dense list at
 * the same time, each within the deadline. Then each list scores what only the other
 * found, because a passage that a list ranked just too low is not worth nothing.
 */
final class CandidateSearch {

	static final String LEXICAL = "lexical";

	static final String DENSE = "dense";

	private static final Logger log = LoggerFactory.getLogger(CandidateSearch.class);

	private final Generation generation;

	private final SearchProperties settings;

	private final Timings timings;

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	private final List<String> warnings = new ArrayList<>();

	CandidateSearch(Generation generation, SearchProperties settings, Timings timings) {
		this.generation = generation;
		this.settings = settings;
		this.timings = timings;
	}

	/** What was left out of the lists returned so far. */
	List<String> warnings() {
		return this.warnings;
	}

	/** The lists by name; one that failed or came too late is missing. */
	Map<String, Candidates> lists(String question, Filter filter, Mode mode) {
		Map<String, Candidates> lists = new LinkedHashMap<>();
		Set<String> found = new LinkedHashSet<>();
		Map<String, CandidateList> answered = answered(question, filter, mode);
		answered.values().forEach((list) -> list.found().forEach((scored) -> found.add(scored.passageId())));
		answered.forEach((name, list) -> {
			Candidates candidates = Candidates.of(list.found());
			Set<String> missing = new LinkedHashSet<>(found);
			missing.removeAll(candidates.scores().keySet());
			if (!missing.isEmpty()) {
				candidates.score(this.timings.time(name, () -> list.rescoring().score(missing)));
			}
			lists.put(name, candidates);
		});
		return lists;
	}

	private Map<String, CandidateList> answered(String question, Filter filter, Mode mode) {
		long deadline = System.nanoTime() + this.settings.deadline().toNanos();
		// Not closed: closing would wait for a list that is too late.
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		Map<String, Future<CandidateList>> tasks = new LinkedHashMap<>();
		if (mode != Mode.LEXICAL) {
			this.generation.embeddings()
				.ifPresentOrElse(
						(embeddings) -> tasks.put(DENSE, threads.submit(() -> dense(embeddings, question, filter))),
						() -> this.warnings.add("The dense list is off until the new index is built: "
								+ "the models of the present one cannot be loaded"));
		}
		if (mode != Mode.DENSE) {
			tasks.put(LEXICAL, threads.submit(() -> lexical(question, filter)));
		}
		threads.shutdown();
		Map<String, CandidateList> answered = new LinkedHashMap<>();
		tasks.forEach((name, task) -> {
			CandidateList list = await(name, task, deadline);
			if (list != null) {
				answered.put(name, list);
			}
		});
		return answered;
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

	private CandidateList lexical(String question, Filter filter) {
		PassageIndex index = this.generation.index();
		Map<String, Double> terms = QuestionTerms.of(question, this.analyzer);
		return new CandidateList(
				this.timings.time(LEXICAL, () -> index.lexical(terms, filter, this.settings.candidates())),
				(ids) -> index.lexical(terms, filter.only(ids), ids.size()));
	}

	private CandidateList dense(Embeddings embeddings, String question, Filter filter) {
		List<CandidateList> spaces = new ArrayList<>();
		for (EmbeddingSpace space : embeddings.forQuestion(question)) {
			float[] vector = this.timings.time("embed", () -> space.embedQuestion(question));
			PassageIndex index = this.generation.index();
			spaces.add(new CandidateList(
					this.timings.time(DENSE, () -> index.dense(space.id(), vector, filter, this.settings.candidates())),
					(ids) -> index.dense(space.id(), vector, filter.only(ids), ids.size())));
		}
		return CandidateList.merge(spaces);
	}

}
