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
 * @param label what names it, outermost first
 * @param headings those of the columns above it
 * @param pieces where it stands in passages; none where no passage at hand has it
 */
record GridRow(ReadTable table, int row, List<String> label, Headings headings, List<Piece> pieces) {

	/** A passage's part of a row, all of it as a rule. */
	record Piece(Found found, TableRow row) {
	}

	/** What names it alone. */
	String name() {
		return label.isEmpty() ? "" : label.getLast();
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
