package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the lines of a table's body together to rows. Lines of one row are closer than
 * rows are, or their label reads on; lines between rows part them for certain.
 */
final class BodyRows {

	/**
	 * Base lines of one row's cells that are not level are closer, in sizes of letters.
	 */
	private static final double LEVEL = 0.9;

	/** Lines of a cell are no further apart, in sizes of their letters. */
	private static final double TIGHT = 1.45;

	/** Rows are further apart than the lines of one, that many times. */
	private static final double CLOSER = 1.12;

	/** Share of the table's width that a line between rows takes. */
	private static final double ACROSS = 0.8;

	private final List<GridRow> lines;

	private final Columns columns;

	private final Rules rules;

	private final double pitch;

	/**
	 * @param lines from top to bottom
	 */
	BodyRows(List<GridRow> lines, Columns columns, Rules rules) {
		this.lines = lines;
		this.columns = columns;
		this.rules = rules;
		this.pitch = pitch();
	}

	List<GridRow> rows() {
		List<GridRow> rows = new ArrayList<>();
		int start = 0;
		for (int end = 1; end <= lines.size(); end++) {
			if (end == lines.size() || !isClose(end)) {
				addBand(lines.subList(start, end), rows);
				start = end;
			}
		}
		return rows;
	}

	/** The usual distance of lines that are rows for certain; 0 where there are none. */
	private double pitch() {
		double[] distances = IntStream.range(1, lines.size())
			.filter((line) -> isWhole(lines.get(line - 1)) && isWhole(lines.get(line))
					&& (lines.get(line).meets(lines.get(line - 1)) || isFull(lines.get(line))))
			.mapToDouble(this::distance)
			.sorted()
			.toArray();
		return (distances.length == 0) ? 0 : distances[distances.length / 4];
	}

	private static boolean isWhole(GridRow line) {
		return line.hasLabel() && !line.isLabel();
	}

	private boolean isFull(GridRow line) {
		return line.cells().size() >= columns.size();
	}

	private double distance(int line) {
		return lines.get(line).top() - lines.get(line - 1).baseline();
	}

	/** Whether a line may be of the same row as the one before it. */
	private boolean isClose(int line) {
		GridRow above = lines.get(line - 1);
		GridRow below = lines.get(line);
		double distance = distance(line);
		double size = Math.max(above.size(), below.size());
		if (arePartedBefore(line)) {
			return false;
		}
		if (distance < LEVEL * size) {
			return true;
		}
		return distance <= TIGHT * size && (pitch == 0 || distance * CLOSER < pitch || above.isLabel()
				|| below.isLabel() || !below.hasLabel() || !above.hasLabel());
	}

	private boolean arePartedBefore(int line) {
		double from = lines.get(line - 1).baseline();
		double to = lines.get(line).top() - 0.5 * lines.get(line).size();
		double width = columns.end(columns.size() - 1) - columns.start(0);
		return rules.across()
			.stream()
			.anyMatch((rule) -> rule.at() > from - 0.2 && rule.at() < Math.max(to, from + 1)
					&& Math.min(rule.to(), columns.end(columns.size() - 1))
							- Math.max(rule.from(), columns.start(0)) > ACROSS * width);
	}

	/** Adds lines that stand close together. */
	private void addBand(List<GridRow> band, List<GridRow> rows) {
		long whole = band.stream().filter(BodyRows::isWhole).count();
		boolean conflict = IntStream.range(1, band.size())
			.anyMatch((line) -> band.subList(0, line).stream().anyMatch(band.get(line)::meets));
		boolean far = pitch == 0 || IntStream.range(1, band.size())
			.allMatch((line) -> (band.get(line).top() - band.get(line - 1).baseline()) * CLOSER < pitch);
		boolean headed = band.size() > 1 && band.getFirst().isLabel() && endsLabel(band.getFirst(), band.get(1));
		if (band.size() == 1 || !conflict && far && !headed && (whole < 2 || pitch > 0)) {
			rows.add(GridRow.of(band));
			return;
		}
		List<GridRow> open = new ArrayList<>();
		for (GridRow line : band) {
			GridRow last = open.isEmpty() ? null : open.getLast();
			if (last != null && goesOn(open, line)) {
				open.add(line);
			}
			else {
				if (last != null) {
					rows.add(GridRow.of(open));
				}
				open = new ArrayList<>(List.of(line));
			}
		}
		rows.add(GridRow.of(open));
	}

	/** Whether a line is of the row that the lines above it begin. */
	private boolean goesOn(List<GridRow> row, GridRow line) {
		GridRow above = row.getLast();
		if (row.stream().anyMatch(line::meets)) {
			return false;
		}
		if (line.top() - above.baseline() < LEVEL * line.size()) {
			return true;
		}
		if (!line.hasLabel()) {
			return true;
		}
		if (!above.hasLabel()) {
			return false;
		}
		return above.isLabel() && !endsLabel(above, line) && readsOn(above, line)
				|| line.isLabel() && readsOn(above, line) && !line.isBold();
	}

	/** Whether a label is complete: it ends so, or what follows is set otherwise. */
	private static boolean endsLabel(GridRow label, GridRow next) {
		String text = label.label();
		return text.endsWith(":") || text.endsWith("\uFF1A") || label.isBold() && !next.hasBoldLabel();
	}

	/** Whether a label goes on in the next line. */
	private static boolean readsOn(GridRow above, GridRow below) {
		String text = above.label();
		String next = below.label();
		if (text.isEmpty() || next.isEmpty()) {
			return false;
		}
		char end = text.charAt(text.length() - 1);
		boolean open = text.chars().filter((c) -> c == '(').count() > text.chars().filter((c) -> c == ')').count();
		return Character.isLowerCase(next.charAt(0)) || ",-\u2013\u2014&/".indexOf(end) >= 0 || open;
	}

}
