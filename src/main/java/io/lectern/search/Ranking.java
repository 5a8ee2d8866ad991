package io.lectern.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.lectern.index.PassageIndex;
import io.lectern.search.Fusion.Fused;
import io.lectern.search.Reranker.Move;
import io.lectern.search.Reranker.Reranked;

/** The final order of a search, and how it came about. */
final class Ranking {

	/**
	 * Passages whose score by the question itself lies so many standard deviations below
	 * the best one's are far behind. Of 300 questions each of xquad-en and xquad-zh and
	 * 467 of annual reports, nearly as many have their answer among those that are not as
	 * among the first eight; they are 3.4, 3.5 and 6.5 passages in the mean.
	 */
	private static final double FAR = 2.5;

	/** So many are near whatever their scores. */
	private static final int ALWAYS_NEAR = 3;

	private final Orders orders;

	private final Map<QueryVariant, List<Fused>> byWording;

	private final Reranked result;

	private Ranking(Orders orders, Map<QueryVariant, List<Fused>> byWording, Reranked result) {
		this.orders = orders;
		this.byWording = byWording;
		this.result = result;
	}

	/**
	 * Of a single wording its own order and scores, of several their reciprocal ranks.
	 */
	static Ranking of(Orders orders, Map<QueryVariant, List<Fused>> byWording) {
		List<Fused> order = (byWording.size() > 1) ? ReciprocalRanks.fuse(byWording)
				: byWording.values().iterator().next();
		return new Ranking(orders, byWording, new Reranked(order, Map.of(), null));
	}

	/** The same candidates, the best of them in the order of the model. */
	Ranking reranked(String question, Reranker reranker, PassageIndex index, SearchTasks tasks) {
		return new Ranking(orders, byWording, reranker.rerank(question, result.order(), index, tasks));
	}

	/** The best candidates, best first. */
	List<Fused> best(int limit) {
		return result.order().stream().limit(limit).toList();
	}

	/**
	 * How many of the hits, from the first on, are left when those far behind are cut
	 * off. A reranker's scores say nothing about that: then it is all of them.
	 * @param hits ids, best first
	 */
	int near(List<String> hits) {
		if (!result.moves().isEmpty()) {
			return hits.size();
		}
		Map<String, Double> byQuestion = byWording.values()
			.iterator()
			.next()
			.stream()
			.collect(Collectors.toMap(Fused::passageId, Fused::score));
		double[] scores = hits.stream().mapToDouble((hit) -> byQuestion.getOrDefault(hit, 0.0)).toArray();
		double best = Arrays.stream(scores).max().orElse(0);
		int near = hits.size();
		while (near > ALWAYS_NEAR && scores[near - 1] < best - FAR) {
			near--;
		}
		return near;
	}

	/** What went wrong on the way. */
	List<String> warnings() {
		return Stream.ofNullable(result.warning()).toList();
	}

	/** Its rank, from 1, in each list that returned it. */
	Map<String, Integer> ranks(String passage) {
		Map<String, Integer> ranks = new LinkedHashMap<>();
		orders.lists().forEach((name, list) -> {
			Integer rank = list.ranks().get(passage);
			if (rank != null) {
				ranks.put(name, rank);
			}
		});
		return ranks;
	}

	/**
	 * What every list and stage did to it: for each list its rank, score and weight
	 * there; for each wording its rank and score, and what of it came from each list,
	 * from its document's standing and from reading it; its score out of all wordings;
	 * what the reranker did.
	 */
	Map<String, Object> explanation(Fused hit) {
		String passage = hit.passageId();
		Map<String, Object> explanation = new LinkedHashMap<>();
		orders.lists().forEach((name, list) -> {
			Map<String, @Nullable Object> part = new LinkedHashMap<>();
			part.put("rank", list.ranks().get(passage));
			part.put("score", list.scores().get(passage));
			part.put("weight", orders.weight(name));
			explanation.put(name, part);
		});
		Map<String, Object> wordings = new LinkedHashMap<>();
		byWording.forEach((variant, order) -> wordings.put(variant.name(), inOrder(passage, variant, order)));
		explanation.put("wordings", wordings);
		Move move = result.moves().get(passage);
		explanation.put("fused", (move != null) ? move.fused() : hit.score());
		if (move != null) {
			explanation.put("rerank", Map.of("score", move.score(), "before", move.before(), "after", move.after()));
		}
		return explanation;
	}

	private static Map<String, Object> inOrder(String passage, QueryVariant variant, List<Fused> order) {
		Map<String, Object> part = new LinkedHashMap<>();
		for (int i = 0; i < order.size(); i++) {
			Fused each = order.get(i);
			if (each.passageId().equals(passage)) {
				part.put("rank", i + 1);
				part.put("score", each.score());
				part.put("normalized", each.normalised());
				part.putAll(each.lifts());
			}
		}
		part.put("weight", variant.weight());
		return part;
	}

}
