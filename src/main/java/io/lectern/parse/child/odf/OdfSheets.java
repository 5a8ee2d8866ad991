package io.lectern.parse.child.odf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.OfficeFile;
import io.lectern.parse.child.sheet.Grid.Area;
import io.lectern.parse.child.sheet.Grid.CellPlace;
import io.lectern.parse.child.sheet.Grid;
import io.lectern.parse.child.sheet.GridRow.Shown;
import io.lectern.parse.child.sheet.GridRow;
import io.lectern.parse.child.sheet.SheetWriter;

/** Reads the sheets of an OpenDocument spreadsheet. */
final class OdfSheets {

	/** Cells that are the same are told once, with how often they come. */
	private static final int MOST_REPEATED = 1000;

	private final OfficeFile file;

	private final OdfStyles styles;

	private final OdfDrawings drawings;

	private final OdfBlocks blocks;

	private final SheetWriter sheets;

	private int errors;

	OdfSheets(OfficeFile file, OdfStyles styles, OdfBlocks blocks) {
		this.file = file;
		this.styles = styles;
		this.blocks = blocks;
		this.drawings = new OdfDrawings(file, blocks);
		this.sheets = new SheetWriter(file.writer());
	}

	void write(Element table) throws IOException {
		Grid grid = new Grid(table.attribute("table:name", ""));
		List<Element> shapes = new ArrayList<>();
		new Filling(grid, shapes).fill(table, false);
		table.children("table:shapes").forEach((over) -> shapes.addAll(over.children()));
		if (styles.isHiddenTable(table.attribute("table:style-name"))) {
			sheets.hide(grid, "hidden sheet");
			return;
		}
		sheets.write(grid, () -> {
			for (Element shape : shapes) {
				drawings.write(shape);
			}
		}, !shapes.isEmpty());
	}

	void end() {
		if (errors > 0) {
			file.writer()
				.margin()
				.warn(null, (errors == 1) ? "1 formula with an error instead of a value"
						: errors + " formulas with an error instead of a value");
		}
	}

	private Shown shown(Element cell, String text) {
		GridCell look = styles.look(cell, text);
		return new Shown(text, look.heading(), (int) look.indent());
	}

	private String text(Element cell) {
		String text = cell.children("text:p").stream().map(blocks::read).collect(Collectors.joining("\n")).strip();
		if (cell.attribute("table:formula") != null && text.matches("#[A-Z/0!?]+|Err:\\d+")) {
			errors++;
		}
		return text;
	}

	/** Fills a grid with what a table holds. */
	private final class Filling {

		private final Grid grid;

		private final List<Element> shapes;

		private int row;

		private int columns;

		Filling(Grid grid, List<Element> shapes) {
			this.grid = grid;
			this.shapes = shapes;
		}

		private void fill(Element within, boolean off) {
			for (Element child : within.children()) {
				switch (child.name()) {
					case "table:table-column" -> {
						int times = Math.min(16384, child.number("table:number-columns-repeated", 1));
						if (isOff(child)) {
							grid.hiddenColumns().set(columns, columns + times);
						}
						columns += times;
					}
					case "table:table-row" -> row(child, off || isOff(child));
					case "table:table-columns", "table:table-column-group", "table:table-header-columns",
							"table:table-rows" ->
						fill(child, off);
					case "table:table-header-rows" -> {
						int first = row;
						fill(child, off);
						grid.headers().set(first, row);
					}
					case "table:table-row-group" ->
						fill(child, off || "false".equals(child.attribute("table:display")));
					default -> {
					}
				}
			}
		}

		private static boolean isOff(Element element) {
			return List.of("collapse", "filter").contains(element.attribute("table:visibility", "visible"));
		}

		private void row(Element element, boolean off) {
			List<Integer> numbers = new ArrayList<>();
			List<Shown> texts = new ArrayList<>();
			int column = 0;
			for (Element cell : element.children()) {
				int times = cell.number("table:number-columns-repeated", 1);
				String text = cell.is("table:table-cell") ? text(cell) : "";
				for (int i = 0; i < Math.min(MOST_REPEATED, times) && !text.isEmpty(); i++) {
					numbers.add(column + i);
					texts.add(shown(cell, text));
				}
				beside(cell, column);
				column += times;
			}
			int times = element.number("table:number-rows-repeated", 1);
			for (int i = 0; i < Math.min(MOST_REPEATED, times) && !numbers.isEmpty(); i++) {
				grid.rows().add(new GridRow(row + i, off, numbers, texts));
			}
			row += times;
		}

		private void beside(Element cell, int column) {
			int wide = cell.number("table:number-columns-spanned", 1);
			int high = cell.number("table:number-rows-spanned", 1);
			if (wide > 1 || high > 1) {
				grid.merged().add(new Area(row, row + high - 1, column, column + wide - 1));
			}
			for (Element child : cell.children()) {
				if (child.is("office:annotation")) {
					grid.comments().put(new CellPlace(row, column), blocks.cell(child).replace('\n', ' '));
				}
				else if (child.name().startsWith("draw:")) {
					shapes.add(child);
				}
			}
		}

	}

}
