package io.lectern.calculation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.TableRow;
import io.lectern.search.Findings.Found;
import io.lectern.table.ReadTable;

/**
 * A row of a whole table.
 *
 * @param row which of the rows of its part
 * @param pieces where it stands in passages; none where no passage at hand has it
 */
record GridRow(ReadTable table, int row, List<Piece> pieces) {

	/** A passage's part of a row, all of it as a rule. */
	record Piece(Found found, TableRow row) {
	}

	/** What names it, outermost first. */
	List<String> label() {
		return table.label(row);
	}

	/** What names it alone. */
	String name() {
		List<String> label = label();
		return label.isEmpty() ? "" : label.getLast();
	}

	List<String> header(int column) {
		return table.header(row, column);
	}

	String cell(int column) {
		return table.cell(row, column);
	}

	int level() {
		return table.row(row).level();
	}

	/** The passage's row that has the cell, null where none at hand has. */
	@Nullable Piece piece(int column) {
		return pieces.stream().filter((piece) -> piece.row().columns().contains(column)).findFirst().orElse(null);
	}

}
