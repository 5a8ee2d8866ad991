package io.lectern.parse.child.pdf.tables;

import java.util.List;

import io.lectern.parse.child.blocks.GridCell;

/**
 * A table as it was read.
 *
 * @param rows a cell for each column, blank ones too
 * @param header how many of the first rows name the columns
 * @param shown whether the header looks like one: it is shaded, bold or ruled off
 */
public record PdfTable(List<List<GridCell>> rows, int header, boolean shown) {

	static PdfTable of(List<GridRow> rows, int columns, int header, Rules rules) {
		double left = rows.stream()
			.skip(Math.max(header, 0))
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> cell.first() == 0)
			.mapToDouble((cell) -> cell.segment().x0())
			.min()
			.orElse(0);
		List<List<GridCell>> cells = rows.stream().map((row) -> row.cells(columns, left, rules)).toList();
		int told = (header >= 0) ? header : HeaderEnd.told(rows, columns);
		return new PdfTable(cells, told, header > 0);
	}

	/** A table in the boxes that are drawn for it. */
	public static PdfTable of(RuledGrid grid, Rules rules) {
		return new RuledTable(grid, rules).read();
	}

	/**
	 * A table whose columns are told by where their cells stand.
	 * @param lines cells of each line, from top to bottom
	 */
	public static PdfTable of(List<List<Segment>> lines, Rules rules) {
		return new OpenTable(lines, rules).read();
	}

}
