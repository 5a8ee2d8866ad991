package io.lectern.calculation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Amounts of a table that lie in one row, or in one column.
 *
 * @param ofRow which of the two
 * @param name what names all of them: the row's names or the column's headings, outermost
 * first
 * @param points the amounts, in the table's order
 */
record Line(Grid grid, boolean ofRow, List<String> name, List<Point> points) {

	/**
	 * An amount of a line.
	 *
	 * @param names what names it in the line: the column's headings in a row, the row's
	 * names in a column
	 */
	record Point(Operand operand, List<String> names) {

		String text() {
			return String.join("\n", names);
		}

		List<String> years() {
			return Asked.yearsIn(text());
		}

		/** What it shares with the same thing in other years. */
		String withoutYears() {
			return plain(Asked.withoutYears(text()));
		}

		/** The same, whatever the days of the years. */
		String withoutDates() {
			return plain(AskedWords.DATE.matcher(Asked.withoutYears(text())).replaceAll(" "));
		}

		/** What all of them share, their days too where those are the same. */
		static String common(List<Point> points) {
			boolean sameDay = points.stream().map(Point::withoutYears).distinct().count() == 1;
			return sameDay ? points.getFirst().withoutYears() : points.getFirst().withoutDates();
		}

		private static String plain(String names) {
			return names.replaceAll("[^\\p{L}\\p{Nd}%$€£¥]+", " ").strip().toLowerCase(Locale.ROOT);
		}

		String own() {
			return names.isEmpty() ? "" : names.getLast();
		}

	}

	/** All lines of a table. */
	static List<Line> of(Grid grid) {
		List<Line> lines = new ArrayList<>();
		Map<Integer, List<Operand>> columns = new LinkedHashMap<>();
		for (GridRow row : grid.rows()) {
			List<Operand> operands = grid.operands(row);
			if (!operands.isEmpty()) {
				lines.add(new Line(grid, true, row.label(),
						operands.stream().map((one) -> new Point(one, one.header())).toList()));
				operands
					.forEach((one) -> columns.computeIfAbsent(one.column(), (column) -> new ArrayList<>()).add(one));
			}
		}
		columns.values()
			.forEach((operands) -> lines.add(new Line(grid, false, operands.getFirst().header(),
					operands.stream().map((one) -> new Point(one, one.row().label())).toList())));
		return lines;
	}

	/**
	 * The rows of a table as points, whatever stands in them.
	 * @param rows those that count
	 */
	static Line ofRows(Grid grid, List<GridRow> rows) {
		List<Point> points = rows.stream()
			.map((row) -> new Point(new Operand(row, row.table().values(row.row()).getFirst(), Amount.ONE),
					row.label()))
			.toList();
		return new Line(grid, false, List.of(grid.nameOfRows()), points);
	}

	String text() {
		return String.join("\n", name);
	}

	String own() {
		return name.isEmpty() ? "" : name.getLast();
	}

}
