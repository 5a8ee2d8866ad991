package io.lectern.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.lectern.evidence.Evidence.Cells;
import io.lectern.evidence.TableRow;
import io.lectern.table.ReadTable;
import io.lectern.table.Table;

/**
 * The row of a table that a quote is, as it stands in its table.
 *
 * @param caption what the table is called; empty where that is not told
 * @param header its header rows from top to bottom, a text for each column; a heading
 * over several columns stands in each
 * @param row the row's texts, one for each column
 * @param cells the cells of it that matter: its label, the cells that answer, and the
 * headings of those
 */
public record CitedTable(String caption, List<List<String>> header, List<String> row, List<Cell> cells) {

	/** What a cell is there for. */
	public enum Part {

		LABEL, VALUE, HEADER

	}

	/**
	 * A cell of the row, or a heading of one.
	 *
	 * @param column its column, from 0
	 * @param text what stands in it
	 * @param boxes where it stands on the quote's page, a box {@code [x0, y0, x1, y1]}
	 * per line as fractions of the page from its top left; empty for formats without
	 * fixed layout and for headings overleaf
	 * @param answers whether it is what was asked for
	 * @param part what it is there for
	 */
	public record Cell(int column, String text, List<List<Double>> boxes, boolean answers, Part part) {
	}

	/** Tells where a cell of the quote's page stands. */
	interface Places {

		List<List<Double>> boxes(Table.Cell cell);

	}

	/**
	 * @param asked the row and its cells that answer
	 */
	static CitedTable of(Cells asked, Places places) {
		TableRow row = asked.row();
		List<Integer> columns = asked.columns();
		ReadTable table = row.table();
		ReadTable headed = table.headerOf(row.row());
		List<Integer> headers = headed.headerRows((headed == table) ? row.row() : headed.rows() - 1);
		List<Integer> all = IntStream.range(0, table.columns()).boxed().toList();
		List<Cell> cells = new ArrayList<>();
		for (Table.Cell cell : table.row(row.row()).cells()) {
			boolean answers = columns.contains(cell.column());
			if (answers || cell.column() < table.table().labelColumns() || asked.given().contains(cell.column())) {
				cells.add(new Cell(cell.column(), table.cell(row.row(), cell.column()), places.boxes(cell), answers,
						answers ? Part.VALUE : Part.LABEL));
			}
		}
		for (int header : headers) {
			for (int column : columns) {
				Table.Cell cell = headed.row(header).at(column);
				if (cell != null) {
					cells.add(new Cell(column, headed.cell(header, column),
							(headed == table) ? places.boxes(cell) : List.of(), false, Part.HEADER));
				}
			}
		}
		return new CitedTable(table.caption(),
				headers.stream()
					.map((header) -> all.stream().map((column) -> headed.cell(header, column)).toList())
					.toList(),
				all.stream().map((column) -> table.cell(row.row(), column)).toList(), List.copyOf(cells));
	}

}
