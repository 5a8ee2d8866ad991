package io.lectern.index;

import java.util.List;

/** Runs from its making. */
final class Stopwatch {

	private final long start = System.nanoTime();

	double millis() {
		return (System.nanoTime() - start) / 1e6;
	}

	static double quantile(List<Double> times, double share) {
		return times.stream().sorted().skip((long) (times.size() * share)).findFirst().orElseThrow();
	}

}
