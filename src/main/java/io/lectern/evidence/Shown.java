package io.lectern.evidence;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.Keywords.Word;
import io.lectern.language.Lexicons;
import io.lectern.language.Operation;
import io.lectern.language.TextTerms;

/**
 * What is shown first for a question.
 *
 * @param itself the candidate that it is, where that is at hand
 */
record Shown(Question question, Evidence first, List<Candidate> itself) {

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

	static Shown of(Question question, Evidence first, List<Candidate> candidates) {
		return new Shown(question, first, candidates.stream().filter(first::isOf).toList());
	}

	Evidence.@Nullable Cells cells() {
		return first.cells();
	}

	Stream<Candidate> rows() {
		return itself.stream();
	}

	/** Whether it is a row that the question calls by its label or another cell. */
	boolean isNamedRow() {
		Evidence.Cells cells = cells();
		return cells != null
				&& itself.stream().anyMatch((row) -> row.isNamed(question) || row.isCalled() && cells.told());
	}

	private String asked() {
		return MARKS.matcher(question.asked()).replaceFirst("");
	}

	boolean lacksSteps() {
		return NAMES_STEPS.matcher(question.asked()).find() && first.list() == null && itself.stream()
			.noneMatch((one) -> NAMES_STEPS.matcher(one.wording().text() + "\n" + one.label().text()).find());
	}

	boolean hasKeyAlone() {
		if (cells() == null || question.kind().isOpen() || question.telling().isEmpty()) {
			return false;
		}
		TextTerms keys = TextTerms.of(String.join("\n", question.telling().stream().map(Key::written).toList()));
		List<Word> about = question.words()
			.words()
			.stream()
			.filter((word) -> word.isOfLetters() && !word.in(keys) && !UnknownWords.saysLittle(word))
			.toList();
		TextTerms row = TextTerms.of(cells().row().whole());
		return !about.isEmpty() && itself.stream()
			.noneMatch((one) -> about.stream().anyMatch((word) -> word.isLike(row) || word.isLike(one.label())));
	}

	boolean isOtherRow() {
		if (cells() == null || question.telling().isEmpty()
				|| itself.stream().anyMatch((one) -> question.isCode(one.ownLabel()))) {
			return false;
		}
		TextTerms row = TextTerms.of(cells().row().whole());
		return question.words()
			.words()
			.stream()
			.filter((word) -> word.isOfLetters() && !UnknownWords.saysLittle(word) && !word.isLike(row))
			.anyMatch((word) -> itself.stream()
				.anyMatch((one) -> word.in(one.text()) && !word.isLike(one.label()) && !word.in(one.wording())));
	}

	boolean isOfOtherMeasure() {
		Evidence.Cells cells = cells();
		return cells != null && question
			.kind() == QuestionKind.NUMBER && (question.isOfNumber() && !question.isMeasuredIn(cells.row())
					|| cells.columns().stream().allMatch((column) -> QuestionKind.isFrequency(cells.row().cell(column)))
					|| question.counts() && cells.columns().stream().allMatch((column) -> isNoCount(cells, column)));
	}

	private static boolean isNoCount(Evidence.Cells cells, int column) {
		String cell = cells.row().cell(column);
		return FRACTION.matcher(cell).matches() || QuestionKind.PRICE.in(cell, Set.of());
	}

	boolean asksForWay() {
		return ASKS_WHETHER.matcher(asked()).find() && WAY.matcher(asked()).find();
	}

	boolean lacksWay() {
		String said = first.sentence().text() + ((cells() != null) ? "\n" + cells().row().whole() : "");
		return asksForWay() && !SAYS_WAY.matcher(said).find();
	}

	boolean isNumberForYes() {
		Evidence.Cells cells = cells();
		return cells != null && ASKS_WHETHER.matcher(asked()).find() && !asksForWay()
				&& !ASKS_MORE.matcher(asked()).find() && !DIGIT.matcher(asked()).find()
				&& cells.columns().stream().allMatch((column) -> DIGIT.matcher(cells.row().cell(column)).find());
	}

	boolean isUncompared() {
		return cells() != null && ASKS_EXTREME.matcher(question.asked()).find()
				&& !SAYS_EXTREME.matcher(cells().row().whole()).find();
	}

	boolean isTotalAlone() {
		return itself.stream().anyMatch((one) -> one.isTotalOfOther(question));
	}

	boolean hasYearAlone() {
		if (question.keys().isEmpty() || question.keys().stream().anyMatch((key) -> key.kind() != Key.Kind.YEAR)) {
			return false;
		}
		List<Word> about = question.words().words().stream().filter(Word::isOfLetters).toList();
		return !about.isEmpty() && itself.stream()
			.noneMatch((one) -> about.stream()
				.anyMatch((word) -> word.in(one.wording()) || word.in(one.label())
						|| one.cells() == null && word.in(one.text())));
	}

}
