package io.lectern.parse.child.sheet;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.lectern.language.Sentences;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.sheet.Grid.CellPlace;
import org.apache.poi.ss.util.CellReference;

/** Writes sheets, a page each; what is hidden of them goes aside. */
public final class SheetWriter {

	private final PageWriter writer;

	public SheetWriter(PageWriter writer) {
		this.writer = writer;
	}

	/** A sheet that nobody sees. */
	public void hide(Grid grid, String kind) {
		writer.hide(kind, grid.name() + "\n" + text(grid.rows().stream()));
	}

	/** Writes a sheet, unless there is nothing on it. */
	public void write(Grid grid, Drawings drawings, boolean drawn) throws IOException {
		if (grid.rows().isEmpty() && !drawn) {
			return;
		}
		if (!writer.pageIsEmpty()) {
			writer.endPage();
		}
		writer.hide("hidden rows", text(grid.rows().stream().filter(GridRow::isHidden)));
		hideColumns(grid);
		writer.write(Kind.HEADING, 1, grid.name());
		new SheetTables(grid).write(writer);
		grid.comments().forEach((place, words) -> comment(grid, place, words));
		drawings.write();
	}

	private static String text(Stream<GridRow> rows) {
		return rows.map(GridRow::toString).collect(Collectors.joining("\n"));
	}

	private void hideColumns(Grid grid) {
		Stream<String> cells = grid.rows()
			.stream()
			.filter((row) -> !row.isHidden())
			.map((row) -> Arrays.stream(row.columns())
				.filter(grid.hiddenColumns()::get)
				.mapToObj(row::text)
				.collect(Collectors.joining(Sentences.CELL_SEPARATOR)));
		writer.hide("hidden columns", cells.filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n")));
	}

	/** What is noted on a cell, with the cell: its row's label, its column's name. */
	private void comment(Grid grid, CellPlace place, String words) {
		GridRow row = grid.row(place.row());
		if (grid.hiddenColumns().get(place.column()) || row != null && row.isHidden()) {
			writer.hide("comment on a hidden cell", words);
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

	/** Writes what lies over a sheet's cells. */
	@FunctionalInterface
	public interface Drawings {

		void write() throws IOException;

	}

}
