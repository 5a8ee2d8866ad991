package io.lectern.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;

/** What speaks against an answer, and how much, in the logarithm of odds. */
enum Doubt {

	/** Another thing is asked for than the one that the question names. */
	OTHER_ASKED(1, (shown) -> shown.question().asksForOther()),

	/** Steps are asked for by that word, and what was found has none. */
	NO_STEPS(2, Shown::lacksSteps),

	/**
	 * A row's cells tell how often where the question asks how much, or have parts of
	 * what can only be counted: how long a cable is is not told by "every two years".
	 */
	OTHER_MEASURE(7, Shown::isOfOtherMeasure),

	/**
	 * A row, or a sentence with all of its passage, has nothing of the question but a
	 * year, though that is about something: a turbine of 2019 is not the revenue of 2019.
	 */
	YEAR_ALONE(5, Shown::hasYearAlone),

	/**
	 * A row has nothing of the question but a code or number, of which a certain thing is
	 * asked: when it was mended is not told by its age.
	 */
	KEY_ALONE(4, Shown::hasKeyAlone),

	/** The same of a row of totals, which has only that word. */
	TOTAL_ALONE(5, Shown::isTotalAlone),

	/**
	 * A row lacks a word of the question that others around it have: the order for a
	 * bearing is not the one for a gearbox.
	 */
	OTHER_ROW(3, Shown::isOtherRow),

	/**
	 * A row is to answer what is the greatest or least of all, and neither it nor its
	 * table says so: only all of them tell.
	 */
	UNCOMPARED(4, Shown::isUncompared),

	/** Whether something rose or fell is asked, and no word says so. */
	NO_WAY(3, Shown::lacksWay),

	/** Yes or no is asked, and a row has a number to tell. */
	NUMBER_FOR_YES(3, Shown::isNumberForYes);

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

	/** What it counts that a sentence has next to nothing of a translated question. */
	static final double THIN_TRANSLATION = 1.3;

	private static final Set<Doubt> OF_OTHER = Set.of(OTHER_MEASURE, KEY_ALONE, OTHER_ROW, TOTAL_ALONE, UNCOMPARED);

	private static final Pattern COMPLEMENT = Lexicons.pattern((language) -> language.questions().complement());

	private final double weight;

	private final Predicate<Shown> stands;

	Doubt(double weight, Predicate<Shown> stands) {
		this.weight = weight;
		this.stands = stands;
	}

	/** How much speaks against it, all together. */
	static double all(Shown shown, List<String> unknown) {
		return Arrays.stream(values())
			.filter((doubt) -> doubt.stands.test(shown))
			.mapToDouble((doubt) -> doubt.weight)
			.sum() + ofUnknown(shown, unknown);
	}

	/** Whether what the best row says is of another thing, whatever names it has. */
	static boolean isOfOther(Shown shown) {
		return OF_OTHER.stream().anyMatch((doubt) -> doubt.stands.test(shown));
	}

	/** What words of the question count that occur nowhere. */
	private static double ofUnknown(Shown shown, List<String> unknown) {
		if (unknown.isEmpty()) {
			return 0;
		}
		Question question = shown.question();
		if (question.translated()) {
			return ofNeither(unknown.size());
		}
		if (shown.cells() != null) {
			boolean named = shown.rows()
				.anyMatch((row) -> row.isNamed(question) || row.isCalled() && shown.cells().told());
			return named ? Math.min(MOST_UNKNOWN, unknown.size()) : UNKNOWN_TO_ROW;
		}
		boolean thing = unknown.stream().anyMatch((word) -> isThing(word, question.text()));
		return Math.min(MOST_UNKNOWN, unknown.size()) + (thing ? UNKNOWN_THING : 0);
	}

	/** What words count that occur neither as they were asked nor translated. */
	static double ofNeither(int words) {
		return UNKNOWN_TO_BOTH * Math.min(MOST_UNKNOWN, words);
	}

	/** Whether the question has it as a name, or as what it asks for or about. */
	private static boolean isThing(String word, String question) {
		boolean name = Character.isUpperCase(word.charAt(0)) && !question.strip().startsWith(word);
		return name || COMPLEMENT.matcher(question).results().anyMatch((found) -> found.group(1).equals(word));
	}

}
