package io.lectern.index;

import java.util.List;

/** Runs from its making. */
public final class Stopwatch {

	private final long start = System.nanoTime();

	public double millis() {
		return (System.nanoTime() - start) / 1e6;
	}

	/** Not a number where there are no times. */
	public static double quantile(List<Double> times, double share) {
		return times.stream().sorted().skip((long) (times.size() * share)).findFirst().orElse(Double.NaN);
	}

}
