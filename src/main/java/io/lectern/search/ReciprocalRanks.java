package io.lectern.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
	 * Score by passage id, best first, ties by id: for each order the weight over (60 +
	 * rank).
	 */
	static Map<String, Double> fuse(Map<QueryVariant, List<Fused>> orders) {
		Map<String, Double> scores = new LinkedHashMap<>();
		orders.forEach((variant, order) -> {
			int rank = 1;
			for (Fused each : order) {
				scores.merge(each.passageId(), variant.weight() / (K + rank++), Double::sum);
			}
		});
		Map<String, Double> ordered = new LinkedHashMap<>();
		scores.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.forEach((each) -> ordered.put(each.getKey(), each.getValue()));
		return ordered;
	}

}
