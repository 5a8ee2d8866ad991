package io.lectern.answer;

import java.util.List;

import io.lectern.document.Language;

/** How well the sentences found bear an answer to the question, 0 to 1. */
final class Support {

	private Support() {
	}

	/**
	 * Support by the nearest sentence and by the passage that holds most of what is
	 * asked. A passage that lacks the rarest of the question's words is about something
	 * else, however near it sounds. The weights are those of a logistic regression over
	 * questions with their documents and the same questions without them; it is shifted
	 * so that at 0.5 about one answerable question in twenty is refused.
	 */
	static double of(String question, List<Evidence> evidence) {
		double similarity = evidence.stream().mapToDouble(Evidence::similarity).max().orElse(0);
		double context = evidence.stream().mapToDouble(Evidence::context).max().orElse(0);
		// Similarities of the Chinese model run lower, and its sentences share fewer
		// words.
		double bias = Language.of(question).equals(Language.CHINESE) ? -4.7 : -5.7;
		return 1 / (1 + Math.exp(-(6.3 * similarity + 4.5 * context + bias)));
	}

}
