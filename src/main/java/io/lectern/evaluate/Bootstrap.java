package io.lectern.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Paired bootstrap (Efron and Tibshirani 1993; for retrieval Sakai 2006): the same
 * questions are drawn for both runs, with replacement, again and again; how the mean
 * difference varies says how far it can be trusted.
 */
final class Bootstrap {

	private static final int RESAMPLES = 5000;

	/** Always the same draws, so that a comparison repeated gives the same interval. */
	private static final long SEED = 20220811;

	private Bootstrap() {
	}

	/**
	 * How much one run is better than another.
	 *
	 * @param mean mean difference
	 * @param low lower end of the 95 percent confidence interval
	 * @param high its upper end
	 */
	record Difference(double mean, double low, double high) {

		/** Whether chance alone hardly explains it. */
		boolean isCertain() {
			return low > 0 || high < 0;
		}

	}

	/** Of two runs over the same questions in the same order. */
	static Difference difference(double[] baseline, double[] other) {
		if (baseline.length != other.length || baseline.length == 0) {
			throw new IllegalArgumentException("Only runs over the same questions can be compared");
		}
		double[] differences = new double[baseline.length];
		for (int i = 0; i < differences.length; i++) {
			differences[i] = other[i] - baseline[i];
		}
		SplittableRandom random = new SplittableRandom(SEED);
		double[] means = new double[RESAMPLES];
		for (int resample = 0; resample < RESAMPLES; resample++) {
			double sum = 0;
			for (int i = 0; i < differences.length; i++) {
				sum += differences[random.nextInt(differences.length)];
			}
			means[resample] = sum / differences.length;
		}
		Arrays.sort(means);
		return new Difference(Run.rounded(Arrays.stream(differences).average().orElse(0)),
				Run.rounded(means[(int) (0.025 * RESAMPLES)]), Run.rounded(means[(int) (0.975 * RESAMPLES) - 1]));
	}

}
