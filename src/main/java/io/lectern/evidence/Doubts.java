package io.lectern.evidence;

import java.util.List;

/** What speaks against an answer, in the logarithm of odds. */
final class Doubts {

	/** More words that occur nowhere say no more. */
	private static final int MOST_UNKNOWN = 2;

	/**
	 * What such words count against a table's row. Rows are told by their labels, and few
	 * things have two names in a table: one that the question does not call by its label
	 * or another cell is hardly meant by other words.
	 */
	private static final double UNKNOWN_TO_ROW = 5;

	/** What each counts where its translations occur nowhere either. */
	private static final double UNKNOWN_TO_BOTH = 2;

	private Doubts() {
	}

	/**
	 * @param unknown how many words of the question occur nowhere
	 * @param best what was found, best first
	 */
	static double of(int unknown, List<Evidence> best, List<Candidate> candidates, Question question) {
		double other = question.asksForOther() ? 1 : 0;
		if (unknown == 0) {
			return other;
		}
		if (question.translated()) {
			return other + UNKNOWN_TO_BOTH * Math.min(MOST_UNKNOWN, unknown);
		}
		Evidence first = best.getFirst();
		boolean unnamedRow = first.cells() != null && candidates.stream()
			.filter(first::isOf)
			.noneMatch((row) -> row.isNamed(question) || row.isCalled() && first.cells().told());
		return other + (unnamedRow ? UNKNOWN_TO_ROW : Math.min(MOST_UNKNOWN, unknown));
	}

}
