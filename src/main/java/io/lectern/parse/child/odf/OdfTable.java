package io.lectern.parse.child.odf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.SpannedTable;
import io.lectern.parse.child.office.Element;

/** A table in a text, on a slide or behind a chart. */
final class OdfTable {

	private static final int MOST_REPEATED = 64;

	private OdfTable() {
	}

	/**
	 * @param text reads what stands in a cell
	 */
	static SpannedTable of(Element table, Function<Element, GridCell> text) {
		SpannedTable cells = new SpannedTable();
		rows(table, false, (row, header) -> {
			cells.beginRow(header);
			int spanned = 0;
			for (Element cell : row.children()) {
				int times = Math.min(MOST_REPEATED, cell.number("table:number-columns-repeated", 1));
				if (cell.is("table:covered-table-cell")) {
					int within = Math.min(spanned, times);
					spanned -= within;
					if (times > within) {
						cells.continued(times - within);
					}
				}
				else if (cell.is("table:table-cell")) {
					int columns = cell.number("table:number-columns-spanned", 1);
					GridCell words = text.apply(cell);
					for (int i = 0; i < times; i++) {
						cells.cell(words.wide(columns));
					}
					spanned = columns - 1;
				}
			}
		});
		return cells;
	}

	private static void rows(Element within, boolean header, RowAction action) {
		for (Element child : within.children()) {
			switch (child.name()) {
				case "table:table-row" -> action.row(child, header);
				case "table:table-header-rows" -> rows(child, true, action);
				case "table:table-rows", "table:table-row-group" -> rows(child, header, action);
				default -> {
				}
			}
		}
	}

	/** Whether tables stand in its cells, so that it only lays out the page. */
	static List<Element> cellsOfLayout(Element table) {
		List<Element> cells = new ArrayList<>();
		rows(table, false, (row, header) -> cells.addAll(row.children("table:table-cell")));
		boolean holdsTables = cells.stream().anyMatch((cell) -> cell.child("table:table") != null);
		return holdsTables ? cells : List.of();
	}

	private interface RowAction {

		void row(Element row, boolean header);

	}

}
