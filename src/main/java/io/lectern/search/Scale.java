package io.lectern.search;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * Puts the raw scores of a list on a scale that can be compared with those of other
 * lists: distance from the mean of its candidates in standard deviations.
 *
 * @param mean mean of the raw scores
 * @param deviation their standard deviation, 1 where all are equal
 * @param min the lowest of them
 */
record Scale(double mean, double deviation, double min) {

	static Scale of(Collection<Double> scores) {
		double mean = scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
		double variance = scores.stream().mapToDouble((score) -> (score - mean) * (score - mean)).average().orElse(0);
		double min = scores.stream().mapToDouble(Double::doubleValue).min().orElse(0);
		return new Scale(mean, (variance > 0) ? Math.sqrt(variance) : 1, min);
	}

	/** What the list cannot score counts as much as the worst that it did. */
	double normalise(@Nullable Double score) {
		return (((score != null) ? score : min) - mean) / deviation;
	}

}
