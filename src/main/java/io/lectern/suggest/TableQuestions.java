package io.lectern.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Figures;
import io.lectern.language.Language;
import io.lectern.language.Lexicon;
import io.lectern.language.Lexicons;
import io.lectern.language.SuggestedQuestions;
import io.lectern.table.ReadTable;
import io.lectern.table.Table;
import io.lectern.table.Table.Kind;

/** Questions that single cells of a table answer. */
final class TableQuestions {

	/** Questions made of one table: more of them read alike. */
	private static final int MOST = 3;

	private static final int LONGEST_NAME = 40;

	private static final Pattern AMOUNT = Pattern
		.compile("[^\\p{L}\\p{N}]{0,3}\\p{Nd}[\\p{Nd}.,\\u00A0 ]*(?:\\s?[%\\p{L}\\p{Sc}/·²³]{1,12}){0,3}");

	private static final Pattern DATE = Lexicons.pattern((language) -> language.numerals().date());

	private static final Pattern WHOLE = Pattern.compile("\\p{Nd}{1,3}(?:[,\\u00A0 ]\\p{Nd}{3})*");

	private static final Pattern YEAR = Pattern.compile("(?:" + Figures.YEAR + ")\\s?\\p{IsHan}?");

	/** Units and remarks behind a name. */
	private static final Pattern ASIDE = Pattern.compile("\\s*[(（][^()（）]*[)）]\\s*$");

	private static final Pattern TOTAL = Lexicons.pattern((language) -> language.calculations().totalRow());

	private static final int FEWEST_WORDS = 5;

	private final ReadTable table;

	/** Columns that were asked for: of one, each row would give a twin. */
	private final Set<String> asked = new HashSet<>();

	private final Casing casing;

	TableQuestions(Table table, String text, Casing casing) {
		this.table = new ReadTable(table, text);
		this.casing = casing;
	}

	/** Of rows from all over the table. */
	List<String> questions() {
		// Overleaf of its header a cell has only half a name.
		if (table.table().headerPage() != 0 || table.table().labelColumns() != 1 || table.isContents()) {
			return List.of();
		}
		List<String> questions = new ArrayList<>();
		for (int row = 0; row < table.rows(); row++) {
			String question = (table.row(row).kind() == Kind.BODY) ? question(row) : null;
			if (question != null) {
				questions.add(question);
			}
		}
		return Spread.over(questions, MOST);
	}

	private @Nullable String question(int row) {
		String label = String.join(", ", table.label(row));
		String name = ASIDE.matcher(label).replaceFirst("").strip();
		if (!isName(name) || TOTAL.matcher(name).find()) {
			return null;
		}
		for (int column : table.values(row)) {
			String cell = table.cell(row, column);
			List<String> header = table.header(row, column);
			Lexicon language = Lexicons.of(name + " " + String.join(" ", header));
			String question = isAmount(cell) ? ofAmount(name, label.equals(name), header, cell, language)
					: isExplained(cell) ? language.suggested().meaningOf(lower(name, language)) : null;
			if (question != null) {
				return question;
			}
		}
		return null;
	}

	/**
	 * @param whole whether the row has just that name, without a unit behind it
	 */
	private @Nullable String ofAmount(String name, boolean whole, List<String> header, String cell, Lexicon language) {
		SuggestedQuestions suggested = language.suggested();
		List<String> names = header.stream().map((each) -> ASIDE.matcher(each).replaceFirst("").strip()).toList();
		String last = names.isEmpty() ? "" : names.getLast();
		boolean counted = WHOLE.matcher(cell).matches() && whole && names.equals(header)
				&& !ASIDE.matcher(table.caption()).find();
		boolean ofYear = YEAR.matcher(last).matches();
		if (ofYear && names.size() == 1) {
			return suggested.inYear(lower(name, language), last, counted);
		}
		String column = small(lower(names.isEmpty() ? "" : names.getFirst(), language));
		// A unit is no name.
		boolean named = isName(column) && !(language.writesSpaces() && Character.isUpperCase(column.charAt(0)));
		if (!named || YEAR.matcher(name).matches() || names.size() > 2 || !asked.add(column)) {
			return null;
		}
		if (names.size() == 1) {
			return suggested.valueOf(name, column, counted);
		}
		return ofYear ? suggested.valueInYear(name, column, last)
				: suggested.valueOf(name, column + " (" + lower(last, language) + ")", false);
	}

	private String lower(String name, Lexicon language) {
		return language.writesSpaces() ? casing.lower(name) : name;
	}

	/** What a column is called is no name, however it begins. */
	private static String small(String column) {
		return column.matches("\\p{Lu}\\p{Ll}.*")
				? column.substring(0, 1).toLowerCase(Locale.ROOT) + column.substring(1) : column;
	}

	/** A glossary has the meaning of a word in the column beside it. */
	private boolean isExplained(String cell) {
		return table.columns() == 2 && !Language.hasHan(cell) && cell.split(" ").length >= FEWEST_WORDS
				|| table.columns() == 2 && Language.hasHan(cell) && cell.length() >= 2 * FEWEST_WORDS;
	}

	private static boolean isAmount(String cell) {
		return AMOUNT.matcher(cell).matches() && !DATE.matcher(cell).find();
	}

	private static boolean isName(String text) {
		return text.length() <= LONGEST_NAME && text.chars().filter(Character::isLetter).count() > 0
				&& !text.contains("|") && !text.contains(": ");
	}

}
