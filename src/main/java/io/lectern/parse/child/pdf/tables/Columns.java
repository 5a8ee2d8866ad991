package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.lectern.parse.child.blocks.TableHeaders;

/**
 * Where the columns of a table stand: stretches of its width that do not overlap, from
 * left to right.
 */
final class Columns {

	/** Cells that reach into a column by less, in points, do not stand in it. */
	static final double TOUCH = 1;

	private final List<double[]> stretches = new ArrayList<>();

	private Columns() {
	}

	/** Columns between lines that part them. */
	static Columns between(List<Double> edges) {
		Columns columns = new Columns();
		for (int i = 1; i < edges.size(); i++) {
			columns.stretches.add(new double[] { edges.get(i - 1), edges.get(i) });
		}
		return columns;
	}

	/**
	 * Columns told from rows: what stands one above the other is one, whether it is
	 * aligned at its left, its right or its middle. Rows with the most cells come first,
	 * those with figures before others, for they say most.
	 */
	static Columns of(List<List<Segment>> rows) {
		Columns columns = new Columns();
		rows.stream()
			.filter((row) -> row.size() > 1)
			.sorted(Comparator.comparingInt((List<Segment> row) -> -row.size())
				.thenComparingLong((row) -> -row.stream().filter(Columns::isFigure).count()))
			.forEach(columns::take);
		if (columns.size() > 2) {
			columns.joinThoseThatAreOne(rows);
		}
		return columns;
	}

	static boolean isFigure(Segment cell) {
		return TableHeaders.isFigure(cell.text().toString().strip());
	}

	int size() {
		return stretches.size();
	}

	double start(int column) {
		return stretches.get(column)[0];
	}

	double end(int column) {
		return stretches.get(column)[1];
	}

	double middle(int first, int last) {
		return (start(first) + end(last)) / 2;
	}

	/** Widens columns by the cells that stand in one of them alone. */
	private void take(List<Segment> row) {
		for (Segment cell : row) {
			List<Integer> met = met(cell);
			if (met.isEmpty()) {
				add(cell);
			}
			else if (met.size() == 1 && row.stream().filter((other) -> met(other).equals(met)).count() == 1) {
				widen(met.getFirst(), cell);
			}
		}
	}

	void add(Segment cell) {
		int at = (int) stretches.stream().filter((stretch) -> stretch[0] < cell.x0()).count();
		stretches.add(at, new double[] { cell.x0(), cell.x1() });
	}

	void widen(int column, Segment cell) {
		double[] stretch = stretches.get(column);
		double least = (column == 0) ? -Double.MAX_VALUE : end(column - 1) + 0.1;
		double most = (column + 1 == size()) ? Double.MAX_VALUE : start(column + 1) - 0.1;
		stretch[0] = Math.min(stretch[0], Math.max(cell.x0(), least));
		stretch[1] = Math.max(stretch[1], Math.min(cell.x1(), most));
	}

	/** The columns that a cell reaches into. */
	List<Integer> met(Segment cell) {
		return IntStream.range(0, size())
			.filter((column) -> cell.overlap(start(column), end(column)) > Math.min(TOUCH, cell.width() / 2))
			.boxed()
			.toList();
	}

	/** Whether a column ends in a gap of a cell, or the next begins there. */
	boolean end(Segment cell, Segment.Gap gap) {
		return IntStream.range(1, size())
			.anyMatch((column) -> cell.x0() < end(column - 1) && gap.from() <= start(column) + TOUCH
					&& gap.to() >= end(column - 1) - TOUCH);
	}

	/** A cell that was parted by chance must not part a column that others show whole. */
	private void joinThoseThatAreOne(List<List<Segment>> rows) {
		for (int column = size() - 1; column > 0; column--) {
			int left = column - 1;
			int right = column;
			long across = rows.stream()
				.filter((row) -> row.size() > 1)
				.flatMap(List::stream)
				.filter((cell) -> cell.overlap(start(left), end(left)) > TOUCH
						&& cell.overlap(start(right), end(right)) > TOUCH)
				.count();
			long apart = rows.stream().filter((row) -> isIn(row, left) && isIn(row, right)).count();
			if (across > apart) {
				stretches.get(left)[1] = end(right);
				stretches.remove(right);
			}
		}
	}

	private boolean isIn(List<Segment> row, int column) {
		return row.stream().anyMatch((cell) -> met(cell).equals(List.of(column)));
	}

	/**
	 * The column that each cell of a line stands in: from left to right, each nearest to
	 * where it is drawn, no two in one as long as there are enough.
	 */
	int[] ofEach(List<Segment> cells) {
		int[] found = new int[cells.size()];
		if (cells.size() > size()) {
			for (int i = 0; i < found.length; i++) {
				found[i] = nearest(cells.get(i));
			}
			return found;
		}
		double[][] cost = new double[cells.size() + 1][size() + 1];
		for (int cell = 1; cell <= cells.size(); cell++) {
			for (int column = 0; column <= size(); column++) {
				cost[cell][column] = (column < cell) ? Double.MAX_VALUE / 4 : Math.min(cost[cell][column - 1],
						cost[cell - 1][column - 1] + distance(cells.get(cell - 1), column - 1));
			}
		}
		int column = size();
		for (int cell = cells.size(); cell > 0; cell--) {
			while (column > cell && cost[cell][column - 1] <= cost[cell][column]) {
				column--;
			}
			found[cell - 1] = --column;
		}
		return found;
	}

	int nearest(Segment cell) {
		return IntStream.range(0, size())
			.boxed()
			.min(Comparator.comparingDouble((column) -> distance(cell, column)))
			.orElse(0);
	}

	/**
	 * Points between a cell and a column; where they overlap, a little for what keeps
	 * them from being aligned.
	 */
	private double distance(Segment cell, int column) {
		double overlap = cell.overlap(start(column), end(column));
		double aligned = Math.min(Math.abs(cell.middle() - middle(column, column)),
				Math.min(Math.abs(cell.x0() - start(column)), Math.abs(cell.x1() - end(column))));
		return Math.max(0, -overlap) + ((overlap > 0) ? 0 : 2) + 0.05 * aligned;
	}

}
