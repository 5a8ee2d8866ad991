package io.lectern.parse.child.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import io.lectern.parse.Block;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.SpreadNames;
import io.lectern.parse.child.blocks.TableGrid;
import io.lectern.parse.child.blocks.TableHeaders;
import io.lectern.parse.child.text.TextLine.Span;
import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Row;

/**
 * Lines of plain text as rows. Columns are what no blank gap that goes through all rows
 * parts.
 */
final class TextGrid {

	static final int FEWEST_ROWS = 3;

	static final int LONGEST_LABEL = 60;

	private static final int WIDEST = 400;

	private final List<TextLine> lines;

	/** Places that a letter of some row stands in. */
	private final BitSet used = new BitSet();

	private final boolean barred;

	/** Rows above the first line that is ruled across, 0 without. */
	private final int ruled;

	TextGrid(List<TextLine> lines) {
		this.ruled = ruled(lines);
		this.lines = lines.stream().filter((line) -> !line.isRule()).toList();
		this.barred = this.lines.stream().filter(TextLine::isRow).allMatch(TextLine::hasBars);
		this.lines.stream()
			.filter(TextLine::isRow)
			.flatMap((line) -> line.cells().stream())
			.forEach((cell) -> used.set(cell.from(), Math.min(WIDEST, Math.max(cell.from(), cell.to()))));
	}

	private static int ruled(List<TextLine> lines) {
		int rows = 0;
		for (TextLine line : lines) {
			if (line.isRule() && rows > 0) {
				return rows;
			}
			rows += line.isRule() ? 0 : 1;
		}
		return 0;
	}

	/**
	 * Whether cells stand under one another: each in a column of its own, in columns that
	 * most rows fill.
	 */
	boolean isTable() {
		List<TextLine> rows = lines.stream().filter(TextLine::isRow).toList();
		if (rows.size() < FEWEST_ROWS || used.length() >= WIDEST) {
			return false;
		}
		if (barred) {
			return true;
		}
		int columns = columns();
		boolean apart = rows.stream()
			.allMatch((row) -> row.cells().stream().mapToInt(this::column).distinct().count() == row.cells().size());
		long full = rows.stream().filter((row) -> 2 * row.cells().size() > columns).count();
		return columns > 1 && apart && 2 * full > rows.size();
	}

	private int columns() {
		int columns = 0;
		for (int at = used.nextSetBit(0); at >= 0; at = used.nextSetBit(gap(at))) {
			columns++;
		}
		return columns;
	}

	/**
	 * Where the gap begins that ends the column of a place; one blank parts words only.
	 */
	private int gap(int place) {
		int gap = used.nextClearBit(place);
		while (used.get(gap + 1)) {
			gap = used.nextClearBit(gap + 1);
		}
		return gap;
	}

	private int column(Span cell) {
		int column = 0;
		for (int at = used.nextSetBit(0); at >= 0 && gap(at) <= cell.from(); at = used.nextSetBit(gap(at))) {
			column++;
		}
		return column;
	}

	Block block(String page, int number) {
		List<List<Span>> placed = lines.stream().map((line) -> placed(line, page)).toList();
		List<List<GridCell>> cells = placed.stream()
			.map((row) -> row.stream()
				.map((cell) -> (cell.end() == cell.start()) ? GridCell.BLANK
						: GridCell.of(page.substring(cell.start(), cell.end())).indented(cell.from()))
				.toList())
			.toList();
		int headers = TableHeaders.of(cells, TableHeaders.areNames(cells.subList(0, ruled)) ? ruled : 0);
		TableGrid grid = new TableGrid((headers > 1) ? SpreadNames.above(cells, headers) : cells, headers);
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			List<Cell> written = new ArrayList<>();
			int column = 0;
			for (GridCell cell : grid.rows().get(i)) {
				Span span = placed.get(i).get(column);
				if (!cell.isBlank()) {
					written.add(new Cell(column, cell.columns(), span.start(), span.end()));
				}
				column += cell.columns();
			}
			rows.add(new Row(grid.kind(i), grid.level(i), lines.get(i).start(), lines.get(i).end(), written));
		}
		return Block.table(number, rows, grid.labelColumns(), false);
	}

	/** The line's cells with blank ones in between. */
	private List<Span> placed(TextLine line, String page) {
		List<Span> placed = new ArrayList<>();
		for (Span cell : line.cells()) {
			int column = barred ? line.column(page, cell) : column(cell);
			IntStream.range(placed.size(), column).forEach((blank) -> placed.add(new Span(0, 0, 0, 0)));
			placed.add(cell);
		}
		return placed;
	}

}
