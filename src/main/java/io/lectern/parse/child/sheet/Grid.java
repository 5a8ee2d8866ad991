package io.lectern.parse.child.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** A sheet's cells as they are displayed, in rows that hold something. */
public final class Grid {

	private final String name;

	private final List<GridRow> rows = new ArrayList<>();

	private final BitSet hiddenColumns = new BitSet();

	private final List<Area> merged = new ArrayList<>();

	private final Map<CellPlace, String> comments = new TreeMap<>();

	private final BitSet headers = new BitSet();

	private int frozenRows;

	public Grid(String name) {
		this.name = name;
	}

	String name() {
		return name;
	}

	public List<GridRow> rows() {
		return rows;
	}

	/** Numbers of the columns that are hidden, from 0. */
	public BitSet hiddenColumns() {
		return hiddenColumns;
	}

	public List<Area> merged() {
		return merged;
	}

	/** Numbers of the rows that head a table or a filter, from 0. */
	public BitSet headers() {
		return headers;
	}

	/** What is noted on cells. */
	public Map<CellPlace, String> comments() {
		return comments;
	}

	/** Rows at the top that stay when one scrolls. */
	int frozenRows() {
		return frozenRows;
	}

	void freeze(int number) {
		frozenRows = number;
	}

	/** What a cell says; empty where there is none. */
	String text(int row, int column) {
		GridRow found = row(row);
		return (found != null) ? found.text(column) : "";
	}

	/** The row of that number, null where it holds nothing. */
	@Nullable GridRow row(int number) {
		int low = 0;
		int high = rows.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			GridRow row = rows.get(middle);
			if (row.number() == number) {
				return row;
			}
			if (row.number() < number) {
				low = middle + 1;
			}
			else {
				high = middle - 1;
			}
		}
		return null;
	}

	/** Cells that are one, with all numbers from 0 and inclusive. */
	public record Area(int firstRow, int lastRow, int firstColumn, int lastColumn) {
	}

	/** A cell's place, from 0. */
	public record CellPlace(int row, int column) implements Comparable<CellPlace> {

		@Override
		public int compareTo(CellPlace other) {
			return (row != other.row) ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
		}

	}

}
