package io.lectern.parse.child.pdf;

import java.util.List;

import io.lectern.parse.child.blocks.TableGrid;
import io.lectern.parse.child.blocks.TableHeaders;
import io.lectern.parse.child.pdf.tables.PdfTable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table that was written, for its rows overleaf.
 *
 * @param columns how many it has
 * @param header its header rows, those of the page before where it goes on
 * @param shown whether they look like a header
 * @param ownHeader how many header rows stand on this page
 * @param continues whether it goes on from the page before
 */
record Table(int columns, List<List<String>> header, boolean shown, int ownHeader, boolean continues) {

	/**
	 * @param before the table that ended the page before, null where none did
	 */
	static Table of(PdfTable table, @Nullable Table before) {
		List<List<String>> rows = TableGrid.texts(table.rows());
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		List<List<String>> header = List.copyOf(rows.subList(0, table.header()));
		if (before == null) {
			return new Table(columns, header, table.shown(), header.size(), false);
		}
		int repeated = before.header.size();
		if (repeated > 0 && rows.size() > repeated && rows.subList(0, repeated).equals(before.header)) {
			return new Table(columns, before.header, before.shown, repeated, true);
		}
		// A header that looks like one is one overleaf too. Rows of words begin with one
		// that could be a header.
		boolean goesOn = columns == before.columns
				&& (before.shown ? !table.shown() : TableHeaders.areWords(rows) || header.isEmpty());
		if (goesOn || header.isEmpty()) {
			return new Table(columns, before.header, before.shown, 0, true);
		}
		return new Table(columns, header, table.shown(), header.size(), false);
	}

}
