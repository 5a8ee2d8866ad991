package io.lectern.evidence;

import io.lectern.language.TextTerms;
import io.lectern.search.Findings.Found;

/**
 * How well what was found bears an answer to a question, 0 to 1. It rests on the sentence
 * that comes nearest to what is asked of the documents it is asked of, and on their
 * passage that holds most of it: one that lacks the rarest of the words is about
 * something else, however near it sounds. For use by one thread.
 */
final class Support {

	/** What a sentence's words count for beside its nearness in meaning. */
	private static final double WORDS = 0.15;

	/** What it counts against a sentence that it lacks the kind of thing asked for. */
	private static final double UNFIT = 0.15;

	private final Subject subject;

	private final QuestionKind kind;

	private double nearest;

	private double held;

	Support(Subject subject, QuestionKind kind) {
		this.subject = subject;
		this.kind = kind;
	}

	void passage(Found found) {
		if (subject.isAbout(found)) {
			String read = String.join("\n", found.passage().headings()) + "\n" + found.passage().text();
			held = Math.max(held, Keywords.nearCoverage(subject.rest(), TextTerms.of(read)));
		}
	}

	/**
	 * Takes a sentence into account.
	 * @param likeness cosine similarity to the question without the words that name the
	 * documents
	 */
	void sentence(Evidence evidence, TextTerms wording, double likeness) {
		if (subject.isAbout(evidence.found())) {
			double near = (evidence.similarity() + likeness) / 2
					+ WORDS * Keywords.nearCoverage(subject.rest(), wording) - (evidence.fits() ? 0 : UNFIT);
			nearest = Math.max(nearest, near);
		}
	}

	/**
	 * The weights are those of a logistic regression over questions with their documents
	 * and without, in two languages, shifted so that at 0.5 about one answerable question
	 * in thirty is refused.
	 */
	double value() {
		// No single sentence holds the summary of a document.
		double overview = (kind == QuestionKind.OVERVIEW && subject.named()) ? 3 : 0;
		return 1 / (1 + Math.exp(-(13.5 * nearest + 3.6 * held + overview - 10.2)));
	}

}
