package io.lectern.search;

import java.util.Collection;

/** Moves a question's vector towards passages that are taken to answer it. */
final class Rocchio {

	/** What stays of the question, as in Rocchio's own trials and most since. */
	private static final double QUESTION = 0.7;

	private Rocchio() {
	}

	/** The weighted sum of the question and the passages' mean direction, of length 1. */
	static float[] move(float[] question, Collection<float[]> passages) {
		float[] mean = new float[question.length];
		passages.forEach((passage) -> add(mean, passage, 1));
		float[] moved = new float[question.length];
		add(moved, question, QUESTION / length(question));
		add(moved, mean, (1 - QUESTION) / length(mean));
		float[] unit = new float[question.length];
		add(unit, moved, 1 / length(moved));
		return unit;
	}

	private static void add(float[] sum, float[] vector, double weight) {
		for (int i = 0; i < sum.length; i++) {
			sum[i] += (float) (weight * vector[i]);
		}
	}

	private static double length(float[] vector) {
		double sum = 0;
		for (float value : vector) {
			sum += value * value;
		}
		return (sum > 0) ? Math.sqrt(sum) : 1;
	}

}
