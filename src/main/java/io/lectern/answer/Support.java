package io.lectern.answer;

import java.util.List;

import io.lectern.document.Language;

/** How well the sentences found bear an answer to the question, 0 to 1. */
final class Support {

	/** What a sentence's words count for beside its nearness in meaning. */
	private static final double WORDS = 0.5;

	private Support() {
	}

	/**
	 * Support by the sentence that is nearest in meaning and words together, and by the
	 * passage that holds most of what is asked: one that lacks the rarest of the
	 * question's words is about something else, however near it sounds. The weights are
	 * those of a logistic regression over questions with their documents and the same
	 * questions without them, in two languages, shifted so that at 0.5 about one
	 * answerable question in twenty is refused.
	 */
	static double of(String question, List<Evidence> evidence) {
		double nearest = evidence.stream()
			.mapToDouble((quote) -> quote.similarity() + WORDS * quote.coverage())
			.max()
			.orElse(0);
		double passage = evidence.stream().mapToDouble(Evidence::context).max().orElse(0);
		// Similarities of the Chinese model run lower, and its sentences share fewer
		// words.
		double bias = Language.of(question).equals(Language.CHINESE) ? -4.4 : -5.2;
		return 1 / (1 + Math.exp(-(5.1 * nearest + 3.2 * passage + bias)));
	}

}
