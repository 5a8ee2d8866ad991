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

	/** A row with nothing but a label, in a table of more, is a section's. */
	Kind kind(int number, List<GridCell> row) {
		if (number < headerRows) {
			return Kind.HEADER;
		}
		boolean alone = row.stream().skip(1).allMatch(GridCell::isBlank);
		boolean section = alone && number + 1 < rows.size()
				&& !TableHeaders.isFigure(row.getFirst().text().toString().strip());
		return section ? Kind.SECTION : Kind.BODY;
	}

	/**
	 * How many smaller indents there are in the table than that of the row's first cell.
	 */
	int level(int number, List<GridCell> row) {
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
