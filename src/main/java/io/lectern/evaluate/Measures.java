package io.lectern.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.lectern.evaluate.QuestionSet.Question;

/**
 * Rank measures of one question with binary judgements. What is ranked are places, that
 * is distinct pages of documents: several passages of a page count once, at the best
 * rank. A judgement without a page is met by any page of its document, once.
 */
final class Measures {

	private static final List<Integer> DEPTHS = List.of(1, 5, 10, 20);

	/** Hits to ask for, so that the deepest measure is whole. */
	static final int DEPTH = DEPTHS.getLast();

	private Measures() {
	}

	/** Where a hit stands, or where an answer does. */
	record Place(String doc, @Nullable Integer page) {

		boolean answers(Place wanted) {
			return doc.equals(wanted.doc) && (wanted.page == null || wanted.page.equals(page));
		}

	}

	/** Measures by name, each 0 to 1, in a fixed order. */
	static Map<String, Double> of(Question question, List<Place> hits) {
		Set<Place> relevant = new LinkedHashSet<>();
		question.relevant().forEach((each) -> relevant.add(new Place(each.doc(), each.page())));
		List<Boolean> gains = gains(hits, relevant);
		Map<String, Double> measures = new LinkedHashMap<>();
		for (int depth : DEPTHS) {
			long found = gains.stream().limit(depth).filter(Boolean::booleanValue).count();
			measures.put("recall@" + depth, (double) found / relevant.size());
			measures.put("hit@" + depth, (found > 0) ? 1.0 : 0.0);
		}
		for (int depth : List.of(1, 5, 10)) {
			boolean found = hits.stream()
				.limit(depth)
				.anyMatch((hit) -> relevant.stream().anyMatch((each) -> each.doc().equals(hit.doc())));
			measures.put("doc_hit@" + depth, found ? 1.0 : 0.0);
		}
		measures.put("mrr@10", reciprocalRank(gains));
		measures.put("ndcg@10", ndcg(gains, relevant.size()));
		return measures;
	}

	/** For each distinct place found, whether it answers what no better one did. */
	private static List<Boolean> gains(List<Place> hits, Set<Place> relevant) {
		List<Boolean> gains = new ArrayList<>();
		Set<Place> met = new HashSet<>();
		Set<Place> seen = new HashSet<>();
		for (Place hit : hits) {
			Place wanted = relevant.stream().filter(hit::answers).findFirst().orElse(null);
			boolean gain = wanted != null && met.add(wanted);
			if (seen.add(hit)) {
				gains.add(gain);
			}
		}
		return gains;
	}

	private static double reciprocalRank(List<Boolean> gains) {
		int first = gains.subList(0, Math.min(10, gains.size())).indexOf(true);
		return (first < 0) ? 0 : 1.0 / (first + 1);
	}

	private static double ndcg(List<Boolean> gains, int relevant) {
		double gained = 0;
		double ideal = 0;
		for (int rank = 0; rank < 10; rank++) {
			double discounted = Math.log(2) / Math.log(rank + 2);
			gained += (rank < gains.size() && gains.get(rank)) ? discounted : 0;
			ideal += (rank < relevant) ? discounted : 0;
		}
		return gained / ideal;
	}

}
