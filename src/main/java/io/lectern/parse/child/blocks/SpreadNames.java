package io.lectern.parse.child.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gives the names of columns the width that they have where a format knows no wide cells:
 * a name goes on over blank cells beside it.
 */
public final class SpreadNames {

	private final List<List<GridCell>> rows;

	private final int headers;

	/** A text for each column. */
	private final List<List<String>> texts;

	private SpreadNames(List<List<GridCell>> rows, int headers) {
		this.rows = rows;
		this.headers = headers;
		this.texts = TableGrid.texts(rows);
	}

	/**
	 * Over blank cells that have names of their own below.
	 * @param headers how many of the first rows name the columns
	 */
	public static List<List<GridCell>> above(List<List<GridCell>> rows, int headers) {
		return new SpreadNames(rows.subList(0, headers), headers).spread(rows, headers - 1);
	}

	/** The same, and over columns of values that have no name at all. */
	public static List<List<GridCell>> all(List<List<GridCell>> rows, int headers) {
		return new SpreadNames(rows, headers).spread(rows, headers);
	}

	private List<List<GridCell>> spread(List<List<GridCell>> all, int until) {
		List<List<GridCell>> spread = new ArrayList<>();
		for (int row = 0; row < until; row++) {
			spread.add(spread(row));
		}
		spread.addAll(all.subList(spread.size(), all.size()));
		return spread;
	}

	private List<GridCell> spread(int row) {
		List<GridCell> cells = new ArrayList<>();
		int column = 0;
		for (GridCell cell : rows.get(row)) {
			if (column > 1 && cell.isBlank() && !cells.getLast().isBlank() && isToBeNamed(row, column)) {
				GridCell last = cells.removeLast();
				cells.add(last.wide(last.columns() + cell.columns()));
			}
			else {
				cells.add(cell);
			}
			column += cell.columns();
		}
		return cells;
	}

	private boolean isToBeNamed(int row, int column) {
		boolean namedBelow = IntStream.range(row + 1, headers).anyMatch((other) -> holds(other, column));
		boolean named = IntStream.range(0, headers).anyMatch((other) -> holds(other, column));
		boolean open = row == headers - 1 && (isAlone(row) || !named && 2 * filled(column) > filled(column - 1));
		return namedBelow || open;
	}

	/** Whether a header's only words stand above the first column of values. */
	private boolean isAlone(int row) {
		return holds(row, 1) && texts.get(row).stream().filter((text) -> !text.isBlank()).count() == 1;
	}

	private long filled(int column) {
		return IntStream.range(headers, rows.size()).filter((row) -> holds(row, column)).count();
	}

	private boolean holds(int row, int column) {
		return column < texts.get(row).size() && !texts.get(row).get(column).isBlank();
	}

}
