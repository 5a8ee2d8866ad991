package io.lectern.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.Evidence;
import io.lectern.evidence.Evidence.Cells;
import io.lectern.language.Calculations;
import io.lectern.language.Figures;
import io.lectern.language.Lexicon;
import io.lectern.language.Lexicons;
import io.lectern.language.Opposites;
import io.lectern.language.Terms;

/**
 * What a single amount of a table tells in a word: that it is a gain or a loss, by its
 * sign, where its row is called "gains (losses)"; that it is more than another that the
 * question names. Rather silent than wrong: the cell is shown anyway.
 */
public final class Polarity {

	/** Of what is said of a cell, its value, behind the names. */
	private static final Pattern VALUE = Pattern.compile("(?s).*[:\uFF1A](.*)");

	private Polarity() {
	}

	/**
	 * The word, in the question's language; empty where the question asks for something
	 * else, or the cell does not tell.
	 * @param evidence what is quoted, best first
	 */
	public static Optional<String> of(String question, List<Evidence> evidence) {
		Evidence first = evidence.isEmpty() ? null : evidence.getFirst();
		Cells cells = (first != null) ? first.cells() : null;
		Lexicon lexicon = Lexicons.of(question);
		String text = question.strip().replaceAll("[?\uFF1F\u3002.!\uFF01\\s]+$", "");
		if (first == null || cells == null || !cells.told() || cells.columns().size() != 1
				|| !Asked.compiled(lexicon.calculations().asksWhether()).matcher(text).find()) {
			return Optional.empty();
		}
		Matcher value = VALUE.matcher(first.sentence().text());
		Amount amount = value.matches() ? Amount.of(value.group(1), false, Unit.UNTOLD) : null;
		if (amount == null || amount.number().signum() == 0) {
			return Optional.empty();
		}
		Optional<String> way = way(text, cells, amount, lexicon.calculations());
		return way.isPresent() ? way : compared(text, amount, lexicon);
	}

	/**
	 * The way that the sign tells: the one in brackets is that of amounts in brackets.
	 */
	private static Optional<String> way(String question, Cells cells, Amount amount, Calculations language) {
		String name = cells.row().label();
		for (Opposites ways : language.opposites()) {
			String or = "\\W*(?:" + language.or() + ")\\W*";
			boolean asked = found("(?:" + ways.more() + ")" + or + "(?:" + ways.less() + ")|(?:" + ways.less() + ")"
					+ or + "(?:" + ways.more() + ")", question);
			boolean lessInBrackets = isInBrackets(ways.less(), name);
			boolean moreInBrackets = isInBrackets(ways.more(), name);
			if (asked && lessInBrackets != moreInBrackets && isCalled(question, ways, cells)) {
				boolean more = lessInBrackets == amount.number().signum() > 0;
				return Optional.of(more ? ways.saidMore() : ways.saidLess());
			}
		}
		return Optional.empty();
	}

	/** Whether the question has half of what else the row is called by. */
	private static boolean isCalled(String question, Opposites ways, Cells cells) {
		List<String> label = cells.row().table().label(cells.row().row());
		Set<String> own = Terms.of(Asked.compiled(ways.more() + "|" + ways.less())
			.matcher(label.isEmpty() ? "" : label.getLast())
			.replaceAll(" "));
		Set<String> asked = Terms.of(question);
		return own.stream().filter(asked::contains).count() * 2 >= own.size();
	}

	private static boolean isInBrackets(String word, String name) {
		return found("[(\uFF08][^()\uFF08\uFF09]{0,12}(?:" + word + ")[^()\uFF08\uFF09]{0,12}[)\uFF09]", name);
	}

	/** Yes or no, where it is asked whether the cell is more, or less, than an amount. */
	private static Optional<String> compared(String question, Amount amount, Lexicon lexicon) {
		boolean exceeds = found(lexicon.calculations().exceeds(), question);
		boolean fallsShort = found(lexicon.calculations().fallsShort(), question);
		BigDecimal limit = limit(question);
		if (exceeds == fallsShort || limit == null) {
			return Optional.empty();
		}
		// Millions and single dollars are told apart by their words alone.
		boolean scaled = Unit.scale(question) != null;
		boolean percent = Figures.of(question).marks().contains("%");
		int compared = amount.meant().compareTo(limit);
		if (scaled != (amount.unit().scale() != null) || percent != amount.unit().percent() || compared == 0) {
			return Optional.empty();
		}
		return Optional.of((compared > 0) == exceeds ? lexicon.polar().yes() : lexicon.polar().no());
	}

	/** The one amount, beside years, that the question names. */
	private static @Nullable BigDecimal limit(String question) {
		Set<Figures.Amount> amounts = Figures.of(Asked.withoutYears(AskedWords.DATE.matcher(question).replaceAll(" ")))
			.numbers();
		return (amounts.size() == 1) ? new BigDecimal(amounts.iterator().next().meant()) : null;
	}

	private static boolean found(String pattern, String text) {
		return Asked.compiled(pattern).matcher(text).find();
	}

}
