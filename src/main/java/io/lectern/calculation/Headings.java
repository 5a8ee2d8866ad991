package io.lectern.calculation;

import java.util.List;
import java.util.stream.IntStream;

import io.lectern.language.Lexicons;
import io.lectern.table.ReadTable;

/**
 * The headings of a table's columns, read once for all rows below them.
 *
 * @param paths for each column its headings, outermost first
 * @param units what they say of the column's unit, and the caption where they say nothing
 * @param unitColumn the column that holds the units of the rows, -1 where none does
 */
record Headings(List<List<String>> paths, List<Unit> units, int unitColumn) {

	private static final String UNITS = Lexicons.either((language) -> language.calculations().unitColumn());

	/**
	 * @param row one that they stand above
	 */
	static Headings of(ReadTable table, int row, String caption) {
		List<List<String>> paths = IntStream.range(0, table.columns())
			.mapToObj((column) -> table.header(row, column))
			.toList();
		Unit told = Unit.toldBy(caption).or(unit(paths.isEmpty() ? List.of() : paths.getFirst()));
		Unit byCaption = new Unit(false, told.currency(), told.scale(), null);
		int unitColumn = IntStream.range(0, paths.size())
			.filter((column) -> Patterns.of(UNITS).matcher(String.join(" ", paths.get(column)).strip()).matches())
			.findFirst()
			.orElse(-1);
		return new Headings(paths, paths.stream().map((path) -> unit(path).or(byCaption)).toList(), unitColumn);
	}

	private static Unit unit(List<String> path) {
		Unit unit = Unit.UNTOLD;
		for (String heading : path.reversed()) {
			unit = unit.or(Unit.toldBy(heading));
		}
		return unit;
	}

	List<String> path(int column) {
		return (column < paths.size()) ? paths.get(column) : List.of();
	}

	/**
	 * What is said of a row's cell: by its column of units, its headings, its name and
	 * the caption.
	 */
	Unit unit(GridRow row, int column) {
		Unit ofColumn = (column < units.size()) ? units.get(column) : Unit.UNTOLD;
		Unit ofRow = (unitColumn >= 0 && unitColumn != column) ? Unit.toldBy(row.cell(unitColumn)) : Unit.UNTOLD;
		return ofRow.or(ofColumn).or(Unit.toldBy(row.name()));
	}

}
