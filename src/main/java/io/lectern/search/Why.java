package io.lectern.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.Passage;
import io.lectern.index.Condition;
import io.lectern.index.Generation;
import io.lectern.index.IndexGenerations;
import io.lectern.search.Expectation.Located;
import io.lectern.search.Findings.Found;
import io.lectern.search.Verdict.Rival;
import io.lectern.search.Verdict.Stage;
import io.lectern.search.Verdict.Trace;

/**
 * Says why an expected place was found or not: asks the same search as the user did, once
 * as it was asked and once without a limit, and looks the expected passages up in every
 * list.
 */
@Component
class Why {

	/** Passages told of at most. */
	static final int TRACED = 5;

	/** More than any search has candidates. */
	private static final int ALL = 10_000;

	private static final Comparator<Trace> BEST_FIRST = Comparator.comparingInt(Why::finalRank)
		.thenComparingInt(Why::bestListRank);

	private final Retrieval retrieval;

	private final IndexGenerations generations;

	private final Documents documents;

	private final SearchProperties settings;

	Why(Retrieval retrieval, IndexGenerations generations, Documents documents, SearchProperties settings) {
		this.retrieval = retrieval;
		this.generations = generations;
		this.documents = documents;
		this.settings = settings;
	}

	/**
	 * What was expected.
	 *
	 * @param documentId id of the document; null: its name tells
	 * @param documentName name of the document, the newest of that name
	 * @param page page from 1, null for any
	 * @param text what stands there, null for anything
	 */
	record Expected(@Nullable DocumentId documentId, @Nullable String documentName, @Nullable Integer page,
			@Nullable String text) {
	}

	Verdict ask(SearchRequest asked, Expected expected) {
		// As a search does.
		SearchRequest request = asked.among(documents.newest(asked.documentIds()));
		Optional<Document> document = document(request, expected);
		if (document.isEmpty()) {
			return lost(Stage.UNKNOWN_DOCUMENT, unknown(request, expected), null);
		}
		DocumentId id = document.get().id();
		if (!request.documentIds().isEmpty() && !request.documentIds().contains(id)) {
			return lost(Stage.UNKNOWN_DOCUMENT, "The search looks in other documents only", id);
		}
		for (Condition condition : request.conditions()) {
			if (!condition.admits(document.get())) {
				return lost(Stage.UNKNOWN_DOCUMENT, "The document is not like the search asks for: its '%s' is %s"
					.formatted(condition.key(), document.get().filterable().getOrDefault(condition.key(), "missing")),
						id);
			}
		}
		Generation generation = generations.active();
		Located located = new Expectation(documents, generation.index()).locate(document.get(), expected.page(),
				expected.text());
		if (located.passages().isEmpty()) {
			return lost(Objects.requireNonNull(located.lost()), located.explanation(), id);
		}
		return searched(request, id, located, generation);
	}

	private Verdict searched(SearchRequest request, DocumentId id, Located located, Generation generation) {
		Findings shown = retrieval.find(request.explained(request.limit()));
		Findings all = retrieval.find(request.explained(ALL));
		List<Trace> traces = traces(request, located.passages(), all, generation);
		Integer rank = rank(shown, located, (located.lost() == Stage.SPLIT_APART));
		Trace best = traces.getFirst();
		boolean found = rank != null;
		Integer stands = found ? rank : best.rank();
		Stage stage = found ? Stage.FOUND : (located.lost() != null) ? located.lost() : stage(best, request.limit());
		int above = (stands != null) ? stands - 1 : TRACED;
		return new Verdict(stage, stands,
				Reasons.of(stage, located.explanation(), best, stands, request.limit(), all.found().size()), id, traces,
				rivals(all, above), all.queries(), all.warnings());
	}

	/** The stage at which the best of the expected passages fell out. */
	private static Stage stage(Trace best, int limit) {
		if (best.rank() == null) {
			return Stage.NOT_A_CANDIDATE;
		}
		Map<String, Object> explanation = Objects.requireNonNullElse(best.explanation(), Map.of());
		if (explanation.get("rerank") instanceof Map<?, ?> rerank && rerank.get("before") instanceof Integer before
				&& before <= limit) {
			return Stage.RERANKED_BELOW;
		}
		boolean inAList = best.lists()
			.values()
			.stream()
			.anyMatch((list) -> list.rank() != null && list.rank() <= limit);
		return inAList ? Stage.FUSED_BELOW : Stage.CUT;
	}

