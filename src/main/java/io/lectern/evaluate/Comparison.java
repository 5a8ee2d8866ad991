package io.lectern.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.lectern.evaluate.Bootstrap.Difference;
import io.lectern.evaluate.Run.ModeResult;
import io.lectern.evaluate.Run.SetResult;

/**
 * One run beside the baseline, by the first mode both asked and each set's main measure.
 *
 * @param run name of the run
 * @param set name of the set
 * @param mode the mode compared
 * @param measure the measure compared
 * @param value its mean in the run
 * @param difference by how much it is better than in the baseline
 */
record Comparison(String run, String set, String mode, String measure, double value, Difference difference) {

	private static final String TEXT = "text_recall@5";

	/** Where text is judged, how much of it is found; else how well places are ranked. */
	static String mainMeasure(SetResult set) {
		return set.modes().values().stream().allMatch((mode) -> mode.means().containsKey(TEXT)) ? TEXT : "ndcg@10";
	}

	/** All runs but the baseline, on the sets that they share with it. */
	static List<Comparison> with(Run baseline, List<Run> runs) {
		List<Comparison> comparisons = new ArrayList<>();
		for (Run run : runs) {
			if (!run.name().equals(baseline.name())) {
				run.sets()
					.forEach((set) -> baseline.of(set.set())
						.flatMap((base) -> compared(run, base, set))
						.ifPresent(comparisons::add));
			}
		}
		return comparisons;
	}

	private static Optional<Comparison> compared(Run run, SetResult base, SetResult set) {
		if (!base.ids().equals(set.ids())) {
			return Optional.empty();
		}
		String measure = mainMeasure(set);
		for (Map.Entry<String, ModeResult> mode : set.modes().entrySet()) {
			ModeResult before = base.modes().get(mode.getKey());
			double[] values = mode.getValue().values().get(measure);
			double[] baseValues = (before != null) ? before.values().get(measure) : null;
			if (values != null && baseValues != null) {
				return Optional.of(new Comparison(run.name(), set.set(), mode.getKey(), measure,
						mode.getValue().means().getOrDefault(measure, 0.0), Bootstrap.difference(baseValues, values)));
			}
		}
		return Optional.empty();
	}

	/** {@code 0.762 (-0.013 [-0.021, -0.005])}, in bold where it is not chance. */
	String text() {
		String mark = difference.isCertain() ? "**" : "";
		return String.format(Locale.ROOT, "%.4f (%s%+.4f%s [%+.4f, %+.4f])", value, mark, difference.mean(), mark,
				difference.low(), difference.high());
	}

}
