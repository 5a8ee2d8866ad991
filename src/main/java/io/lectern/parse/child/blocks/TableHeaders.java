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
				+ Lexicons.either((language) -> language.numerals().amountSuffix()) + ")?" + MARK + "|[-–—]+\\s*%?");

	private static final Pattern PERIOD = Pattern.compile("(FY)?\\s?(19|20)\\d\\d([-/](\\d\\d){1,2})?\\s?(?:[EA]|"
			+ Lexicons.either((language) -> language.numerals().yearSuffix()) + "){0,2}" + MARK);

	private static final Pattern UNIT = Pattern
		.compile("\\(?(?:%|[A-Z]{0,3}[$€£¥￥]?\\s?['’]?0{3}s?|['’]?0{3}\\s.{1,10}|[A-Z]{0,3}[$€£¥￥]\\s?m?)\\)?");

	private TableHeaders() {
	}

	/**
	 * How many of the first rows name the columns.
	 * @param marked how many of them the file itself says do; 0 where it says nothing
	 */
	public static int of(List<List<GridCell>> rows, int marked) {
		return new HeaderRows(rows).count(marked);
	}

	/** The same where the first does, and nothing is said of the others. */
	public static int fromFirst(List<List<GridCell>> rows) {
		return (rows.size() > 1) ? new HeaderRows(rows).goesOn(1) : 0;
	}

	/** The same where only a row without a label can be a header. */
	public static int unlabelled(List<List<GridCell>> rows) {
		return (!rows.isEmpty() && !rows.getFirst().isEmpty() && rows.getFirst().getFirst().isBlank()) ? of(rows, 0)
				: 0;
	}

	/** The same of cells of which nothing but the text is known. */
	public static int leading(List<List<String>> rows) {
		return of(rows.stream().map((row) -> row.stream().map(GridCell::of).toList()).toList(), 0);
	}

	/** Whether no row has a figure that is no year, so that only words tell a header. */
	public static boolean areWords(List<List<String>> rows) {
		return rows.stream().noneMatch(TableHeaders::hasFigures);
	}

	/** Whether there are rows, and no figures in them that are no years. */
	public static boolean areNames(List<List<GridCell>> rows) {
		return !rows.isEmpty() && areWords(TableGrid.texts(rows));
	}

	private static boolean hasFigures(List<String> row) {
		return row.stream().anyMatch((cell) -> isFigure(cell.strip()));
	}

	/** Whether a cell says in what its column is counted: {@code %}, {@code $'000}. */
	static boolean isUnit(String cell) {
		return UNIT.matcher(cell).matches();
	}

	/** Whether a cell is a year, or years. */
	public static boolean isPeriod(String cell) {
		return PERIOD.matcher(cell).matches();
	}

	public static boolean isFigure(String cell) {
		return FIGURE.matcher(cell).matches() && !isPeriod(cell);
	}

}
