package io.lectern.index;

/**
 * BM25 as Lucene computes it (without the constant factor k1 + 1), taken apart so that
 * the larger part of it can be stored with the passage.
 * <p>
 * A term that occurs f times in a passage scores idf · f / (f + K), where K = k1 · (1 - b
 * + b · length / mean length). That is idf / (1 + K) · g with g = f · (1 + K) / (f + K).
 * The mean length drifts as passages come and go, so idf and 1 + K are computed when
 * somebody asks; g is stored, because it hardly depends on the mean: not at all for a
 * term that occurs once, and by about 3 % where one of two occurrences meets a mean that
 * has moved by a fifth.
 */
public final class Bm25 {

	/** With {@link #B} what Anserini found best for passages and made its default. */
	static final double K1 = 0.9;

	static final double B = 0.4;

	/** Means are rounded to powers of this, so that like passages weigh the same. */
	private static final double STEP = 1.25;

	private Bm25() {
	}

	/** How rare a term is that {@code holding} of {@code passages} passages hold. */
	public static double idf(long holding, long passages) {
		return Math.log1p((passages - holding + 0.5) / (holding + 0.5));
	}

	/** The part g of a term's score. */
	static double stored(int frequency, int length, double meanLength) {
		double mean = Math.pow(STEP, Math.round(Math.log(Math.max(1, meanLength)) / Math.log(STEP)));
		double k = K1 * (1 - B + B * length / mean);
		return frequency * (1 + k) / (frequency + k);
	}

}
