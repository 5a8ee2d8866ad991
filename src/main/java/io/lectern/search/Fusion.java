package io.lectern.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Fuses lists by a convex combination of their normalised scores (Bruch, Gai and Ingber
 * 2022, arXiv 2210.11934): scores carry what ranks lose.
 */
final class Fusion {

	private Fusion() {
	}

	/**
	 * Orders all candidates of the lists, best first, ties by passage id.
	 * @param lists candidates by the name of their list
	 * @param weight weight of the list of that name; equal weights where all are 0
	 */
	static List<Fused> fuse(Map<String, Candidates> lists, ToDoubleFunction<String> weight) {
		double total = lists.keySet().stream().mapToDouble(weight).sum();
		SortedMap<String, Fused> fused = new TreeMap<>();
		lists.forEach((name, list) -> {
			double share = (total > 0) ? weight.applyAsDouble(name) / total : 1.0 / lists.size();
			Scale scale = Scale.of(list);
			list.scores().forEach((id, score) -> {
				Fused sum = fused.computeIfAbsent(id, (each) -> new Fused(each, 0, Map.of()));
				fused.put(id, sum.plus(name, scale.normalise(score), share));
			});
		});
		return fused.values().stream().sorted(Comparator.comparingDouble(Fused::score).reversed()).toList();
	}

	/**
	 * A fused candidate.
	 *
	 * @param passageId the passage
	 * @param score 0 to 1
	 * @param normalised its normalised score in each list that could score it; the others
	 * count as 0
	 */
	record Fused(String passageId, double score, Map<String, Double> normalised) {

		Fused plus(String list, double score, double share) {
			Map<String, Double> all = new TreeMap<>(this.normalised);
			all.put(list, score);
			return new Fused(this.passageId, this.score + share * score, all);
		}
	}

}
