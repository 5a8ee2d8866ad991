package io.lectern.parse.child.blocks;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import io.lectern.table.Table.Kind;

/**
 * A table that is about to be written: rows of cells, and what they are for. Each row
 * says which columns its cells cover; blank cells count.
 */
public final class TableGrid {

	private final List<List<GridCell>> rows;

	private final int headerRows;

	private final int labelColumns;

	private final TreeSet<Double> indents;

	/**
	 * @param rows from top to bottom; a row's cells from left to right
	 * @param headerRows how many of the first rows name the columns
	 */
	public TableGrid(List<List<GridCell>> rows, int headerRows) {
		this(rows, headerRows, new TreeSet<>());
		rows.stream().skip(headerRows).forEach((row) -> label(row).ifPresent((cell) -> indents.add(cell.indent())));
	}

	private TableGrid(List<List<GridCell>> rows, int headerRows, TreeSet<Double> indents) {
		this.rows = rows;
		this.headerRows = headerRows;
		this.labelColumns = new RowNames(rows, headerRows).columns();
		this.indents = indents;
	}

	/**
	 * Of cells that are one column wide each and not indented. They are made one by one,
	 * for there may be very many.
	 */
	public static TableGrid of(List<List<LaidText>> rows, int headerRows) {
		return new TableGrid(new AbstractList<>() {
			@Override
			public List<GridCell> get(int index) {
				return rows.get(index).stream().map(GridCell::of).toList();
			}

			@Override
			public int size() {
				return rows.size();
			}
		}, headerRows, new TreeSet<>());
	}

	public List<List<GridCell>> rows() {
		return rows;
	}

	public int labelColumns() {
		return labelColumns;
	}

	/** What the row of that number is for. */
	public Kind kind(int number) {
		return (number < headerRows) ? Kind.HEADER : isSection(number) ? Kind.SECTION : Kind.BODY;
	}

	/**
	 * Whether it is a label that stands alone: one that is shown as a heading or ends as
	 * one, or that has rows below which are indented, or enough of them not to be one
	 * without values.
	 */
	private boolean isSection(int number) {
		List<GridCell> row = rows.get(number);
		if (!isAlone(row) || number + 1 >= rows.size()) {
			return false;
		}
		GridCell label = row.getFirst();
		if (indent(number + 1) > label.indent() || label.heading() || label.columns() > 1
				|| label.words().matches(".*[:：]")) {
			return true;
		}
		return isAlone(rows.get(number + 1)) ? isSection(number + 1)
				: number + 2 < rows.size() && !isAlone(rows.get(number + 2));
	}

	private double indent(int number) {
		return label(rows.get(number)).map(GridCell::indent).orElse(0.0);
	}

	private static boolean isAlone(List<GridCell> row) {
		return !row.isEmpty() && !row.getFirst().isBlank() && row.stream().skip(1).allMatch(GridCell::isBlank)
				&& !TableHeaders.isFigure(row.getFirst().words());
	}

	/**
	 * How many smaller indents there are in the table than that of the row's first cell.
	 */
	public int level(int number) {
		List<GridCell> row = rows.get(number);
		return (number < headerRows) ? 0
				: label(row).map((cell) -> indents.headSet(cell.indent(), false).size()).orElse(0);
	}

	private static Optional<GridCell> label(List<GridCell> row) {
		return row.stream().filter((cell) -> !cell.isBlank()).findFirst();
	}

	/** The rows' texts, a cell for each column. */
	public static List<List<String>> texts(List<List<GridCell>> rows) {
		List<List<String>> texts = new ArrayList<>();
		for (List<GridCell> row : rows) {
			List<String> cells = new ArrayList<>();
			for (GridCell cell : row) {
				for (int i = 0; i < cell.columns(); i++) {
					cells.add((i == 0) ? cell.text().toString() : "");
				}
			}
			texts.add(cells);
		}
		return texts;
	}

}
