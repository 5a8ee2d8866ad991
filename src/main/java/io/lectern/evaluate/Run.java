package io.lectern.evaluate;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one evaluation measured, as it is written to {@code <name>.json}.
 *
 * @param name tells runs apart, also as file name
 * @param at when it began
 * @param settings settings of Lectern that were given for it
 * @param sets what each set of questions showed
 */
record Run(String name, Instant at, Map<String, String> settings, List<SetResult> sets) {

	/**
	 * One set of questions.
	 *
	 * @param set its name
	 * @param collection where it was asked
	 * @param questions number of questions asked
	 * @param unanswerable number of questions left out because no place answers them
	 * @param missing judged documents that are not in the collection
	 * @param ids ids of the questions, in the order of all values
	 * @param modes results by mode, in the order asked for
	 */
	record SetResult(String set, String collection, int questions, int unanswerable, List<String> missing,
			List<String> ids, Map<String, ModeResult> modes) {

		/** Name of the mode that floors and comparisons are about. */
		String firstMode() {
			return modes.keySet().iterator().next();
		}

		ModeResult first() {
			return modes.values().iterator().next();
		}

	}

	/**
	 * One mode on one set.
	 *
	 * @param means mean of each measure
	 * @param latency how long a search took
	 * @param values each measure question by question
	 * @param lost questions with nothing relevant among the hits
	 */
	record ModeResult(Map<String, Double> means, Latency latency, Map<String, double[]> values, List<Lost> lost) {

		static ModeResult of(List<Map<String, Double>> measures, List<Long> nanos, List<Lost> lost) {
			Map<String, Double> means = new LinkedHashMap<>();
			Map<String, double[]> values = new LinkedHashMap<>();
			// Not every question need have every measure, such as those of judged text.
			measures.stream().flatMap((each) -> each.keySet().stream()).distinct().forEach((name) -> {
				double[] column = measures.stream().mapToDouble((each) -> each.getOrDefault(name, 0.0)).toArray();
				values.put(name, column);
				means.put(name, rounded(Arrays.stream(column).average().orElse(0)));
			});
			return new ModeResult(means, Latency.of(nanos), values, lost);
		}

	}

	/** A question that found nothing, and where its answer stands. */
	record Lost(String id, String question, String expected) {
	}

	/** Milliseconds within which half, 95 and 99 percent of the searches were done. */
	record Latency(double p50, double p95, double p99) {

		static Latency of(List<Long> nanos) {
			List<Long> sorted = nanos.stream().sorted().toList();
			return new Latency(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
		}

		private static double at(List<Long> sorted, double share) {
			long nanos = sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
			return Math.round(nanos / 1e5) / 10.0;
		}

	}

	Optional<SetResult> of(String set) {
		return sets.stream().filter((each) -> each.set().equals(set)).findFirst();
	}

	/**
	 * The name given.
	 * @throws IllegalArgumentException where it can't be a file's name too
	 */
	static String checkedName(String name) {
		if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} .=,_-]{0,99}")) {
			throw new IllegalArgumentException("A run's name becomes a file name, so it can't be '" + name + "'");
		}
		return name;
	}

	static double rounded(double value) {
		return Math.round(value * 1e4) / 1e4;
	}

}
