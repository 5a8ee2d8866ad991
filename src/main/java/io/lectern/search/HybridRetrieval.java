package io.lectern.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.Passage;
import io.lectern.glossary.Translation;
import io.lectern.index.Generation;
import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageAnalyzer;
import io.lectern.index.PassageIndex;
import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.QuestionTerms;
import io.lectern.search.Findings.Found;
import io.lectern.search.Fusion.Fused;
import io.lectern.search.QueryVariants.Wordings;
import io.lectern.search.SearchRequest.Mode;
import io.lectern.search.SearchTasks.Part;
import io.lectern.search.SearchTasks.Wait;
import io.lectern.system.Problem;

/**
 * Meaning and words, asked at the same time in several wordings: within a wording the
 * lists are fused by their scores, across wordings by their ranks.
 */
@Component
class HybridRetrieval implements Retrieval {

	/** Passages taken for answers when asking again by feedback. */
	private static final int FEEDBACK_PASSAGES = 5;

	private static final QueryVariant FEEDBACK = new QueryVariant("feedback", "", null, 0.3);

	/** Looking up the documents is called so in measures. */
	static final String DOCUMENTS = "documents";

	/** Asking again by feedback. */
	static final String FEEDBACK_STEP = "feedback";

	/** Loading what the best passages say. */
	static final String PASSAGES = "passages";

	private final IndexGenerations generations;

	private final Documents documents;

	private final SearchProperties settings;

	private final QueryVariants variants;

	private final Reranker reranker;

	private final SearchMeasures measures;

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	private final DocumentTitles titles = new DocumentTitles(analyzer);

	private final CloseReading reading;

	private final PageChoice pages = new PageChoice();

	HybridRetrieval(IndexGenerations generations, Documents documents, SearchProperties settings,
			QueryVariants variants, Reranker reranker, SearchMeasures measures) {
		this.generations = generations;
		this.documents = documents;
		this.settings = settings;
		this.variants = variants;
		this.reranker = reranker;
		this.measures = measures;
		this.reading = new CloseReading(analyzer, settings);
	}

	/**
	 * {@inheritDoc}
	 * @throws Problem with status 404 when the collection does not exist, 503 when no
	 * list could be had
	 */
	@Override
	public Findings find(SearchRequest request) {
		if (request.collection() != null && !documents.hasCollection(request.collection())) {
			throw Problem.notFound("collection-not-found", "There is no collection '" + request.collection() + "'");
		}
		return Objects.requireNonNull(measures.search(request).observe(() -> {
			Timings timings = new Timings();
			Wordings wordings = isFused(request) ? variants.of(request.query(), request.collection())
					: Wordings.of(request.query());
			try (SearchTasks tasks = new SearchTasks(settings.deadline(), measures)) {
				return find(request, wordings, tasks, timings);
			}
		}));
	}

	private static boolean isFused(SearchRequest request) {
		return request.fusion() && request.mode() == Mode.HYBRID;
	}

	private Findings find(SearchRequest request, Wordings planned, SearchTasks tasks, Timings timings) {
		Generation generation = generations.active().forOneSearch();
		boolean fusion = isFused(request);

		// 1. candidates of every list of every wording, each then scored by all lists
		CandidateSearch search = new CandidateSearch(generation, settings, timings, filter(request, tasks), analyzer,
				tasks);
		Optional<Part<List<QueryVariant>>> writing = fusion
				? variants.write(request.query(), request.collection(), tasks) : Optional.empty();
		Map<String, CandidateList> lists = search.lists(planned.variants(), request.mode());
		List<QueryVariant> defined = (fusion && settings.synonyms()) ? search.defined(request.query(), lists)
				: List.of();
		Wordings wordings = planned.and(defined)
			.writtenBy(writing.map((part) -> variants.written(part, tasks, request.explain())).orElse(List.of()));
		lists.putAll(search.lists(wordings.beside(planned), request.mode()));
		if (lists.isEmpty()) {
			throw Problem.unavailable("search-unavailable", String.join(". ", tasks.warnings()));
		}
		Map<String, DocumentId> pool = Candidates.pool(lists.values());
		Map<String, Function<Set<String>, Candidates>> views = search.rescore(lists,
				new LinkedHashSet<>(pool.keySet()));
		Set<DocumentId> owners = new LinkedHashSet<>(pool.values());
		Map<DocumentId, Document> known = tasks
			.need(tasks.start(DOCUMENTS, "Looking up the documents", () -> admitted(request, owners)));
		// Removed since the lists were made, or not asked for any more, or another
		// version answers.
		pool.values().removeIf((owner) -> !known.containsKey(owner));
		boolean number = QuestionTerms.hasNumber(request.query(), analyzer);
		Orders orders = new Orders(settings, number, pool.keySet());
		views.forEach((name, view) -> orders.add(name, view.apply(pool.keySet())));
		if (request.mode() == Mode.HYBRID) {
			tasks.await(
					tasks.start(DocumentTitles.TITLES, "What the titles say",
							() -> timings.time("documents", () -> titles.score(request.query(), pool, known.values()))),
					Wait.SCORES)
				.ifPresent((list) -> orders.add(DocumentTitles.TITLES, list));
		}

		// 2. an order by each wording, and one out of all of them
		Map<QueryVariant, List<Fused>> byWording = timings.time("fuse", () -> orders(orders, wordings.variants()));
		if (wordings.translation() != null) {
			acrossLanguages(wordings.translation(), generation.index(), orders, byWording, tasks);
		}
		Map<String, Passage> read = (fusion && number)
				? timings.time("read", () -> read(generation.index(), orders, byWording, tasks)) : Map.of();
		if (fusion && lists.containsKey(CandidateSearch.DENSE)) {
			feedback(search, orders, byWording, tasks);
			if (wordings.translation() != null) {
				byWording.computeIfPresent(FEEDBACK,
						(wording, order) -> AcrossLanguages.own(wording, order, orders.lists()));
			}
		}
		Ranking fused = Ranking.of(orders, byWording);

		// 3. the best of them read by a model, where there is one
		Ranking ranking = (request.rerank() && reranker.isOn())
				? timings.time("rerank", () -> fused.reranked(request.query(), reranker, generation.index(), tasks))
				: fused;

		// 4. what the best of them say
		List<Found> found = timings.time("load", () -> load(request, generation.index(), ranking, known, read, tasks));
		int near = ranking.near(found.stream().map((each) -> each.passage().id()).toList());
		List<String> warnings = Stream.concat(tasks.warnings().stream(), ranking.warnings().stream()).toList();
		return new Findings(found, near, wordings.texts(), timings.millis(), warnings);
	}

