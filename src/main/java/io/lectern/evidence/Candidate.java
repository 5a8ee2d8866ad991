package io.lectern.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.Evidence.Cells;
import io.lectern.evidence.Keywords.Word;
import io.lectern.language.Figures;
import io.lectern.language.Lexicons;
import io.lectern.language.PartsOfYear;
import io.lectern.language.Sentence;
import io.lectern.language.Terms;
import io.lectern.language.TextTerms;
import io.lectern.search.Findings.Found;

/**
 * A sentence that may answer.
 *
 * @param rank the place of its passage in the list, from 0
 * @param sentence the sentence; of a table's row, what is to be said of it
 * @param cells where it is a row, the cells that would answer
 * @param list where it is all of a list, that list; null otherwise
 * @param read what is compared with the question in meaning
 * @param wording its words; of a row, those of its cells, their columns and the caption
 * @param label words of title and headings
 * @param text words of its passage
 * @param named share of the question's keys that the sentence itself names
 */
record Candidate(Found found, int rank, Sentence sentence, @Nullable Cells cells, @Nullable ItemList list, String read,
		TextTerms wording, TextTerms label, TextTerms text, double named) {

	private static final Pattern CAPTION = Pattern
		.compile("(?:" + Lexicons.either((language) -> language.layout().figureOrTable()) + ")\\s?[0-9]+[\\s:：.、]");

	/** Share of what a question is about from which on a row that it names is meant. */
	private static final double TOLD = 0.6;

	/** A longer one tells a finding as well. */
	private static final int LONGEST_CAPTION = 90;

	/** Whether it has no words but the question's own and those it stands under. */
	boolean repeats(Set<String> asked) {
		return (cells != null) ? cells.given().containsAll(cells.columns())
				: wording.terms().stream().allMatch((term) -> asked.contains(term) || label.terms().contains(term));
	}

	/** Whether it names a figure or table, which says no more than a heading. */
	boolean isCaption() {
		return cells == null && CAPTION.matcher(sentence.text()).lookingAt()
				&& sentence.text().length() < LONGEST_CAPTION;
	}

	/** Whether it is of the months and days that the question names; true where none. */
	boolean isOfDates(Question question) {
		return cells == null || question.dates().isEmpty()
				|| Figures.dates(wording.text() + "\n" + label.text()).containsAll(question.dates());
	}

	/** Whether it holds what the question asks for; of a row, whether its cells do. */
	boolean fits(Question question) {
		if (list != null && question.steps() && question.kind() == QuestionKind.OTHER) {
			return list.isOfSteps();
		}
		if (cells == null) {
			return question.isFitFor(sentence.text());
		}
		if (isTotalOfOther(question)) {
			return false;
		}
		List<Integer> columns = cells.columns();
		return columns.stream().anyMatch((column) -> cells.row().fits(question, column))
				&& question.isMeasuredIn(cells.row());
	}

	/** Whether it is a row of totals in a table that has no word of the question. */
	boolean isTotalOfOther(Question question) {
		if (cells == null || !Totals.isTotal(cells.row().ownLabel())) {
			return false;
		}
		TextTerms names = TextTerms.of(cells.row().whole()).with(label);
		List<Word> asked = question.words()
			.words()
			.stream()
			.filter((word) -> word.chinese() ? word.form().length() > 1 : word.isOfLetters())
			.filter((word) -> !Totals.isTotal(word.written()))
			.toList();
		return !asked.isEmpty() && asked.stream().noneMatch((word) -> word.isLike(names));
	}

	/**
	 * Share of the words of a row's own label that are asked for, less a half: one with
	 * other words than the question's is about something else, and one of another month
	 * even more. 0 for a sentence.
	 */
	double labelled(Question question) {
		if (cells == null) {
			return 0;
		}
		Set<String> own = Naming.of(ownLabel());
		long asked = own.stream().filter(question.naming()::contains).count();
		boolean code = question.isCode(ownLabel());
		double share = code ? 1 : own.isEmpty() ? 0 : (double) asked / own.size();
		// Where no column is told the row is only like what is asked, unless by its code.
		return ((cells.told() || code) ? share : Math.min(0.5, share))
				- (isOfDates(question) && !isOfQuarters(cells, question) ? 0.5 : 1.5);
	}

	/**
	 * Whether its cells are several quarters' of a year that is asked for as a whole, as
	 * another row tells it.
	 */
	private static boolean isOfQuarters(Cells cells, Question question) {
		return cells.columns().size() > 1 && cells.columns().stream().allMatch((column) -> {
			List<String> path = cells.row().table().header(cells.row().row(), column);
			List<String> quarters = path.isEmpty() ? List.of() : PartsOfYear.quartersIn(path.getLast());
			return !quarters.isEmpty() && quarters.stream()
				.flatMap((quarter) -> Terms.of(quarter).stream())
				.noneMatch((part) -> question.terms().stream().anyMatch((term) -> term.startsWith(part)));
		});
	}

	/**
	 * Whether it is a row whose own label the question has, told by its columns and dates
	 * as well.
	 */
	boolean isNamed(Question question) {
		return cells != null && cells.told() && isOfDates(question) && question.names(ownLabel());
	}

	/**
	 * The same of a label in a script without spaces, by its words: 总资产和营业收入的增长率 has
	 * those of 总资产增长率.
	 */
	boolean isNamedByWords(Question question) {
		Set<Word> words = Keywords.of(ownLabel()).words();
		return cells != null && cells.told() && isOfDates(question) && words.size() > 1
				&& words.stream().allMatch((word) -> word.chinese() && question.text().contains(word.form()));
	}

	/** The same, unless its label is a number, which a question may have by chance. */
	boolean isNamedInLetters(Question question) {
		return isNamed(question) && ownLabel().chars().anyMatch(Character::isLetter);
	}

	/**
	 * A row whose label the question has, with most of what else it is about, is meant;
	 * and so is one between whose limits the amount lies that is asked about, where the
	 * table has anything to do with it.
	 */
	boolean isTold(Question question, Map<Word, Double> asked) {
		TextTerms words = wording.with(label);
		boolean named = isNamedInLetters(question) && (fits(question) || !question.kind().hasForm());
		return named && Keywords.coverage(asked, words) >= TOLD || isWithin(question.amount())
				&& question.words().words().stream().anyMatch((word) -> word.isOfLetters() && word.in(words));
	}

	/** Whether it is a row told by its columns and by a word of its own label. */
	boolean mayBeNamed(Question question) {
		return cells != null && cells.told() && Naming.of(ownLabel()).stream().anyMatch(question.naming()::contains);
	}

	/** Whether it is a row that the question calls by one of its cells. */
	boolean isCalled() {
		return cells != null && !cells.given().isEmpty();
	}

	/** Whether it is a row whose label says between which limits something lies. */
	boolean setsLimits() {
		return cells != null && cells.row().setsLimits();
	}

	/** Whether it is a row between whose limits the amount lies. */
	boolean isWithin(@Nullable BigDecimal amount) {
		return amount != null && cells != null && cells.row().holds(amount);
	}

	/**
	 * What names the row itself, or its cells within it, without what it stands under;
	 * nothing for a sentence.
	 */
	String ownLabel() {
		if (cells == null) {
			return "";
		}
		String names = new RowStatement(cells).pairNames();
		return names.isEmpty() ? cells.row().ownLabel() : names;
	}

	/** What its passage's place in the list says for it, 1 for the first. */
	double prior() {
		return 1.0 / (1 + rank);
	}

}
