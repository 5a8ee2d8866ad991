package io.lectern.split;

import java.util.ArrayList;
import java.util.List;

import io.lectern.language.Sentences;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import io.lectern.split.PassageDraft.Part;
import io.lectern.table.Table.Row;
import io.lectern.table.Table;

/**
 * A table whose header and rows don't fit into one passage. It is cut between columns:
 * each stretch of them is a table of its own, with the rows' labels in front, so that no
 * figure stands without its column's name.
 */
final class WideTable {

	/** Fewer columns are never what makes a table wide. */
	private static final int FEWEST_COLUMNS = 8;

	/** More tokens to a cell are prose, which is not read column by column. */
	private static final int PROSE_CELL = 12;

	/** A stretch of the page. */
	private record Cell(int start, int end) {

		boolean isBlank() {
			return start == end;
		}

	}

	private final Block block;

	private final Cutter cutter;

	private final String page;

	private final List<List<Cell>> rows;

	private final int columns;

	WideTable(Block block, Cutter cutter) {
		this.block = block;
		this.cutter = cutter;
		this.page = cutter.pages().get(block.page() - 1);
		this.rows = block.rows().stream().map(this::cells).toList();
		this.columns = rows.stream().mapToInt(List::size).max().orElse(0);
	}

	/**
	 * One for each column; a wide one heads each stretch of columns that it reaches into.
	 */
	private List<Cell> cells(Row row) {
		List<Cell> cells = new ArrayList<>();
		int last = row.start();
		for (Table.Cell cell : row.cells()) {
			while (cells.size() < cell.column()) {
				cells.add(new Cell(last, last));
			}
			for (int i = 0; i < cell.columns(); i++) {
				cells.add(new Cell(cell.start(), cell.end()));
			}
			last = cell.end();
		}
		return cells;
	}

	/**
	 * @param whole the table as it is
	 */
	boolean isWide(Unit whole) {
		int header = whole.header().stream().mapToInt(Part::tokens).sum();
		int row = whole.parts().stream().mapToInt(Part::tokens).max().orElse(0);
		return block.headerRows() > 0 && columns >= FEWEST_COLUMNS && header + row > target()
				&& row <= PROSE_CELL * columns;
	}

	private int target() {
		return cutter.budget().target(page.substring(block.start(), block.end()));
	}

	/** A table for each stretch of columns, from left to right. */
	List<Unit> units() {
		int target = target();
		List<Unit> units = new ArrayList<>();
		int from = 1;
		while (from < columns) {
			int to = from;
			int tokens = 0;
			while (to < columns && (to == from || tokens + tokens(to) <= target / 2)) {
				tokens += tokens(to);
				to++;
			}
			units.add(unit(from, to));
			from = to;
		}
		return units;
	}

	/** What the column takes: its name, and the longest of its values. */
	private int tokens(int column) {
		int name = 0;
		String longest = "";
		for (int r = 0; r < rows.size(); r++) {
			String text = (column < rows.get(r).size()) ? text(rows.get(r).get(column)) : "";
			if (r < block.headerRows()) {
				name += cutter.budget().count(text);
			}
			else {
				longest = (text.length() > longest.length()) ? text : longest;
			}
		}
		return name + cutter.budget().count(longest) + 2;
	}

	private Unit unit(int from, int to) {
		List<Part> header = new ArrayList<>();
		List<Part> parts = new ArrayList<>();
		for (int r = 0; r < rows.size(); r++) {
			List<Cell> cells = rows.get(r);
			List<Part> into = (r < block.headerRows()) ? header : parts;
			String glue = (r == 0) ? "\n\n" : "\n";
			if (from < cells.size()) {
				add(cells, from, Math.min(to, cells.size()), glue, into);
			}
			else if (from == 1) {
				into.addAll(cutter.part(block.page(), cells.getFirst().start(), cells.getFirst().end(), "\n"));
			}
		}
		return new Unit(Kind.TABLE, header, parts);
	}

	/** The first stretch has the label itself, the others have it repeated in front. */
	private void add(List<Cell> cells, int from, int to, String glue, List<Part> into) {
		int last = to - 1;
		while (last >= from && cells.get(last).isBlank()) {
			last--;
		}
		boolean nothing = last < from && (from > 1 || cells.getFirst().isBlank());
		if (nothing) {
			return;
		}
		int start = (from == 1) ? cells.getFirst().start() : cells.get(from).start();
		int end = cells.get(Math.max(last, 0)).end();
		String lead = (from == 1) ? "" : text(cells.getFirst()) + Sentences.CELL_SEPARATOR;
		int tokens = cutter.budget().count(lead + page.substring(start, end));
		into.add(new Part(block.page(), start, end, glue, lead, false, tokens));
	}

	private String text(Cell cell) {
		return page.substring(cell.start(), cell.end());
	}

}
