package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import io.lectern.parse.child.pdf.tables.Rules.Rule;

/**
 * Boxes that lines make which cross each other: those of a table, from left to right and
 * from top to bottom. Where a line is left out between two, they are one.
 */
public final class RuledGrid {

	/** Lines that are closer, in points, are one that is drawn double. */
	private static final double DOUBLE = 3;

	/** More lines are a drawing. */
	private static final int MOST = 400;

	/** Characters of a box that holds running text. */
	private static final int PROSE = 600;

	private final List<Double> xs;

	private final List<Double> ys;

	/** For each box its cell's first column and row, and its last ones. */
	private final int[][][] cells;

	private List<Segment> segments = List.of();

	private RuledGrid(List<Rule> across, List<Rule> down) {
		this.xs = edges(down, across);
		this.ys = edges(across, down);
		this.cells = cells(across, down);
	}

	/** The tables that are drawn with lines, with what stands in each. */
	public static List<RuledGrid> of(Rules rules, List<Segment> segments) {
		List<RuledGrid> grids = new ArrayList<>();
		for (List<List<Rule>> crossing : CrossingRules.of(rules)) {
			if (crossing.get(0).size() > MOST || crossing.get(1).size() > MOST) {
				continue;
			}
			RuledGrid grid = new RuledGrid(crossing.get(0), crossing.get(1));
			if (grid.columns() > 1 && grid.rows() > 1) {
				grids.add(grid);
			}
		}
		grids.sort(Comparator.comparingDouble((grid) -> grid.width() * (grid.bottom() - grid.top())));
		List<Segment> left = new ArrayList<>(segments);
		List<RuledGrid> tables = new ArrayList<>();
		for (RuledGrid grid : grids) {
			List<Segment> inside = left.stream().filter(grid::holds).toList();
			grid.segments = inside;
			if (grid.isTable()) {
				tables.add(grid);
				left.removeAll(inside);
			}
		}
		tables.sort(Comparator.comparingDouble(RuledGrid::top));
		return tables;
	}

	/** Where lines of one direction stand, and where those of the other end beyond. */
	private static List<Double> edges(List<Rule> rules, List<Rule> others) {
		double[] sorted = DoubleStream.concat(rules.stream().mapToDouble(Rule::at),
				DoubleStream.of(others.stream().mapToDouble(Rule::from).min().orElse(0),
						others.stream().mapToDouble(Rule::to).max().orElse(0)))
			.sorted()
			.toArray();
		List<Double> edges = new ArrayList<>();
		for (double edge : sorted) {
			if (edges.isEmpty() || edge - edges.getLast() > DOUBLE) {
				edges.add(edge);
			}
		}
		return edges;
	}

	private int[][][] cells(List<Rule> across, List<Rule> down) {
		int[][][] found = new int[columns()][rows()][];
		for (int row = 0; row < rows(); row++) {
			for (int column = 0; column < columns(); column++) {
				if (found[column][row] == null) {
					int[] cell = cell(column, row, across, down, found);
					for (int x = cell[0]; x <= cell[2]; x++) {
						for (int y = cell[1]; y <= cell[3]; y++) {
							found[x][y] = cell;
						}
					}
				}
			}
		}
		return found;
	}

	private int[] cell(int column, int row, List<Rule> across, List<Rule> down, int[][][] taken) {
		int right = column;
		while (right + 1 < columns() && taken[right + 1][row] == null
				&& !isDrawn(down, xs.get(right + 1), middle(ys, row))) {
			right++;
		}
		int bottom = row;
		while (bottom + 1 < rows() && isOpenBelow(column, right, bottom, across, down)) {
			bottom++;
		}
		return new int[] { column, row, right, bottom };
	}

	private boolean isOpenBelow(int left, int right, int row, List<Rule> across, List<Rule> down) {
		return IntStream.rangeClosed(left, right)
			.noneMatch((column) -> isDrawn(across, ys.get(row + 1), middle(xs, column))
					|| column < right && isDrawn(down, xs.get(column + 1), middle(ys, row + 1)));
	}

	private static boolean isDrawn(List<Rule> rules, double at, double passed) {
		return rules.stream().anyMatch((rule) -> Math.abs(rule.at() - at) <= DOUBLE && rule.passes(passed));
	}

	private static double middle(List<Double> edges, int index) {
		return (edges.get(index) + edges.get(index + 1)) / 2;
	}

	/** Two rows and columns at least, and no running text in boxes. */
	private boolean isTable() {
		int[] filled = new int[rows()];
		int[][] characters = new int[columns()][rows()];
		for (Segment segment : segments) {
			int[] cell = cell(segment);
			characters[cell[0]][cell[1]] += segment.text().length();
		}
		boolean prose = false;
		for (int column = 0; column < columns(); column++) {
			for (int row = 0; row < rows(); row++) {
				filled[row] += (characters[column][row] > 0) ? 1 : 0;
				prose |= characters[column][row] > PROSE;
			}
		}
		long rows = IntStream.of(filled).filter((count) -> count > 1).count();
		return rows > 1 && !prose;
	}

	int columns() {
		return xs.size() - 1;
	}

	int rows() {
		return ys.size() - 1;
	}

	public double left() {
		return xs.getFirst();
	}

	public double right() {
		return xs.getLast();
	}

	public double top() {
		return ys.getFirst();
	}

	public double bottom() {
		return ys.getLast();
	}

	private double width() {
		return right() - left();
	}

	/** What stands in it. */
	public List<Segment> segments() {
		return segments;
	}

	List<Double> xs() {
		return xs;
	}

	private boolean holds(Segment segment) {
		return segment.middle() > left() && segment.middle() < right() && segment.height() > top()
				&& segment.height() < bottom();
	}

	/** First column, first row, last column, last row of the cell a text stands in. */
	int[] cell(Segment segment) {
		double from = Math.max(segment.x0() + Math.min(1, segment.width() / 2), left());
		return cells[index(xs, from)][index(ys, segment.height())];
	}

	private static int index(List<Double> edges, double at) {
		int index = 0;
		while (index + 2 < edges.size() && edges.get(index + 1) <= at) {
			index++;
		}
		return index;
	}

}
