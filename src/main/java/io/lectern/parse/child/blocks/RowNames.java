package io.lectern.parse.child.blocks;

import java.util.List;
import java.util.stream.IntStream;

/** Tells which of a table's first columns name its rows. */
final class RowNames {

	/** Names in more columns than that are words like any other. */
	private static final int MOST_COLUMNS = 3;

	/** Rows that are looked at. */
	private static final int LOOKED_AT = 200;

	private final List<List<String>> body;

	/**
	 * @param headerRows first rows that name no rows
	 */
	RowNames(List<List<GridCell>> rows, int headerRows) {
		this.body = TableGrid
			.texts(rows.subList(Math.min(headerRows, rows.size()), Math.min(rows.size(), headerRows + LOOKED_AT)))
			.stream()
			.filter((row) -> row.stream().filter((cell) -> !cell.isBlank()).count() > 1)
			.toList();
	}

	/**
	 * One, and the next as well where names stand for several rows: written once above
	 * blank cells, or once more in each.
	 */
	int columns() {
		int width = body.stream().mapToInt(List::size).max().orElse(0);
		int names = 1;
		while (names < MOST_COLUMNS && names < width - 1 && standsForSeveral(names - 1) && isOfWords(names)) {
			names++;
		}
		return names;
	}

	private boolean standsForSeveral(int column) {
		return IntStream.range(1, body.size()).anyMatch((row) -> {
			String name = cell(row, column);
			return (name.isBlank() || name.equals(cell(row - 1, column))) && isOfWords(column);
		});
	}

	private boolean isOfWords(int column) {
		List<String> cells = IntStream.range(0, body.size())
			.mapToObj((row) -> cell(row, column))
			.filter((cell) -> !cell.isBlank())
			.toList();
		return !cells.isEmpty() && cells.stream().noneMatch((cell) -> TableHeaders.isFigure(cell.strip()));
	}

	private String cell(int row, int column) {
		return (column < body.get(row).size()) ? body.get(row).get(column) : "";
	}

}
