package io.lectern.evidence;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.lectern.evidence.Keywords.Word;
import io.lectern.language.Lexicons;
import io.lectern.language.Operation;
import io.lectern.language.TextTerms;

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

	/**
	 * What it counts that a row's cells tell how often something is done where a number
	 * is asked for: how long a cable is is not told by "every two years".
	 */
	private static final double OTHER_MEASURE = 7;

	/**
	 * What it counts that a row, or a sentence with all of its passage, has nothing of
	 * the question but a year, though that is about something: a turbine of 2019 is not
	 * the revenue of 2019.
	 */
	private static final double YEAR_ALONE = 5;

	/** What the same counts of a code or number of which a certain thing is asked. */
	private static final double KEY_ALONE = 4;

	/** What the same counts of a row of totals, which has only that word. */
	private static final double TOTAL_ALONE = 5;

	/**
	 * What it counts that a row is to answer what is the greatest or least of all, and
	 * neither it nor its table says so: only all of them tell.
	 */
	private static final double UNCOMPARED = 4;

	/**
	 * What it counts that whether something rose or fell is asked and no word says so.
	 */
	private static final double NO_WAY = 3;

	/** What it counts that yes or no is asked and a row has a number to tell. */
	private static final double NUMBER_FOR_YES = 3;

	/** What it counts that steps are asked for and none are found. */
	private static final double NO_STEPS = 2;

	/** What it counts that a sentence has next to nothing of a translated question. */
	static final double THIN_TRANSLATION = 1.3;

	private static final Pattern ASKS_EXTREME = Lexicons
		.pattern((language) -> language.calculations().asks(Operation.HIGHEST) + "|"
				+ language.calculations().asks(Operation.LOWEST));

	private static final Pattern SAYS_EXTREME = Lexicons
		.pattern((language) -> language.calculations().states(Operation.HIGHEST) + "|"
				+ language.calculations().states(Operation.LOWEST) + "|" + language.numerals().limit());

	private static final Pattern ASKS_WHETHER = Lexicons.pattern((language) -> language.calculations().asksWhether());

	private static final Pattern WAY = Lexicons
		.pattern((language) -> language.calculations().rises() + "|" + language.calculations().falls());

	private static final Pattern SAYS_WAY = Lexicons.pattern((language) -> language.calculations().rises() + "|"
			+ language.calculations().falls() + "|" + language.calculations().exceeds() + "|"
			+ language.calculations().fallsShort() + "|" + language.calculations().states(Operation.DIFFERENCE));

	private static final Pattern ASKS_MORE = Lexicons.pattern((language) -> language.polar().asksForMore());

	private static final Pattern DIGIT = Pattern.compile("[0-9]");

	private static final Pattern MARKS = Pattern.compile("[?.!\\uFF1F\\uFF01\\u3002\\s]+$");

	private static final Pattern FRACTION = Pattern.compile("[^0-9]*[0-9]+\\.[0-9]{1,2}");

	private static final Pattern NAMES_STEPS = Lexicons.pattern((language) -> language.questions().namesSteps());

	private static final Pattern COMPLEMENT = Lexicons.pattern((language) -> language.questions().complement());

	private Doubts() {
	}

	/**
	 * @param unknown the words of the question that occur nowhere
	 * @param best what was found, best first
	 */
	static double of(List<String> unknown, List<Evidence> best, List<Candidate> candidates, Question question) {
		double other = (question.asksForOther() ? 1 : 0) + (lacksSteps(question, best, candidates) ? NO_STEPS : 0)
				+ (isOfOtherMeasure(question, best) ? OTHER_MEASURE : 0)
				+ (hasYearAlone(question, best, candidates) ? YEAR_ALONE : 0)
				+ (hasKeyAlone(question, best, candidates) ? KEY_ALONE : 0)
				+ (isTotalAlone(question, best, candidates) ? TOTAL_ALONE : 0)
				+ (isUncompared(question, best) ? UNCOMPARED : 0) + ofYesOrNo(question, best);
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

	/** Whether what the best row says is of another thing, whatever names it has. */
	static boolean isOfOther(Question question, List<Evidence> best, List<Candidate> candidates) {
		return isOfOtherMeasure(question, best) || isTotalAlone(question, best, candidates)
				|| isUncompared(question, best) || hasKeyAlone(question, best, candidates);
	}

	/**
	 * Whether the best row has nothing of the question but a code or number, though a
	 * certain thing is asked of that: when it was mended is not told by its age.
	 */
	private static boolean hasKeyAlone(Question question, List<Evidence> best, List<Candidate> candidates) {
		Evidence first = best.isEmpty() ? null : best.getFirst();
		if (first == null || first.cells() == null || question.kind().isOpen() || question.telling().isEmpty()) {
			return false;
		}
		TextTerms keys = TextTerms.of(String.join("\n", question.telling().stream().map(Key::written).toList()));
		List<Word> about = question.words()
			.words()
			.stream()
			.filter((word) -> word.isOfLetters() && !word.in(keys) && !UnknownWords.saysLittle(word))
			.toList();
		TextTerms row = TextTerms.of(first.cells().row().whole());
		return !about.isEmpty() && candidates.stream()
			.filter(first::isOf)
			.noneMatch((one) -> about.stream().anyMatch((word) -> word.isLike(row) || word.isLike(one.label())));
	}

	/**
	 * Whether the best row's cells say how often where the question asks how much, or
	 * have parts of what can only be counted.
	 */
	static boolean isOfOtherMeasure(Question question, List<Evidence> best) {
		Evidence.Cells cells = best.isEmpty() ? null : best.getFirst().cells();
		return cells != null && question
			.kind() == QuestionKind.NUMBER && (question.isOfNumber() && !question.isMeasuredIn(cells.row())
					|| cells.columns().stream().allMatch((column) -> QuestionKind.isFrequency(cells.row().cell(column)))
					|| question.counts() && cells.columns().stream().allMatch((column) -> isNoCount(cells, column)));
	}

	private static boolean isNoCount(Evidence.Cells cells, int column) {
		String cell = cells.row().cell(column);
		return FRACTION.matcher(cell).matches() || QuestionKind.PRICE.in(cell, Set.of());
	}

	private static double ofYesOrNo(Question question, List<Evidence> best) {
		String asked = MARKS.matcher(question.asked()).replaceFirst("");
		if (best.isEmpty() || !ASKS_WHETHER.matcher(asked).find()) {
			return 0;
		}
		Evidence.Cells cells = best.getFirst().cells();
		String said = best.getFirst().sentence().text() + ((cells != null) ? "\n" + cells.row().whole() : "");
		if (WAY.matcher(asked).find()) {
			return SAYS_WAY.matcher(said).find() ? 0 : NO_WAY;
		}
		boolean number = cells != null && !ASKS_MORE.matcher(asked).find() && !DIGIT.matcher(asked).find()
				&& cells.columns().stream().allMatch((column) -> DIGIT.matcher(cells.row().cell(column)).find());
		return number ? NUMBER_FOR_YES : 0;
	}

	private static boolean isUncompared(Question question, List<Evidence> best) {
		Evidence.Cells cells = best.isEmpty() ? null : best.getFirst().cells();
		return cells != null && ASKS_EXTREME.matcher(question.asked()).find()
				&& !SAYS_EXTREME.matcher(cells.row().whole()).find();
	}

	private static boolean isTotalAlone(Question question, List<Evidence> best, List<Candidate> candidates) {
		return !best.isEmpty()
				&& candidates.stream().anyMatch((one) -> best.getFirst().isOf(one) && one.isTotalOfOther(question));
	}

	private static boolean hasYearAlone(Question question, List<Evidence> best, List<Candidate> candidates) {
		Evidence first = best.isEmpty() ? null : best.getFirst();
		if (first == null || question.keys().isEmpty()
				|| question.keys().stream().anyMatch((key) -> key.kind() != Key.Kind.YEAR)) {
			return false;
		}
		List<Word> about = question.words().words().stream().filter(Word::isOfLetters).toList();
		return !about.isEmpty() && candidates.stream()
			.filter(first::isOf)
			.noneMatch((one) -> about.stream()
				.anyMatch((word) -> word.in(one.wording()) || word.in(one.label())
						|| one.cells() == null && word.in(one.text())));
	}

	/** Whether the question has it as a name, or as what it asks for or about. */
	private static boolean isThing(String word, String question) {
		boolean name = Character.isUpperCase(word.charAt(0)) && !question.strip().startsWith(word);
		return name || COMPLEMENT.matcher(question).results().anyMatch((found) -> found.group(1).equals(word));
	}

}
