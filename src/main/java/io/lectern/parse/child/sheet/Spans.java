package io.lectern.parse.child.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.lectern.parse.child.sheet.Grid.Area;
import io.lectern.parse.child.sheet.GridRow.Shown;

/**
 * Writes what merged cells say into all rows that they span, once for all columns of
 * theirs.
 */
final class Spans {

	/** A text longer than that is written once, wherever its cell reaches. */
	private static final int LONGEST_REPEATED = 200;

	/** Rows that merged cells may reach into, all together. */
	private static final int MOST = 1_000_000;

	private final Grid grid;

	/** Places of the columns that are in use and seen; one is left free for a gap. */
	private final int[] places;

	private final int width;

	private final Map<Integer, List<Area>> areas = new HashMap<>();

	Spans(Grid grid) {
		this.grid = grid;
		BitSet used = new BitSet();
		grid.rows()
			.stream()
			.filter((row) -> !row.isHidden())
			.forEach((row) -> Arrays.stream(row.columns()).forEach(used::set));
		used.andNot(grid.hiddenColumns());
		places = new int[used.length()];
		Arrays.fill(places, -1);
		int place = 0;
		for (int column = used.nextSetBit(0); column >= 0; column = used.nextSetBit(column + 1)) {
			boolean gap = place > 0 && !used.get(column - 1) && !grid.hiddenColumns().get(column - 1);
			place += gap ? 1 : 0;
			places[column] = place;
			place++;
		}
		width = place;
		int reached = 0;
		int last = grid.rows().isEmpty() ? -1 : grid.rows().getLast().number();
		for (Area area : grid.merged()) {
			for (int row = area.firstRow(); row <= Math.min(last, area.lastRow()) && reached < MOST; row++) {
				areas.computeIfAbsent(row, (key) -> new ArrayList<>()).add(area);
				reached++;
			}
		}
	}

	/** Whether there is no empty row between two. */
	boolean follows(int row, int next) {
		for (int between = row + 1; between < next; between++) {
			int number = between;
			boolean within = areas.getOrDefault(number, List.of()).stream().anyMatch((area) -> area.firstRow() <= row);
			if (!within && !isHidden(number)) {
				return false;
			}
		}
		return true;
	}

	private boolean isHidden(int number) {
		GridRow row = grid.row(number);
		return row != null && row.isHidden();
	}

	/** How many rows the cells that begin in a row reach down. */
	int reach(int row) {
		return areas.getOrDefault(row, List.of())
			.stream()
			.filter((area) -> area.firstRow() == row)
			.mapToInt((area) -> area.lastRow() - row + 1)
			.max()
			.orElse(1);
	}

	/** Rows from one on that the workbook itself calls a table's header. */
	int markedRows(int row) {
		int rows = 0;
		while (grid.headers().get(row + rows)) {
			rows++;
		}
		return rows;
	}

	/** Rows at the top that stay when one scrolls. */
	int frozenRows() {
		return grid.frozenRows();
	}

	Line line(GridRow row) {
		List<Area> over = areas.getOrDefault(row.number(), List.of());
		Shown[] said = new Shown[width];
		BitSet columns = new BitSet();
		int sources = 0;
		for (int column : row.columns()) {
			int place = place(column);
			if (place >= 0) {
				said[place] = row.cell(column);
				columns.set(place);
				sources += over.stream().noneMatch((area) -> isWithin(column, area)) ? 1 : 0;
			}
		}
		Map<Integer, Integer> widths = over.isEmpty() ? Map.of() : new HashMap<>();
		BitSet goesOn = new BitSet();
		for (Area area : over) {
			sources += fill(row, area, said, columns, widths, goesOn) ? 1 : 0;
		}
		boolean single = sources == 1 && !columns.isEmpty();
		if (single) {
			int first = columns.nextSetBit(0);
			int end = first + ((first > 0) ? widths.getOrDefault(first, 1) : 1);
			columns.clear(end, Math.max(end, columns.length()));
			if (first == 0 && widths.getOrDefault(first, 1) > 1) {
				said[first] = new Shown(said[first].text(), true, said[first].indent());
			}
			widths = (end - first > 1) ? Map.of(first, end - first) : Map.of();
		}
		return new Line(row.number(), columns, Arrays.copyOf(said, columns.length()), widths, goesOn, single);
	}

	private int place(int column) {
		return (column < places.length) ? places[column] : -1;
	}

	private boolean fill(GridRow row, Area area, Shown[] said, BitSet columns, Map<Integer, Integer> widths,
			BitSet goesOn) {
		GridRow begun = grid.row(area.firstRow());
		Shown cell = (begun != null) ? begun.cell(area.firstColumn()) : new Shown("", false, 0);
		boolean begins = row.number() == area.firstRow();
		if (cell.text().isBlank() || !begins && cell.text().length() > LONGEST_REPEATED) {
			return false;
		}
		int first = -1;
		for (int column = area.firstColumn(); column <= Math.min(area.lastColumn(), 16383); column++) {
			int place = place(column);
			if (place >= 0) {
				first = (first < 0) ? place : first;
				columns.set(place);
				widths.put(first, place - first + 1);
			}
		}
		if (first >= 0) {
			said[first] = cell;
			goesOn.set(first, !begins);
		}
		return first >= 0;
	}

	private static boolean isWithin(int column, Area area) {
		return column >= area.firstColumn() && column <= area.lastColumn();
	}

}
