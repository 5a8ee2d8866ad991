package io.lectern.parse.child.pdf;

import java.util.List;

import io.lectern.parse.child.blocks.TableHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table that was written, for its rows overleaf.
 *
 * @param columns how many cells its longest row has
 * @param header its header rows, those of the page before where it goes on
 * @param continues whether it goes on from the page before
 */
record Table(int columns, List<List<String>> header, boolean continues) {

	/**
	 * @param before the table that ended the page before, null where none did
	 */
	static Table of(List<List<String>> rows, @Nullable Table before) {
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		List<List<String>> header = List.copyOf(rows.subList(0, TableHeaders.leading(rows)));
		if (before == null) {
			return new Table(columns, header, false);
		}
		if (!before.header.isEmpty() && rows.size() > before.header.size()
				&& rows.subList(0, before.header.size()).equals(before.header)) {
			return new Table(columns, before.header, true);
		}
		// Rows of words begin with one that looks like a header, groups of rows with a
		// label.
		boolean goesOn = columns == before.columns && (TableHeaders.areWords(rows) || isLabel(header));
		return new Table(columns, goesOn ? List.of() : header, true);
	}

	private static boolean isLabel(List<List<String>> header) {
		return header.stream().allMatch((row) -> row.size() == 1);
	}

}
