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
import io.lectern.search.SearchRequest.Mode;
import io.lectern.system.Problem;

/** Meaning and words, asked at the same time and fused. */
@Component
class HybridRetrieval implements Retrieval {

	private final IndexGenerations generations;

	private final Documents documents;

	private final SearchProperties settings;

	private final PageChoice pages = new PageChoice();

	HybridRetrieval(IndexGenerations generations, Documents documents, SearchProperties settings) {
		this.generations = generations;
		this.documents = documents;
		this.settings = settings;
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

		// 4. what the best of them say
		List<Found> found = timings.time("load", () -> load(request, generation.index(), lists, owners, ranked));
		return new Findings(found, variants.stream().map(QueryVariant::text).toList(), timings.millis(),
				List.copyOf(search.warnings()));
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
			Map<String, DocumentId> owners, List<Fused> fused) {
		Map<DocumentId, Document> known = this.documents.findAll(new LinkedHashSet<>(owners.values()));
		List<Fused> best = fused.stream()
			.filter((each) -> known.containsKey(owners.get(each.passageId())))
			.limit(request.limit())
			.toList();
		Map<String, Passage> passages = index.passages(best.stream().map(Fused::passageId).toList());
		return best.stream()
			.map((each) -> found(request, lists, each, passages.get(each.passageId()), known))
			.filter(Objects::nonNull)
			.toList();
	}

	private @Nullable Found found(SearchRequest request, Map<String, Candidates> lists, Fused fused,
			@Nullable Passage passage, Map<DocumentId, Document> known) {
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
				request.explain() ? explanation(lists, fused) : null);
	}

	private Map<String, Object> explanation(Map<String, Candidates> lists, Fused fused) {
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
		explanation.put("fused", fused.score());
		return explanation;
	}

}
