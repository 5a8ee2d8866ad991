package io.lectern.parse;

import java.util.List;

/**
 * A typed stretch of one page's text.
 *
 * @param kind what it is
 * @param level depth of a heading or list item, from 1; 0 otherwise
 * @param page the page it stands on, from 1
 * @param start first character within the page's text
 * @param end first character after it
 * @param rows for a table, its rows in order, each within {@code [start, end)} with cells
 * joined by {@link io.lectern.language.Sentences#CELL_SEPARATOR}; empty otherwise
 * @param headerRows how many of the first rows are the table's header
 * @param continues whether it goes on from the last block of the page before (a paragraph
 * or table cut by the break)
 */
public record Block(Kind kind, int level, int page, int start, int end, List<Row> rows, int headerRows,
		boolean continues) {

	public enum Kind {

		HEADING, PARAGRAPH, LIST_ITEM, TABLE, CAPTION, CODE

	}

	/** A table row: characters {@code [start, end)} of the page's text. */
	public record Row(int start, int end) {
	}

	public static Block of(Kind kind, int level, int page, int start, int end) {
		return new Block(kind, level, page, start, end, List.of(), 0, false);
	}

}
