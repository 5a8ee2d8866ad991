package io.lectern.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Fuses lists by a convex combination of their standardised scores (Bruch, Gai and Ingber
 * 2022, arXiv 2210.11934). Scores carry what ranks lose: on every set measured this is
 * better than reciprocal rank fusion, and standard scores are a little better than
 * scaling from lowest to highest.
 */
final class Fusion {

	/** By score, ties by passage id. */
	static final Comparator<Fused> BEST_FIRST = Comparator.comparingDouble(Fused::score)
		.reversed()
		.thenComparing(Fused::passageId);

	private Fusion() {
	}

	/**
	 * Orders all candidates of the lists, best first, ties by passage id.
	 * @param lists candidates by the name of their list
	 * @param weight weight of the list of that name; equal weights where all are 0
	 * @param scale ids of the candidates that a list's mean and deviation are taken from;
	 * what other wordings bring in besides would move them
	 */
	static List<Fused> fuse(Map<String, Candidates> lists, ToDoubleFunction<String> weight, Set<String> scale) {
		double total = lists.keySet().stream().mapToDouble(weight).sum();
		List<Voice> voices = new ArrayList<>();
		SortedSet<String> ids = new TreeSet<>();
		lists.forEach((name, list) -> {
			double share = (total > 0) ? weight.applyAsDouble(name) / total : 1.0 / lists.size();
			voices.add(new Voice(name, list, Scale.of(list.scores(scale)), share));
			ids.addAll(list.scores().keySet());
		});
		return ids.stream().map((id) -> fused(id, voices)).sorted(BEST_FIRST).toList();
	}

	private static Fused fused(String id, List<Voice> voices) {
		Map<String, Double> normalised = new LinkedHashMap<>();
		double sum = 0;
		for (Voice voice : voices) {
			double score = voice.scale().normalise(voice.list().scores().get(id));
			normalised.put(voice.name(), score);
			sum += voice.share() * score;
		}
		return new Fused(id, sum, normalised, Map.of());
	}

	private record Voice(String name, Candidates list, Scale scale, double share) {
	}

	/**
	 * A fused candidate.
	 *
	 * @param passageId the passage
	 * @param score weighted mean of its normalised scores, around 0, and its lifts
	 * @param normalised its normalised score by the name of the list
	 * @param lifts what later steps added, by the name of the step
	 */
	record Fused(String passageId, double score, Map<String, Double> normalised, Map<String, Double> lifts) {

		/** The same with another score to be ordered by. */
		Fused scored(double by) {
			return new Fused(passageId, by, normalised, lifts);
		}

		Fused lifted(String step, double by) {
			Map<String, Double> all = new LinkedHashMap<>(lifts);
			all.put(step, by);
			return new Fused(passageId, score + by, normalised, all);
		}

	}

}
