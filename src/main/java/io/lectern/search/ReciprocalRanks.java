package io.lectern.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.lectern.search.Fusion.Fused;

/**
 * Fuses the orders of several wordings by weighted reciprocal rank fusion (Cormack,
 * Clarke and Büttcher, SIGIR 2009), as RAG-Fusion does (Rackauckas, arXiv 2402.03367).
 */
final class ReciprocalRanks {

	/** Cormack's constant. */
	private static final int K = 60;

	private ReciprocalRanks() {
	}

	/**
	 * All candidates, best first, ties by passage id. The score is the sum over the
	 * orders of weight / (60 + rank).
	 */
	static List<Fused> fuse(Map<QueryVariant, List<Fused>> orders) {
		Map<String, Double> scores = new LinkedHashMap<>();
		Map<String, Fused> candidates = new LinkedHashMap<>();
		orders.forEach((variant, order) -> {
			int rank = 1;
			for (Fused each : order) {
				scores.merge(each.passageId(), variant.weight() / (K + rank++), Double::sum);
				candidates.putIfAbsent(each.passageId(), each);
			}
		});
		return candidates.values()
			.stream()
			.map((each) -> each.scored(Objects.requireNonNull(scores.get(each.passageId()))))
			.sorted(Fusion.BEST_FIRST)
			.toList();
	}

}
