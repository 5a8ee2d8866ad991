package io.lectern.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

	/**
	 * What is told of other things is hardly told of one whose name occurs nowhere.
	 */
	private static final double UNKNOWN_NAME = 2.5;

	/**
	 * Other words that occur nowhere say next to nothing: people ask in words of their
	 * own, and of those who ask about what is there half have one.
	 */
	private static final double UNKNOWN_WORD = 0.5;

	/** Rows are told by their labels, and few things have two names in a table. */
	private static final double UNKNOWN_TO_ROW = 1;

	/** The limit of another thing than the one that it is said to be of is another. */
	private static final double UNKNOWN_OWNER_OF_ROW = 3;

	/** What it counts that a sentence has next to nothing of a translated question. */
	static final double THIN_TRANSLATION = 1.3;

	private static final Set<Doubt> OF_OTHER = Set.of(OTHER_MEASURE, KEY_ALONE, OTHER_ROW, TOTAL_ALONE, UNCOMPARED);

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

	/** What words of the question count that occur nowhere, however many they are. */
	private static double ofUnknown(Shown shown, List<String> unknown) {
		String asked = shown.question().text();
		if (unknown.isEmpty()) {
			return 0;
		}
		if (isWithin(UnknownWords.properNames(asked), unknown)) {
			return UNKNOWN_NAME;
		}
		if (shown.cells() == null || shown.isNamedRow()) {
			return UNKNOWN_WORD;
		}
		return isWithin(UnknownWords.owners(asked), unknown) ? UNKNOWN_OWNER_OF_ROW : UNKNOWN_TO_ROW;
	}

	/** What it counts where words occur neither as they were asked nor translated. */
	static double ofNeither(List<String> words) {
		return words.isEmpty() ? 0 : UNKNOWN_TO_ROW;
	}

	private static boolean isWithin(Stream<String> names, List<String> words) {
		return names.anyMatch((name) -> words.stream().anyMatch(name::contains));
	}

}