	private List<Trace> traces(SearchRequest request, List<Passage> expected, Findings all, Generation generation) {
		Map<String, Passage> passages = new LinkedHashMap<>();
		expected.forEach((passage) -> passages.put(passage.id(), passage));
		Map<String, Integer> ranks = new LinkedHashMap<>();
		Map<String, Found> found = new LinkedHashMap<>();
		for (int i = 0; i < all.found().size(); i++) {
			Found each = all.found().get(i);
			for (Passage passage : expected) {
				if (covers(each.passage(), passage)) {
					ranks.putIfAbsent(passage.id(), i + 1);
					found.putIfAbsent(passage.id(), each);
				}
			}
		}
		List<String> best = ranks.keySet().stream().limit(TRACED).toList();
		Map<String, Map<String, Verdict.Standing>> standings = new ListStandings(generation, settings.candidates())
			.of(request.query(), request.filter(), request.mode(), expected, best);
		List<Trace> traces = new ArrayList<>();
		standings.forEach((id, lists) -> {
			Passage passage = Objects.requireNonNull(passages.get(id));
			Found hit = found.get(id);
			traces.add(new Trace(id, passage.page(), passage.lastPage(), passage.text(), ranks.get(id), lists,
					(hit != null) ? hit.explanation() : null));
		});
		return traces.stream().sorted(BEST_FIRST).limit(TRACED).toList();
	}

	private static int finalRank(Trace trace) {
		return (trace.rank() != null) ? trace.rank() : Integer.MAX_VALUE;
	}

	private static int bestListRank(Trace trace) {
		return trace.lists()
			.values()
			.stream()
			.mapToInt((list) -> (list.rank() != null) ? list.rank() : Integer.MAX_VALUE)
			.min()
			.orElse(Integer.MAX_VALUE);
	}

	/** A hit may be merged out of neighbouring passages. */
	private static boolean covers(Passage hit, Passage expected) {
		return hit.id().equals(expected.id())
				|| (hit.documentId().equals(expected.documentId()) && hit.spans().containsAll(expected.spans()));
	}

	/** Rank of the first hit that is expected; of a text in parts, of its last part. */
	private static @Nullable Integer rank(Findings shown, Located located, boolean all) {
		List<Integer> ranks = located.passages()
			.stream()
			.map((passage) -> IntStream.range(0, shown.found().size())
				.filter((i) -> covers(shown.found().get(i).passage(), passage))
				.mapToObj((i) -> i + 1)
				.findFirst())
			.flatMap(Optional::stream)
			.sorted()
			.toList();
		if (ranks.isEmpty() || (all && ranks.size() < located.passages().size())) {
			return null;
		}
		return all ? ranks.getLast() : ranks.getFirst();
	}

	private static List<Rival> rivals(Findings all, int above) {
		return IntStream.range(0, Math.min(Math.min(above, TRACED), all.found().size())).mapToObj((i) -> {
			Found found = all.found().get(i);
			return new Rival(i + 1, found.passage().id(), found.document().id(), found.document().name(), found.page(),
					found.score(), found.ranks(), found.passage().text());
		}).toList();
	}

	private Optional<Document> document(SearchRequest request, Expected expected) {
		if (expected.documentId() != null) {
			return documents.find(expected.documentId())
				.filter((found) -> request.collection() == null || request.collection().equals(found.collection()));
		}
		return documents.named(Objects.requireNonNull(expected.documentName()), request.collection())
			.stream()
			.findFirst();
	}

	private String unknown(SearchRequest request, Expected expected) {
		String what = (expected.documentId() != null) ? "the id " + expected.documentId()
				: "the name '" + expected.documentName() + "'";
		if (request.collection() == null) {
			return "There is no document of " + what;
		}
		Optional<Document> elsewhere = document(request.everywhere(), expected);
		return elsewhere
			.map((found) -> "The document lies in the collection '%s', the search looks in '%s'"
				.formatted(found.collection(), request.collection()))
			.orElseGet(() -> "There is no document of %s in the collection '%s' or any other".formatted(what,
					request.collection()));
	}

	private static Verdict lost(Stage stage, String explanation, @Nullable DocumentId document) {
		return new Verdict(stage, null, explanation + ".", document, List.of(), List.of(), List.of(), List.of());
	}

}