	private Map<DocumentId, Document> admitted(SearchRequest request, Set<DocumentId> owners) {
		Map<DocumentId, Document> known = new HashMap<>(documents.answering(owners));
		known.values().removeIf((document) -> !request.admits(document));
		return known;
	}

	/** An old version is asked for by those who do not know of the new one. */
	private Filter filter(SearchRequest request, SearchTasks tasks) {
		List<DocumentId> named = request.documentIds().isEmpty() ? List.of() : tasks
			.need(tasks.start(DOCUMENTS, "Looking up the documents", () -> documents.newest(request.documentIds())));
		return request.among(named).filter();
	}

	private static Map<QueryVariant, List<Fused>> orders(Orders orders, List<QueryVariant> wordings) {
		Map<QueryVariant, List<Fused>> byWording = new LinkedHashMap<>();
		for (QueryVariant wording : wordings) {
			if (orders.has(wording)) {
				byWording.put(wording, orders.by(wording));
			}
		}
		return byWording;
	}

	/** Where too late, the question's own language comes first. */
	private static void acrossLanguages(Translation translation, PassageIndex index, Orders orders,
			Map<QueryVariant, List<Fused>> byWording, SearchTasks tasks) {
		AcrossLanguages languages = new AcrossLanguages(translation, byWording, orders.lists());
		Set<String> ids = languages.toRead();
		Map<String, Passage> read = ids.isEmpty() ? Map.of() : tasks
			.await(tasks.start(CloseReading.READING, "Reading the best passages of two languages",
					() -> index.passages(ids)), Wait.READING)
			.orElse(Map.of());
		byWording.clear();
		byWording.putAll(languages.weighed(read, FEEDBACK.weight()));
	}

	/**
	 * Has the best by the leading wording read, and takes that into account in all
	 * orders.
	 * @return the passages that were read
	 */
	private Map<String, Passage> read(PassageIndex index, Orders orders, Map<QueryVariant, List<Fused>> byWording,
			SearchTasks tasks) {
		String question = byWording.keySet().iterator().next().text();
		List<String> best = best(byWording, CloseReading.READ);
		Optional<Reading> had = tasks.await(tasks.start(CloseReading.READING, "Reading the best passages", () -> {
			Map<String, Passage> passages = index.passages(best);
			tasks.abandonment().check();
			return new Reading(passages, reading.lifts(question, passages.values()));
		}), Wait.READING);
		had.ifPresent((made) -> {
			orders.read(made.lifts());
			byWording.replaceAll((wording, order) -> orders.lifted(order));
		});
		return had.map(Reading::passages).orElse(Map.of());
	}

	/** Passages that were read, and what to add to the score of each. */
	private record Reading(Map<String, Passage> passages, Map<String, Double> lifts) {
	}

	/** Ids of the best by the first wording, which leads. */
	private static List<String> best(Map<QueryVariant, List<Fused>> byWording, int count) {
		return byWording.values().iterator().next().stream().limit(count).map(Fused::passageId).toList();
	}

	private static void feedback(CandidateSearch search, Orders orders, Map<QueryVariant, List<Fused>> byWording,
			SearchTasks tasks) {
		List<String> best = best(byWording, FEEDBACK_PASSAGES);
		Set<String> pool = orders.pool();
		tasks.await(
				tasks.start(FEEDBACK_STEP, "Asking again by the best passages",
						() -> search.feedback(best).map((list) -> Candidates.of(list, list.others(pool), pool))),
				Wait.FEEDBACK)
			.flatMap((list) -> list)
			.ifPresent((list) -> {
				orders.add(FEEDBACK.list(CandidateSearch.DENSE), list);
				byWording.put(FEEDBACK, orders.by(FEEDBACK));
			});
	}

	/** A passage removed since the lists were made is passed over. */
	private List<Found> load(SearchRequest request, PassageIndex index, Ranking ranking,
			Map<DocumentId, Document> known, Map<String, Passage> read, SearchTasks tasks) {
		List<Fused> best = ranking.best(request.limit());
		Map<String, Passage> passages = new HashMap<>(read);
		List<String> unread = best.stream().map(Fused::passageId).filter((id) -> !read.containsKey(id)).toList();
		passages.putAll(tasks.need(tasks.start(PASSAGES, "Loading the passages", () -> index.passages(unread))));
		List<Found> found = new ArrayList<>();
		for (Fused each : best) {
			Passage passage = passages.get(each.passageId());
			if (passage != null) {
				found.add(new Found(passage, Objects.requireNonNull(known.get(passage.documentId())), each.score(),
						ranking.ranks(each.passageId()), pages.page(request.query(), passage),
						request.explain() ? ranking.explanation(each) : null));
			}
		}
		return found;
	}

}
