package io.lectern.parse.child.sheet;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.sheet.Grid.CellPlace;
import org.apache.poi.ss.util.CellReference;

/** Writes sheets, a page each; what is hidden of them goes aside. */
public final class SheetWriter {

	private final PageWriter writer;

	private int hiddenSheets;

	private int hiddenRows;

	private int hiddenColumns;

	public SheetWriter(PageWriter writer) {
		this.writer = writer;
	}

	/** A sheet that nobody sees. */
	public void hide(Grid grid, String kind) {
		hiddenSheets++;
		String text = grid.rows().stream().map(GridRow::toString).collect(Collectors.joining("\n"));
		writer.margin().hide(writer.pageNumber(), kind, grid.name() + "\n" + text);
	}

	/** Writes a sheet, unless there is nothing on it. */
	public void write(Grid grid, Drawings drawings, boolean drawn) throws IOException {
		if (grid.rows().isEmpty() && !drawn) {
			return;
		}
		if (!writer.pageIsEmpty()) {
			writer.endPage();
		}
		hideRows(grid);
		hideColumns(grid);
		writer.write(Kind.HEADING, 1, grid.name());
		new SheetTables(grid).write(writer);
		grid.comments().forEach((place, words) -> comment(grid, place, words));
		drawings.write();
	}

	private void hideRows(Grid grid) {
		List<GridRow> hidden = grid.rows().stream().filter(GridRow::isHidden).toList();
		hiddenRows += hidden.size();
		String text = hidden.stream().map(GridRow::toString).collect(Collectors.joining("\n"));
		writer.margin().hide(writer.pageNumber(), "hidden rows", text);
	}

	private void hideColumns(Grid grid) {
		BitSet used = new BitSet();
		StringBuilder text = new StringBuilder();
		for (GridRow row : grid.rows()) {
			String separator = "";
			for (int column : row.columns()) {
				if (!row.isHidden() && grid.hiddenColumns().get(column)) {
					used.set(column);
					text.append(separator).append(row.text(column));
					separator = " | ";
				}
			}
			text.append(separator.isEmpty() ? "" : "\n");
		}
		hiddenColumns += used.cardinality();
		writer.margin().hide(writer.pageNumber(), "hidden columns", text.toString().strip());
	}

	/** What is noted on a cell, with the cell: its row's label, its column's name. */
	private void comment(Grid grid, CellPlace place, String words) {
		GridRow row = grid.row(place.row());
		if (grid.hiddenColumns().get(place.column()) || row != null && row.isHidden()) {
			writer.margin().hide(writer.pageNumber(), "comment on a hidden cell", words);
			return;
		}
		String value = grid.text(place.row(), place.column());
		String label = (place.column() > 0) ? grid.text(place.row(), 0) : "";
		String said = (label.isEmpty() ? "" : label + ": ") + value;
		writer.write(Kind.PARAGRAPH, 0, "Comment on " + new CellReference(place.row(), place.column()).formatAsString()
				+ (said.isBlank() ? "" : " (" + said + ")") + ": " + words);
	}

	/** Writes the text of a box that lies over the cells. */
	static void box(Element box, PageWriter writer) {
		String text = box.all("a:p").map(Element::text).collect(Collectors.joining("\n"));
		writer.write(Kind.PARAGRAPH, 0, text.strip());
	}

	/** Tells that something is hidden. */
	public void end() {
		tell(hiddenSheets, "sheet", "sheets");
		tell(hiddenRows, "row", "rows");
		tell(hiddenColumns, "column", "columns");
	}

	private void tell(int count, String one, String several) {
		if (count > 0) {
			writer.margin()
				.inform(null, (count == 1) ? "1 hidden " + one + " is held back"
						: count + " hidden " + several + " are held back");
		}
	}

	/** Writes what lies over a sheet's cells. */
	@FunctionalInterface
	public interface Drawings {

		void write() throws IOException;

	}

}
