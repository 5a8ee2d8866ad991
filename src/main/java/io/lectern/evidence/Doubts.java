package io.lectern.evidence;

import java.util.List;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;

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

	/**
	 * What is told of other things is seldom told of one whose name occurs nowhere, or of
	 * one that the question asks for or about; other words may be said otherwise.
	 */
	private static final double UNKNOWN_THING = 2;

	/** What it counts that steps are asked for and none are found. */
	private static final double NO_STEPS = 2;

	private static final Pattern NAMES_STEPS = Lexicons.pattern((language) -> language.questions().namesSteps());

	private static final Pattern COMPLEMENT = Lexicons.pattern((language) -> language.questions().complement());

	private Doubts() {
	}

	/**
	 * @param unknown the words of the question that occur nowhere
	 * @param best what was found, best first
	 */
	static double of(List<String> unknown, List<Evidence> best, List<Candidate> candidates, Question question) {
		double other = (question.asksForOther() ? 1 : 0) + (lacksSteps(question, best, candidates) ? NO_STEPS : 0);
		if (unknown.isEmpty()) {
			return other;
		}
		if (question.translated()) {
			return other + ofNeither(unknown.size());
		}
		Evidence first = best.getFirst();
		boolean unnamedRow = first.cells() != null && candidates.stream()
			.filter(first::isOf)
			.noneMatch((row) -> row.isNamed(question) || row.isCalled() && first.cells().told());
		if (first.cells() != null) {
			return other + (unnamedRow ? UNKNOWN_TO_ROW : Math.min(MOST_UNKNOWN, unknown.size()));
		}
		boolean thing = unknown.stream().anyMatch((word) -> isThing(word, question.text()));
		return other + Math.min(MOST_UNKNOWN, unknown.size()) + (thing ? UNKNOWN_THING : 0);
	}

	/** What words count that occur neither as they were asked nor translated. */
	static double ofNeither(int words) {
		return UNKNOWN_TO_BOTH * Math.min(MOST_UNKNOWN, words);
	}

	/**
	 * Whether steps are asked for by that word, and those of what was found have neither.
	 */
	private static boolean lacksSteps(Question question, List<Evidence> best, List<Candidate> candidates) {
		return NAMES_STEPS.matcher(question.asked()).find() && !best.isEmpty() && best.getFirst().list() == null
				&& candidates.stream()
					.filter(best.getFirst()::isOf)
					.noneMatch((one) -> NAMES_STEPS.matcher(one.wording().text() + "\n" + one.label().text()).find());
	}

	/** Whether the question has it as a name, or as what it asks for or about. */
	private static boolean isThing(String word, String question) {
		boolean name = Character.isUpperCase(word.charAt(0)) && !question.strip().startsWith(word);
		return name || COMPLEMENT.matcher(question).results().anyMatch((found) -> found.group(1).equals(word));
	}

}
