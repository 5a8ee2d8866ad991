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

	/** How many columns the header's first cell is wide. */
	private final int headed;

	/**
	 * @param headerRows first rows that name no rows
	 */
	RowNames(List<List<GridCell>> rows, int headerRows) {
		this.body = TableGrid
			.texts(rows.subList(Math.min(headerRows, rows.size()), Math.min(rows.size(), headerRows + LOOKED_AT)))
			.stream()
			.filter((row) -> row.stream().filter((cell) -> !cell.isBlank()).count() > 1)
			.toList();
		this.headed = rows.stream()
			.limit(headerRows)
			.filter((row) -> !row.isEmpty() && !row.getFirst().isBlank() && row.size() > 1)
			.mapToInt((row) -> row.getFirst().columns())
			.max()
			.orElse(1);
	}

	/**
	 * One, and the next as well where the first only counts, where one heading stands
	 * above both, or where names stand for several rows, written once above blank cells
	 * or once more in each, and what follows are values: figures, or a single column.
	 */
	int columns() {
		int width = body.stream().mapToInt(List::size).max().orElse(0);
		int names = (width > 2 && isNumbering() && isOfWords(1)) ? 2 : 1;
		while (names < MOST_COLUMNS && names < width - 1 && isOfWords(names)
				&& (names < headed || standsForSeveral(names - 1) && isInFrontOfValues(names, width))) {
			names++;
		}
		return names;
	}

	/** As ranks do; years name what they stand by. */
	private boolean isNumbering() {
		return !cells(0).isEmpty() && cells(0).stream().allMatch(TableHeaders::isFigure);
	}

	private boolean isInFrontOfValues(int name, int width) {
		return name == width - 2 || IntStream.range(name + 1, width).allMatch((column) -> {
			List<String> cells = cells(column);
			return cells.isEmpty() || 2 * cells.stream().filter(TableHeaders::isFigure).count() > cells.size();
		});
	}

	private boolean standsForSeveral(int column) {
		return IntStream.range(1, body.size()).anyMatch((row) -> {
			String name = cell(row, column);
			return (name.isBlank() || name.equals(cell(row - 1, column))) && isOfWords(column);
		});
	}

	private boolean isOfWords(int column) {
		List<String> cells = cells(column);
		return !cells.isEmpty() && cells.stream().noneMatch(TableHeaders::isFigure);
	}

	private List<String> cells(int column) {
		return IntStream.range(0, body.size())
			.mapToObj((row) -> cell(row, column).strip())
			.filter((cell) -> !cell.isEmpty())
			.toList();
	}

	private String cell(int row, int column) {
		return (column < body.get(row).size()) ? body.get(row).get(column) : "";
	}

}
