package io.lectern.parse.child.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.lectern.parse.child.sheet.Grid.Area;

/** Writes what merged cells say into all rows and columns that they span. */
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

	/** Rows at the top that stay when one scrolls. */
	int frozenRows() {
		return grid.frozenRows();
	}

	Line line(GridRow row) {
		List<Area> over = areas.getOrDefault(row.number(), List.of());
		String[] said = new String[width];
		BitSet columns = new BitSet();
		int sources = 0;
		for (int column : row.columns()) {
			int place = place(column);
			if (place >= 0) {
				said[place] = row.text(column);
				columns.set(place);
				sources += over.stream().noneMatch((area) -> isWithin(column, area)) ? 1 : 0;
			}
		}
		for (Area area : over) {
			sources += fill(row, area, said, columns) ? 1 : 0;
		}
		if (sources == 1 && !columns.isEmpty()) {
			columns.clear(columns.nextSetBit(0) + 1, Math.max(1, columns.length()));
		}
		String[] texts = Arrays.copyOf(said, columns.length());
		Arrays.setAll(texts, (place) -> columns.get(place) ? said[place] : "");
		return new Line(row.number(), columns, texts, sources == 1);
	}

	private int place(int column) {
		return (column < places.length) ? places[column] : -1;
	}

	private boolean fill(GridRow row, Area area, String[] said, BitSet columns) {
		String text = grid.text(area.firstRow(), area.firstColumn());
		boolean shown = false;
		for (int column = area.firstColumn(); column <= Math.min(area.lastColumn(), 16383); column++) {
			int place = place(column);
			boolean begins = row.number() == area.firstRow() && !shown;
			if (place >= 0 && !text.isBlank() && (begins || text.length() <= LONGEST_REPEATED)) {
				if (!columns.get(place)) {
					said[place] = text;
					columns.set(place);
				}
				shown = true;
			}
		}
		return shown;
	}

	private static boolean isWithin(int column, Area area) {
		return column >= area.firstColumn() && column <= area.lastColumn();
	}

}
