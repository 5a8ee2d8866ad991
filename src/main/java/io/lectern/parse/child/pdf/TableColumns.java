package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.pdf.PdfLine.Segment;
import org.jspecify.annotations.Nullable;

/** Where the columns of a table stand, by its rows with the most cells. */
final class TableColumns {

	/** Middles that differ by less, in points, are the same. */
	private static final double SAME_MIDDLE = 7;

	/** A cell that is wider than what is below it, that many times, heads more. */
	private static final double WIDER = 1.2;

	private final List<double[]> columns = new ArrayList<>();

	/** Columns side by side, counted from 0. */
	record Columns(int first, int last) {

		boolean isOne() {
			return first == last;
		}

		/** Whether some stand in the same column. */
		static boolean meet(List<Columns> cells) {
			return cells.stream().anyMatch((one) -> cells.stream().filter(one::meets).count() > 1);
		}

		private Columns wider() {
			return new Columns(first - 1, last + 1);
		}

		private boolean meets(Columns other) {
			return first <= other.last && last >= other.first;
		}

	}

	private TableColumns() {
	}

	/**
	 * Columns none of which reaches into the next; empty where they do.
	 */
	static TableColumns of(List<PdfLine> rows) {
		TableColumns columns = new TableColumns();
		int most = rows.stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
		for (PdfLine row : rows) {
			if (row.cells().size() == most) {
				columns.widen(row.cells());
			}
		}
		for (int i = 1; i < columns.columns.size(); i++) {
			if (columns.columns.get(i)[0] <= columns.columns.get(i - 1)[1]) {
				columns.columns.clear();
			}
		}
		return columns;
	}

	private void widen(List<Segment> cells) {
		for (int i = 0; i < cells.size(); i++) {
			Segment cell = cells.get(i);
			if (columns.size() <= i) {
				columns.add(new double[] { cell.x0(), cell.x1() });
			}
			columns.get(i)[0] = Math.min(columns.get(i)[0], cell.x0());
			columns.get(i)[1] = Math.max(columns.get(i)[1], cell.x1());
		}
	}

	int size() {
		return columns.size();
	}

	/** The column that a cell stands in, or -1. */
	int of(Segment cell) {
		int found = -1;
		for (int i = 0; i < columns.size(); i++) {
			if (overlaps(cell, i)) {
				if (found >= 0) {
					return -1;
				}
				found = i;
			}
		}
		return found;
	}

	/** The column that each cell of a line stands in; empty where one can't be told. */
	List<Columns> ofEach(List<Segment> line) {
		return line.stream().allMatch((cell) -> of(cell) >= 0)
				? line.stream().map((cell) -> new Columns(of(cell), of(cell))).toList() : List.of();
	}

	/**
	 * The columns that each cell of a line heads: those it stands in the middle of, else
	 * the only one below it; empty where one can't be told.
	 */
	List<Columns> headedBy(List<Segment> line) {
		List<Columns> headed = new ArrayList<>();
		for (Segment cell : line) {
			Columns below = below(cell);
			if (below == null) {
				return List.of();
			}
			headed.add(below);
		}
		boolean grown = true;
		while (grown) {
			grown = false;
			for (int i = 0; i < headed.size(); i++) {
				Columns wider = headed.get(i).wider();
				if (wider.first() > 0 && wider.last() < columns.size()
						&& headed.stream().filter(wider::meets).count() == 1) {
					if (line.get(i).width() < WIDER * (end(headed.get(i)) - start(headed.get(i)))) {
						// It may head these columns or only the one in their middle.
						return List.of();
					}
					headed.set(i, wider);
					grown = true;
				}
			}
		}
		return headed;
	}

	private @Nullable Columns below(Segment cell) {
		double middle = (cell.x0() + cell.x1()) / 2;
		for (int count = 1; count <= columns.size(); count++) {
			for (int first = 0; first + count <= columns.size(); first++) {
				Columns some = new Columns(first, first + count - 1);
				boolean holds = count == 1 || start(some) <= cell.x0() && end(some) >= cell.x1();
				if (holds && Math.abs((start(some) + end(some)) / 2 - middle) < SAME_MIDDLE) {
					return some;
				}
			}
		}
		int only = of(cell);
		return (only < 0) ? null : new Columns(only, only);
	}

	private double start(Columns some) {
		return columns.get(some.first())[0];
	}

	private double end(Columns some) {
		return columns.get(some.last())[1];
	}

	private boolean overlaps(Segment cell, int column) {
		return cell.x0() < columns.get(column)[1] && cell.x1() > columns.get(column)[0];
	}

}
