package io.lectern.parse.child.sheet;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.lectern.parse.child.blocks.TableHeaders;
import io.lectern.parse.child.sheet.GridRow.Shown;

/**
 * A row as it is written.
 *
 * @param row its number, from 0
 * @param columns numbers of the columns in which it says something, or a cell that spans
 * them does
 * @param cells what it says there, by the column's number; a cell over several stands in
 * the first
 * @param widths how many columns cells are wide that span some, by their first
 * @param goesOn columns of cells that go on from a row above
 * @param isSingle whether all of it is a single cell, however wide
 */
record Line(int row, BitSet columns, Shown[] cells, Map<Integer, Integer> widths, BitSet goesOn, boolean isSingle) {

	private static final Shown BLANK = new Shown("", false, 0);

	boolean isBlank() {
		return columns.isEmpty();
	}

	Shown cell(int column) {
		return (column < cells.length && cells[column] != null) ? cells[column] : BLANK;
	}

	String at(int column) {
		return cell(column).text();
	}

	/** What stands in some columns only, from one and up to another exclusive. */
	Line part(int from, int to) {
		BitSet some = new BitSet();
		some.or(columns);
		some.clear(0, from);
		some.clear(to, Math.max(to, some.length()));
		Shown[] kept = new Shown[some.length()];
		Arrays.setAll(kept, (column) -> some.get(column) ? cell(column) : BLANK);
		Map<Integer, Integer> within = new HashMap<>();
		widths.forEach((column, width) -> within.put(column, Math.min(width, to - column)));
		boolean single = Arrays.stream(kept).filter((cell) -> !cell.text().isEmpty()).count() == 1;
		return new Line(row, some, kept, within, goesOn, isSingle || single);
	}

	/** The column of its first cell. */
	int first() {
		return columns.nextSetBit(0);
	}

	/** The text of a single cell. */
	String text() {
		return at(first());
	}

	List<String> texts() {
		return Arrays.stream(cells).map((cell) -> (cell != null) ? cell.text() : "").toList();
	}

	boolean hasFigure() {
		return texts().stream().anyMatch((cell) -> TableHeaders.isFigure(cell.strip()));
	}

}
