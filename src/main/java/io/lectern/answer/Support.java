package io.lectern.answer;

import java.util.List;

import io.lectern.document.Language;

/** How well the sentences found bear an answer to the question, 0 to 1. */
final class Support {

	private static final double SLOPE = 4;

	private static final double HALF_ENGLISH = 2.75;

	private static final double HALF_CHINESE = 2.5;

	private Support() {
	}

	/**
	 * Support by the score of the best sentence: its words, its nearness in meaning, what
	 * else of the question its passage holds, and whether it has the kind of thing that
	 * is asked for. A separate weight for each told no more about questions it was not
	 * fitted to. The scale is a logistic regression over questions with their documents
	 * and the same questions without them, in two languages, shifted so that at 0.5 about
	 * one answerable question in twenty is refused.
	 */
	static double of(String question, List<Evidence> evidence) {
		double best = evidence.stream().mapToDouble(Evidence::score).max().orElse(0);
		// Similarities of the Chinese model run lower, and its sentences share fewer
		// words.
		double half = Language.of(question).equals(Language.CHINESE) ? HALF_CHINESE : HALF_ENGLISH;
		return 1 / (1 + Math.exp(-SLOPE * (best - half)));
	}

}
