package io.lectern.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.Passage;
import io.lectern.index.Generation;
import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageAnalyzer;
import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.PassageIndex.Scored;
import io.lectern.index.PassageIndex;
import io.lectern.index.QuestionTerms;
import io.lectern.search.Findings.Found;
import io.lectern.search.Fusion.Fused;
import io.lectern.search.SearchRequest.Mode;
import io.lectern.system.Problem;

/**
 * Meaning and words, asked at the same time in several wordings: within a wording the
 * lists are fused by their scores, across wordings by their ranks.
 */
@Component
class HybridRetrieval implements Retrieval {

	/** Passages taken for answers when asking again by feedback. */
	private static final int FEEDBACK_PASSAGES = 5;

	private static final QueryVariant FEEDBACK = new QueryVariant("feedback", "", false, 0.3);

	private final IndexGenerations generations;

	private final Documents documents;

	private final SearchProperties settings;

	private final QueryVariants variants;

	private final Reranker reranker;

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	private final DocumentTitles titles = new DocumentTitles(this.analyzer);

	private final CloseReading reading;

	private final PageChoice pages = new PageChoice();

	HybridRetrieval(IndexGenerations generations, Documents documents, SearchProperties settings,
			QueryVariants variants, Reranker reranker) {
		this.generations = generations;
		this.documents = documents;
		this.settings = settings;
		this.variants = variants;
		this.reranker = reranker;
		this.reading = new CloseReading(this.analyzer, settings);
	}

	/**
	 * {@inheritDoc}
	 * @throws Problem with status 404 when the collection does not exist, 503 when no
	 * list could be had
	 */
	@Override
	public Findings find(SearchRequest request) {
		if (request.collection() != null && !this.documents.hasCollection(request.collection())) {
			throw Problem.notFound("collection-not-found", "There is no collection '" + request.collection() + "'");
		}
		Timings timings = new Timings();
		Generation generation = this.generations.active();
		boolean fusion = request.fusion() && request.mode() == Mode.HYBRID;
		List<QueryVariant> wordings = fusion ? this.variants.of(request.query())
				: List.of(QueryVariant.original(request.query()));

		// 1. candidates of every list of every wording, each then scored by all lists
		CandidateSearch search = new CandidateSearch(generation, this.settings, timings, filter(request),
				this.analyzer);
		Map<String, CandidateList> lists = search.lists(wordings, request.mode());
		if (lists.isEmpty()) {
			throw Problem.unavailable("search-unavailable", String.join(". ", search.warnings()));
		}
		Map<String, DocumentId> pool = Candidates.pool(lists.values());
		Map<String, Future<List<Scored>>> others = search.rescore(lists, new LinkedHashSet<>(pool.keySet()));
		Map<DocumentId, Document> known = this.documents.findAll(new LinkedHashSet<>(pool.values()));
		// Removed since the lists were made.
		pool.values().removeIf((owner) -> !known.containsKey(owner));
		boolean number = QuestionTerms.hasNumber(request.query(), this.analyzer);
		Orders orders = new Orders(this.settings, request.mode(), number, pool);
		lists.forEach((name, list) -> orders.add(name,
				Candidates.of(list, CandidateSearch.result(Objects.requireNonNull(others.get(name))), pool.keySet())));
		if (request.mode() == Mode.HYBRID) {
			orders.add(DocumentTitles.TITLES,
					timings.time("documents", () -> this.titles.score(request.query(), pool, known.values())));
		}

		// 2. an order by each wording, and one out of all of them
		Map<QueryVariant, List<Fused>> byWording = timings.time("fuse", () -> orders(orders, wordings));
		Map<String, Passage> read = (fusion && number)
				? timings.time("read", () -> read(request.query(), generation.index(), orders, byWording)) : Map.of();
		if (fusion && lists.containsKey(CandidateSearch.DENSE)) {
			feedback(search, pool, orders, byWording);
		}
		Ranking fused = Ranking.of(orders, byWording);

		// 3. the best of them read by a model, where there is one
		Ranking ranking = (request.rerank() && this.reranker.isOn())
				? timings.time("rerank", () -> fused.reranked(request.query(), this.reranker, generation.index()))
				: fused;
		List<String> warnings = Stream.concat(search.warnings().stream(), ranking.warnings().stream()).toList();

		// 4. what the best of them say
		List<Found> found = timings.time("load", () -> load(request, generation.index(), ranking, known, read));
		int near = ranking.near(found.stream().map((each) -> each.passage().id()).toList());
		return new Findings(found, near, wordings.stream().map(QueryVariant::text).distinct().toList(),
				timings.millis(), warnings);
	}

	private static Filter filter(SearchRequest request) {
		return new Filter(Stream.ofNullable(request.collection()).toList(), request.documentIds(), request.metadata());
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

	/**
	 * Has the best by the question itself read, and takes that into account in all
	 * orders.
	 * @return the passages that were read
	 */
	private Map<String, Passage> read(String question, PassageIndex index, Orders orders,
			Map<QueryVariant, List<Fused>> byWording) {
		Map<String, Passage> read = index.passages(best(byWording, CloseReading.READ));
		orders.read(this.reading.lifts(question, read.values()));
		byWording.replaceAll((wording, order) -> orders.lifted(order));
		return read;
	}

	/** Ids of the best by the first wording, which is the question itself. */
	private static List<String> best(Map<QueryVariant, List<Fused>> byWording, int count) {
		return byWording.values().iterator().next().stream().limit(count).map(Fused::passageId).toList();
	}

	private static void feedback(CandidateSearch search, Map<String, DocumentId> pool, Orders orders,
			Map<QueryVariant, List<Fused>> byWording) {
		search.feedback(best(byWording, FEEDBACK_PASSAGES)).ifPresent((list) -> {
			orders.add(FEEDBACK.list(CandidateSearch.DENSE),
					Candidates.of(list, list.others(pool.keySet()), pool.keySet()));
			byWording.put(FEEDBACK, orders.by(FEEDBACK));
		});
	}

	/** A passage removed since the lists were made is passed over. */
	private List<Found> load(SearchRequest request, PassageIndex index, Ranking ranking,
			Map<DocumentId, Document> known, Map<String, Passage> read) {
		List<Fused> best = ranking.best(request.limit());
		Map<String, Passage> passages = new HashMap<>(read);
		passages
			.putAll(index.passages(best.stream().map(Fused::passageId).filter((id) -> !read.containsKey(id)).toList()));
		List<Found> found = new ArrayList<>();
		for (Fused each : best) {
			Passage passage = passages.get(each.passageId());
			if (passage != null) {
				found.add(new Found(passage, Objects.requireNonNull(known.get(passage.documentId())), each.score(),
						ranking.ranks(each.passageId()), this.pages.page(request.query(), passage),
						request.explain() ? ranking.explanation(each) : null));
			}
		}
		return found;
	}

}
