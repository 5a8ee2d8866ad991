package io.lectern.table;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A table on a page, or the part of one that stands on it. All offsets are characters of
 * the page's text.
 *
 * @param caption what it is called, right above it or below; null where that is not told
 * @param headerPage where it goes on from pages before and has no header of its own, the
 * page whose last table has it; 0 otherwise
 * @param labelColumns how many of the first columns name the rows
 * @param rows its rows, from top to bottom
 */
public record Table(@Nullable Stretch caption, int headerPage, int labelColumns, List<Row> rows) {

	private static final Pattern MARKED_BLANK = Pattern.compile("&(?:nbsp|emsp|ensp);|<br ?/?>|[\\s\\u00A0]+");

	private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\[]*)\\]\\([^()\\s]*\\)");

	private static final Pattern EMPHASIS = Pattern
		.compile("(?<![\\w*\\\\])(\\*{1,3}|`)(?![\\s*])((?:(?!\\1).)*[^\\s*\\\\])\\1(?![\\w*])");

	private static final Pattern ESCAPED = Pattern.compile("\\\\([|*_`\\[\\]<>#$~])");

	/** Sheets have 16,384. */
	private static final int MOST_COLUMNS = 100_000;

	/** Characters {@code [start, end)}. */
	public record Stretch(int start, int end) {

		public String in(String text) {
			return text.substring(start, end);
		}

		/** What a reader sees of it, see {@link Cell#shown}. */
		public String shown(String text) {
			return Table.shown(in(text));
		}

	}

	/** What a row is for. */
	public enum Kind {

		/** Names columns: those of the rows below, up to the next header. */
		HEADER,
		/** Has a label only, which holds for the rows below it. */
		SECTION,
		/** Has values. */
		BODY

	}

	/**
	 * A row, a line of the page's text.
	 *
	 * @param level how far its label is indented, in steps from 0
	 * @param start its first character; its cells lie within {@code [start, end)}
	 * @param cells from left to right, blank ones left out
	 */
	public record Row(Kind kind, int level, int start, int end, List<Cell> cells) {

		private boolean isSound() {
			int column = 0;
			int last = start;
			for (Cell cell : cells) {
				if (cell.column() < column || cell.columns() < 1 || cell.column() > MOST_COLUMNS
						|| cell.columns() > MOST_COLUMNS || cell.start() < last || cell.end() < cell.start()
						|| cell.end() > end) {
					return false;
				}
				column = cell.column() + cell.columns();
				last = cell.end();
			}
			return true;
		}

		/** The same where so many characters more stand before it. */
		public Row moved(int by) {
			return new Row(kind, level, start + by, end + by, cells.stream().map((cell) -> cell.moved(by)).toList());
		}

		/** The cell that covers a column, null where it is blank. */
		public @Nullable Cell at(int column) {
			return cells.stream().filter((cell) -> cell.covers(column)).findFirst().orElse(null);
		}

	}

	/**
	 * A cell with something in it.
	 *
	 * @param column its first column, from 0
	 * @param columns how many columns it is wide
	 */
	public record Cell(int column, int columns, int start, int end) {

		Cell moved(int by) {
			return new Cell(column, columns, start + by, end + by);
		}

		boolean covers(int other) {
			return column <= other && other < column + columns;
		}

		public String in(String text) {
			return text.substring(start, end);
		}

		/**
		 * What a reader sees of it: without the marks of Markdown, which a page's text
		 * keeps.
		 */
		public String shown(String text) {
			return Table.shown(in(text));
		}

	}

	private static String shown(String marked) {
		if (!marked.contains("  ") && marked.chars().noneMatch(Table::mayBeMarked)) {
			return marked.strip();
		}
		String shown = MARKED_BLANK.matcher(marked).replaceAll(" ");
		shown = LINK.matcher(shown).replaceAll("$1");
		shown = EMPHASIS.matcher(shown).replaceAll("$2");
		return ESCAPED.matcher(shown).replaceAll("$1").strip();
	}

	/** Most cells are plain: whether a character may be one that a reader doesn't see. */
	private static boolean mayBeMarked(int c) {
		return "&<[*`\\".indexOf(c) >= 0 || c != ' ' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
	}

	/** How many columns its widest row reaches over. */
	public int columns() {
		return rows.stream()
			.flatMap((row) -> row.cells().stream())
			.mapToInt((cell) -> cell.column() + cell.columns())
			.max()
			.orElse(0);
	}

	/** Where its first row begins. */
	public int start() {
		return rows.getFirst().start();
	}

	/** Where its last row ends. */
	public int end() {
		return rows.getLast().end();
	}

	/**
	 * Whether rows follow one another within {@code [start, end)} of a text, and each
	 * one's cells within it, from left to right.
	 */
	public static boolean areSound(List<Row> rows, int start, int end) {
		int last = start;
		for (Row row : rows) {
			if (row.kind() == null || row.level() < 0 || row.start() < last || row.end() < row.start()
					|| row.end() > end || !row.isSound()) {
				return false;
			}
			last = row.end();
		}
		return true;
	}

	/** The same of all that is said of it. */
	public boolean isSound(int length) {
		boolean captioned = caption == null
				|| caption.start() >= 0 && caption.start() <= caption.end() && caption.end() <= length;
		return captioned && headerPage >= 0 && labelColumns >= 0 && areSound(rows, 0, length);
	}

	/** How many of the first of these rows are a header. */
	public static int headerRows(List<Row> rows) {
		return (int) rows.stream().takeWhile((row) -> row.kind() == Kind.HEADER).count();
	}

}
