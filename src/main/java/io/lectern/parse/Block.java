package io.lectern.parse;

import java.util.List;

import io.lectern.table.Table;
import io.lectern.table.Table.Row;

/**
 * A typed stretch of one page's text.
 *
 * @param kind what it is
 * @param level depth of a heading or list item, from 1; 0 otherwise
 * @param page the page it stands on, from 1
 * @param start first character within the page's text
 * @param end first character after it
 * @param rows for a table, its rows in order, each within {@code [start, end)}; empty
 * otherwise
 * @param labelColumns for a table, how many of the first columns name its rows
 * @param continues whether it goes on from the last block of the page before (a paragraph
 * or table cut by the break)
 */
public record Block(Kind kind, int level, int page, int start, int end, List<Row> rows, int labelColumns,
		boolean continues) {

	public enum Kind {

		HEADING, PARAGRAPH, LIST_ITEM, TABLE, CAPTION, CODE

	}

	/** A table whose rows lie one after the other. */
	public static Block table(int page, List<Row> rows, int labelColumns, boolean continues) {
		return new Block(Kind.TABLE, 0, page, rows.getFirst().start(), rows.getLast().end(), rows, labelColumns,
				continues);
	}

	/** How many of a table's first rows are its header. */
	public int headerRows() {
		return Table.headerRows(rows);
	}

	/** The same where so many characters more stand before it. */
	public Block moved(int by) {
		return new Block(kind, level, page, start + by, end + by, rows.stream().map((row) -> row.moved(by)).toList(),
				labelColumns, continues);
	}

	public static Block of(Kind kind, int level, int page, int start, int end) {
		return new Block(kind, level, page, start, end, List.of(), 0, false);
	}

}
