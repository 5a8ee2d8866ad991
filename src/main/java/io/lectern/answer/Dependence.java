package io.lectern.answer;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.lectern.language.Figures;
import io.lectern.language.Words;
import io.lectern.language.Lexicons;
import io.lectern.language.Terms;
import io.lectern.writing.Turn;

/** How a question depends on what was said before it. */
enum Dependence {

	/** It says itself what it asks. */
	NONE,
	/**
	 * It points at nothing, but says little, as in "What is the design life?": of the
	 * thing talked of, or of anything. What is found decides.
	 */
	UNCERTAIN,
	/** It points back, as in "When was it repaired?". */
	POINTS_BACK,
	/** It only says what is different, as in "And in 2024?". */
	FRAGMENT;

	private static final Pattern FRAGMENTS = Lexicons.pattern((language) -> language.followUps().fragment());

	private static final Pattern GOES_ON = Lexicons.pattern((language) -> language.followUps().goesOn());

	private static final Pattern POINTERS = Lexicons.pattern((language) -> language.followUps().pointsBack());

	private static final Pattern PRONOUNS = Lexicons.pattern((language) -> language.followUps().pronoun());

	/** Figures, and the words that only count or date what stands beside them. */
	private static final Pattern FIGURES = Pattern.compile("[0-9.,]+|["
			+ Lexicons.characters(Words::measureWords).stream().map(Character::toString).collect(Collectors.joining())
			+ "]+");

	/** A question with so many content words says what it asks. */
	private static final int ENOUGH_WORDS = 5;

	/** Of Chinese, in pairs of characters. */
	private static final int ENOUGH_PAIRS = 7;

	/** With so many content words before it, a pronoun may stand for one of them. */
	private static final int OWN_NOUN = 3;

	static Dependence of(String question, List<Turn> history) {
		if (history.isEmpty()) {
			return NONE;
		}
		if (isFragment(question)) {
			return FRAGMENT;
		}
		Set<String> terms = Terms.of(question);
		Matcher pronoun = PRONOUNS.matcher(question);
		if (POINTERS.matcher(question).find()
				|| pronoun.find() && Terms.of(question.substring(0, pronoun.start())).size() < OWN_NOUN) {
			return POINTS_BACK;
		}
		boolean open = terms.size() < (Lexicons.of(question).writesSpaces() ? ENOUGH_WORDS : ENOUGH_PAIRS)
				|| GOES_ON.matcher(question).find() || PRONOUNS.matcher(question).find();
		// What repeats a word of the question before says itself what it is about.
		Set<String> before = Terms.of(history.getLast().question());
		return open && terms.stream().noneMatch(before::contains) ? UNCERTAIN : NONE;
	}

	/**
	 * Whether it says nothing but a time or number, as "And in 2024?" does: by itself it
	 * asks nothing. A whole question for a day does.
	 */
	static boolean saysNothing(String question) {
		Set<String> terms = Terms.of(question);
		boolean figures = terms.stream().allMatch((term) -> FIGURES.matcher(term).matches());
		return figures
				&& (FRAGMENTS.matcher(question).find() || !terms.isEmpty() && terms.stream().allMatch(Figures::isYear));
	}

	/** Whether it is not even a whole question. */
	static boolean isFragment(String question) {
		return FRAGMENTS.matcher(question).find() || Terms.of(question).isEmpty();
	}

}
