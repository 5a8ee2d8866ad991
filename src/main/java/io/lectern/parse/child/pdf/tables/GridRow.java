package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.LaidText;

/**
 * A row of a table: what stands in it, a line of a cell each.
 */
record GridRow(List<Placed> cells) {

	/**
	 * Lines of a cell are further apart, in sizes of their letters; raised marks are not.
	 */
	private static final double LEVEL = 0.7;

	/** Points: smaller differences of indents are none. */
	private static final double STEP = 3;

	static GridRow of(List<GridRow> lines) {
		return new GridRow(lines.stream().flatMap((line) -> line.cells.stream()).toList());
	}

	double top() {
		return cells.stream().mapToDouble((cell) -> cell.segment().baseline()).min().orElse(0);
	}

	double baseline() {
		return cells.stream().mapToDouble((cell) -> cell.segment().baseline()).max().orElse(0);
	}

	double size() {
		return cells.stream().mapToDouble((cell) -> cell.segment().size()).max().orElse(0);
	}

	boolean isBold() {
		return cells.stream().allMatch((cell) -> cell.segment().bold());
	}

	boolean hasBoldLabel() {
		return cells.stream().filter((cell) -> cell.first() == 0).allMatch((cell) -> cell.segment().bold());
	}

	/** Whether something stands in the first column. */
	boolean hasLabel() {
		return cells.stream().anyMatch((cell) -> cell.first() == 0);
	}

	/** Whether only the first column has something, or all is one wide cell. */
	boolean isLabel() {
		return cells.stream().allMatch((cell) -> cell.first() == 0);
	}

	boolean hasFigure() {
		return cells.stream().anyMatch((cell) -> cell.first() > 0 && cell.isFigure());
	}

	String label() {
		StringBuilder label = new StringBuilder();
		cells.stream().filter((cell) -> cell.first() == 0).forEach((cell) -> label.append(cell.segment().text()));
		return label.toString().strip();
	}

	/** Whether a figure of it stands in the same column as one of another row. */
	boolean meets(GridRow other) {
		return cells.stream()
			.filter((cell) -> !cell.isMark())
			.anyMatch((cell) -> other.cells.stream()
				.anyMatch((two) -> cell.first() > 0 && !two.isMark() && cell.meets(two)
						&& (cell.isFigure() || two.isFigure())));
	}

	/**
	 * A cell for each column, blank ones too.
	 * @param left where labels begin that are not indented
	 */
	List<GridCell> cells(int columns, double left, Rules rules) {
		List<List<Placed>> apart = apart();
		List<GridCell> row = new ArrayList<>();
		int column = 0;
		for (List<Placed> cell : apart) {
			int first = cell.stream().mapToInt(Placed::first).min().orElseThrow();
			int last = cell.stream().mapToInt(Placed::last).max().orElseThrow();
			for (; column < first; column++) {
				row.add(GridCell.BLANK);
			}
			row.add(cell(cell, last - first + 1, left, rules));
			column = last + 1;
		}
		for (; column < columns; column++) {
			row.add(GridCell.BLANK);
		}
		return row;
	}

	/** The lines of each cell together. */
	private List<List<Placed>> apart() {
		List<Placed> sorted = new ArrayList<>(cells);
		sorted.sort(Comparator.comparingInt(Placed::first));
		List<List<Placed>> apart = new ArrayList<>();
		int last = -1;
		for (Placed cell : sorted) {
			if (cell.first() > last) {
				apart.add(new ArrayList<>());
			}
			apart.getLast().add(cell);
			last = Math.max(last, cell.last());
		}
		return apart;
	}

	private static GridCell cell(List<Placed> lines, int columns, double left, Rules rules) {
		List<Segment> segments = new ArrayList<>(lines.stream().map(Placed::segment).toList());
		segments.sort(Comparator.comparingDouble(Segment::baseline));
		List<Segment> inOrder = inLines(segments);
		LaidText text = new LaidText();
		for (Segment segment : inOrder) {
			text = text.isEmpty() ? text.append(segment.text()) : Placed.joined(text, segment.text());
		}
		boolean bold = segments.stream().allMatch(Segment::bold);
		boolean shaded = segments.stream().allMatch((segment) -> rules.shade(segment) != null);
		double indent = Math.round((inOrder.getFirst().x0() - left) / STEP);
		return new GridCell(text, columns, bold || shaded, indent);
	}

	/** Those on one base line from left to right. */
	private static List<Segment> inLines(List<Segment> byBaseline) {
		List<Segment> inOrder = new ArrayList<>();
		int start = 0;
		for (int i = 1; i <= byBaseline.size(); i++) {
			if (i == byBaseline.size() || byBaseline.get(i).baseline() - byBaseline.get(start).baseline() > LEVEL
					* byBaseline.get(i).size()) {
				List<Segment> line = new ArrayList<>(byBaseline.subList(start, i));
				line.sort(Comparator.comparingDouble(Segment::x0));
				inOrder.addAll(line);
				start = i;
			}
		}
		return inOrder;
	}

}
