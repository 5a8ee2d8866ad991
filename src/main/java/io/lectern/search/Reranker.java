package io.lectern.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.scoring.ScoringModel;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.Passage;
import io.lectern.embedding.RerankProperties;
import io.lectern.index.PassageIndex;
import io.lectern.search.Fusion.Fused;
import io.lectern.search.SearchTasks.Part;

/**
 * Has a model read question and passage together and puts the best candidates in its
 * order. Where no model is configured, or it fails or takes too long, the order stays.
 */
@Component
final class Reranker {

	/** What it does is called so in measures. */
	static final String RERANKING = "reranking";

	private final @Nullable ScoringModel model;

	private final RerankProperties settings;

	private final Documents documents;

	Reranker(ObjectProvider<ScoringModel> model, RerankProperties settings, Documents documents) {
		this.model = model.getIfAvailable();
		this.settings = settings;
		this.documents = documents;
	}

	/**
	 * Candidates in a new order.
	 *
	 * @param order best first
	 * @param moves what became of each that the model read, by passage id
	 * @param warning why the order is the old one where the model said something
	 * unusable, null otherwise
	 */
	record Reranked(List<Fused> order, Map<String, Move> moves, @Nullable String warning) {
	}

	/**
	 * What the model did to a candidate.
	 *
	 * @param score what the model gave it
	 * @param before its rank before, from 1
	 * @param after its rank after
	 * @param fused its score before
	 */
	record Move(double score, int before, int after, double fused) {
	}

	boolean isOn() {
		return model != null;
	}

	/** Reranks the first candidates; the others follow in their order. */
	Reranked rerank(String question, List<Fused> candidates, PassageIndex index, SearchTasks tasks) {
		if (model == null || candidates.isEmpty()) {
			return new Reranked(candidates, Map.of(), null);
		}
		ScoringModel scoring = model;
		List<Fused> first = candidates.subList(0, Math.min(settings.candidates(), candidates.size()));
		Part<List<Double>> scores = tasks.start(RERANKING, "Reranking", () -> {
			List<TextSegment> texts = texts(first, index);
			return tasks.abandonment().interruptibly(() -> scoring.scoreAll(texts, question).content());
		});
		return tasks.await(scores, settings.timeout())
			.map((made) -> reranked(candidates, first, made))
			.orElseGet(() -> unchanged(candidates, null));
	}

	private static Reranked unchanged(List<Fused> candidates, @Nullable String warning) {
		return new Reranked(candidates, Map.of(), warning);
	}

	private static Reranked reranked(List<Fused> candidates, List<Fused> first, List<Double> scores) {
		if (scores.size() != first.size()) {
			return unchanged(candidates,
					"Reranking gave %d scores for %d passages and was left out".formatted(scores.size(), first.size()));
		}
		List<Integer> byScore = new ArrayList<>();
		for (int i = 0; i < first.size(); i++) {
			byScore.add(i);
		}
		byScore.sort(Comparator.comparing((Integer i) -> -scores.get(i)));
		List<Fused> order = new ArrayList<>();
		Map<String, Move> moves = new LinkedHashMap<>();
		for (int before : byScore) {
			Fused each = first.get(before);
			order.add(each.scored(scores.get(before)));
			moves.put(each.passageId(), new Move(scores.get(before), before + 1, order.size(), each.score()));
		}
		// What was not read keeps its distances, below all that was.
		List<Fused> rest = candidates.subList(first.size(), candidates.size());
		double down = rest.isEmpty() ? 0 : order.getLast().score() - rest.getFirst().score();
		rest.forEach((each) -> order.add(each.scored(each.score() + down)));
		return new Reranked(order, moves, null);
	}

	/** Passages under their title and headings, which may say what they are about. */
	private List<TextSegment> texts(List<Fused> candidates, PassageIndex index) {
		Map<String, Passage> passages = index.passages(candidates.stream().map(Fused::passageId).toList());
		Map<DocumentId, Document> known = documents
			.findAll(passages.values().stream().map(Passage::documentId).distinct().toList());
		return candidates.stream().map((each) -> {
			Passage passage = passages.get(each.passageId());
			Document document = (passage != null) ? known.get(passage.documentId()) : null;
			// One removed meanwhile is passed over later; its place must stay till then.
			return TextSegment.from((passage != null && document != null) ? text(document, passage) : "-");
		}).toList();
	}

	private static String text(Document document, Passage passage) {
		List<String> lines = new ArrayList<>();
		lines.add(document.title());
		if (!document.name().equals(document.title())) {
			lines.add(document.name());
		}
		lines.addAll(passage.headings());
		lines.add(passage.text());
		return String.join("\n", lines);
	}

}
