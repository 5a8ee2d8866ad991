package io.lectern.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.lectern.search.Fusion.Fused;
import io.lectern.search.Reranker.Move;
import io.lectern.search.Reranker.Reranked;

/** The final order of a search, and how it came about. */
final class Ranking {

	private final Orders orders;

	private final Map<QueryVariant, List<Fused>> byWording;

	private final Map<String, Double> scores;

	private final Map<String, Move> moves;

	private Ranking(Orders orders, Map<QueryVariant, List<Fused>> byWording, Map<String, Double> scores,
			Map<String, Move> moves) {
		this.orders = orders;
		this.byWording = byWording;
		this.scores = scores;
		this.moves = moves;
	}

	/**
	 * Of a single wording its own order and scores, of several their reciprocal ranks.
	 */
	static Ranking of(Orders orders, Map<QueryVariant, List<Fused>> byWording) {
		if (byWording.size() > 1) {
			return new Ranking(orders, byWording, ReciprocalRanks.fuse(byWording), Map.of());
		}
		Map<String, Double> scores = new LinkedHashMap<>();
		byWording.values().forEach((order) -> order.forEach((each) -> scores.put(each.passageId(), each.score())));
		return new Ranking(orders, byWording, scores, Map.of());
	}

	/** Put in another order by a model. */
	Ranking reranked(Reranked reranked) {
		return new Ranking(this.orders, this.byWording, reranked.scores(), reranked.moves());
	}

	/** Score by passage id, best first. */
	Map<String, Double> scores() {
		return this.scores;
	}

	/** Ids of the best passages, best first. */
	List<String> best(int limit) {
		return this.scores.keySet().stream().limit(limit).toList();
	}

	double score(String passage) {
		return Objects.requireNonNull(this.scores.get(passage));
	}

	/** Its rank, from 1, in each list that returned it. */
	Map<String, Integer> ranks(String passage) {
		Map<String, Integer> ranks = new LinkedHashMap<>();
		this.orders.lists().forEach((name, list) -> {
			Integer rank = list.ranks().get(passage);
			if (rank != null) {
				ranks.put(name, rank);
			}
		});
		return ranks;
	}

	/**
	 * What every list and stage did to it: for each list its rank and score there; for
	 * each wording its rank and score there, which its lists and its document's standing
	 * make up; the fused score; what reranking made of that.
	 */
	Map<String, Object> explanation(String passage) {
		Map<String, Object> explanation = new LinkedHashMap<>();
		this.orders.lists().forEach((name, list) -> {
			Map<String, Object> part = new HashMap<>();
			part.put("rank", list.ranks().get(passage));
			part.put("score", list.scores().get(passage));
			part.put("weight", this.orders.weight(name));
			explanation.put(name, part);
		});
		Map<String, Object> wordings = new LinkedHashMap<>();
		this.byWording.forEach((variant, order) -> wordings.put(variant.name(), inOrder(passage, variant, order)));
		explanation.put("wordings", wordings);
		Move move = this.moves.get(passage);
		explanation.put("fused", (move != null) ? move.fused() : score(passage));
		if (move != null) {
			explanation.put("rerank", Map.of("score", move.score(), "before", move.before(), "after", move.after()));
		}
		return explanation;
	}

	private static Map<String, Object> inOrder(String passage, QueryVariant variant, List<Fused> order) {
		Map<String, Object> part = new LinkedHashMap<>();
		int rank = 1;
		for (Fused each : order) {
			if (each.passageId().equals(passage)) {
				part.put("rank", rank);
				part.put("score", each.score());
				part.put("normalized", each.normalised());
				part.put("document", each.lift());
			}
			rank++;
		}
		part.put("weight", variant.weight());
		return part;
	}

}
