package io.lectern.parse.child.blocks;

import java.util.List;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;

/** Guesses a table's header rows from what the cells hold. */
public final class TableHeaders {

	/** What refers to a footnote. */
	private static final String MARK = "(?:\\s?[\u2070\u00B9\u00B2\u00B3\u2074-\u2079*\u2020\u2021,]{1,4}|\\s[a-z]|\\s?\\([a-z\\d]\\)){0,3}";

	private static final Pattern FIGURE = Pattern
		.compile("[-–—(+]?\\s*[$€£¥￥]?\\s*[-(]?\\d[\\d,. ]*\\s*\\)?\\s*(?:%|bps|x|"
				+ Lexicons.either((language) -> language.numerals().amountSuffix()) + ")?" + MARK + "|[-–—]");

	private static final Pattern PERIOD = Pattern.compile("(FY)?\\s?(19|20)\\d\\d([-/](\\d\\d){1,2})?\\s?(?:[EA]|"
			+ Lexicons.either((language) -> language.numerals().yearSuffix()) + "){0,2}" + MARK);

	/** More rows than that are a table of words. */
	private static final int MOST = 4;

	private static final int LONGEST_CELL = 80;

	private TableHeaders() {
	}

	/**
	 * The first rows, up to the first with a figure that is no year; one row where no row
	 * has figures and the first is full of short words; none where the first row has
	 * figures.
	 */
	public static int leading(List<List<String>> rows) {
		if (rows.size() < 2) {
			return 0;
		}
		int first = 0;
		while (first < rows.size() && !hasFigures(rows.get(first))) {
			first++;
		}
		if (first <= Math.min(MOST, rows.size() - 1)) {
			return first;
		}
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		boolean full = rows.getFirst().size() == columns
				&& rows.getFirst().stream().allMatch((cell) -> !cell.isBlank() && cell.length() <= LONGEST_CELL);
		return (full && rows.size() > 2) ? 1 : 0;
	}

	/** Whether no row has a figure that is no year, so that only words tell a header. */
	public static boolean areWords(List<List<String>> rows) {
		return rows.stream().noneMatch(TableHeaders::hasFigures);
	}

	private static boolean hasFigures(List<String> row) {
		return row.stream().anyMatch((cell) -> isFigure(cell.strip()));
	}

	public static boolean isFigure(String cell) {
		return FIGURE.matcher(cell).matches() && !PERIOD.matcher(cell).matches();
	}

}
