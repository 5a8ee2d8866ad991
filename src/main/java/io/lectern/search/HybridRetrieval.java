package io.lectern.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.Passage;
import io.lectern.search.Findings.Found;
import io.lectern.search.Fusion.Fused;
import io.lectern.search.PassageIndex.Filter;
import io.lectern.search.Reranker.Move;
import io.lectern.search.Reranker.Reranked;
import io.lectern.search.SearchRequest.Mode;
import io.lectern.system.Problem;

/** Meaning and words, asked at the same time and fused. */
@Component
class HybridRetrieval implements Retrieval {

	private final IndexGenerations generations;

	private final Documents documents;

	private final SearchProperties settings;

	private final Reranker reranker;

	private final PageChoice pages = new PageChoice();

	HybridRetrieval(IndexGenerations generations, Documents documents, SearchProperties settings, Reranker reranker) {
		this.generations = generations;
		this.documents = documents;
		this.settings = settings;
		this.reranker = reranker;
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
		List<QueryVariant> variants = List.of(QueryVariant.original(request.query()));

		// 1. candidates of each list
		CandidateSearch search = new CandidateSearch(generation, this.settings, timings);
		Map<String, Candidates> lists = search.lists(variants.getFirst().text(), filter(request), request.mode());
		if (lists.isEmpty()) {
			throw Problem.unavailable("search-unavailable", String.join(". ", search.warnings()));
		}

		// 2. one order out of all lists
		List<Fused> fused = timings.time("fuse", () -> Fusion.fuse(lists, this::weight));

		// 3. documents before pages
		Map<String, DocumentId> owners = owners(lists);
		double standing = (request.mode() == Mode.HYBRID) ? this.settings.documentWeight() : 0;
		List<Fused> ranked = timings.time("documents", () -> DocumentStanding.lift(fused, owners, standing));

		// 4. the best of them read by a model, where there is one
		Reranked reranked = (request.rerank() && this.reranker.isOn())
				? timings.time("rerank", () -> this.reranker.rerank(request.query(), ranked, generation.index()))
				: new Reranked(ranked, Map.of(), null);
		List<String> warnings = Stream.concat(search.warnings().stream(), Stream.ofNullable(reranked.warning()))
			.toList();

		// 5. what the best of them say
		List<Found> found = timings.time("load", () -> load(request, generation.index(), lists, owners, reranked));
		return new Findings(found, variants.stream().map(QueryVariant::text).toList(), timings.millis(), warnings);
	}

	private static Filter filter(SearchRequest request) {
		return new Filter(Stream.ofNullable(request.collection()).toList(), request.documentIds(), request.metadata());
	}

	private double weight(String list) {
		double lexical = this.settings.lexicalWeight();
		return list.equals(CandidateSearch.LEXICAL) ? lexical : 1 - lexical;
	}

	private static Map<String, DocumentId> owners(Map<String, Candidates> lists) {
		Map<String, DocumentId> owners = new LinkedHashMap<>();
		lists.values().forEach((list) -> owners.putAll(list.documents()));
		return owners;
	}

	/** A passage or document removed since the lists were made is passed over. */
	private List<Found> load(SearchRequest request, PassageIndex index, Map<String, Candidates> lists,
			Map<String, DocumentId> owners, Reranked reranked) {
		Map<DocumentId, Document> known = this.documents.findAll(new LinkedHashSet<>(owners.values()));
		List<Fused> best = reranked.order()
			.stream()
			.filter((each) -> known.containsKey(owners.get(each.passageId())))
			.limit(request.limit())
			.toList();
		Map<String, Passage> passages = index.passages(best.stream().map(Fused::passageId).toList());
		return best.stream()
			.map((each) -> found(request, lists, each, reranked.moves().get(each.passageId()),
					passages.get(each.passageId()), known))
			.filter(Objects::nonNull)
			.toList();
	}

	private @Nullable Found found(SearchRequest request, Map<String, Candidates> lists, Fused fused,
			@Nullable Move move, @Nullable Passage passage, Map<DocumentId, Document> known) {
		Document document = (passage != null) ? known.get(passage.documentId()) : null;
		if (passage == null || document == null) {
			return null;
		}
		Map<String, Integer> ranks = new LinkedHashMap<>();
		lists.forEach((name, list) -> {
			Integer rank = list.ranks().get(fused.passageId());
			if (rank != null) {
				ranks.put(name, rank);
			}
		});
		return new Found(passage, document, fused.score(), ranks, this.pages.page(request.query(), passage),
				request.explain() ? explanation(lists, fused, move) : null);
	}

	private Map<String, Object> explanation(Map<String, Candidates> lists, Fused fused, @Nullable Move move) {
		Map<String, Object> explanation = new LinkedHashMap<>();
		lists.forEach((name, list) -> {
			Map<String, Object> part = new LinkedHashMap<>();
			part.put("rank", list.ranks().get(fused.passageId()));
			part.put("score", list.scores().get(fused.passageId()));
			part.put("normalized", fused.normalised().get(name));
			part.put("weight", weight(name));
			explanation.put(name, part);
		});
		explanation.put("document", fused.lift());
		explanation.put("fused", (move != null) ? move.fused() : fused.score());
		if (move != null) {
			explanation.put("rerank", Map.of("score", move.score(), "before", move.before(), "after", move.after()));
		}
		return explanation;
	}

}
