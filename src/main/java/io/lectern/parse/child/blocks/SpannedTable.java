package io.lectern.parse.child.blocks;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.Block.Kind;

/**
 * A table whose cells may span rows and columns. A cell over columns is written once, in
 * the first of them. One over rows holds for each of them and is written there too, but
 * in a header, which is read from top to bottom.
 */
public final class SpannedTable {

	/** A text longer than that is written once, however far its cell reaches down. */
	private static final int LONGEST_REPEATED = 200;

	private static final int LONGEST_TITLE = 200;

	/**
	 * @param goesOn whether it is the cell above
	 */
	private record Spanned(GridCell cell, boolean goesOn) {
	}

	private final List<List<Spanned>> rows = new ArrayList<>();

	private int marked;

	/**
	 * @param header whether the file marks the row as a header
	 */
	public void beginRow(boolean header) {
		if (header && marked == rows.size()) {
			marked++;
		}
		rows.add(new ArrayList<>());
	}

	/** Says of the row begun last that it is a header after all. */
	public void markRow() {
		if (marked == rows.size() - 1) {
			marked++;
		}
	}

	/** A cell of the row begun last. */
	public void cell(GridCell cell) {
		rows.getLast().add(new Spanned(cell, false));
	}

	/** Cells of the row above that go on in this one, so many columns wide together. */
	public void continued(int columns) {
		int from = width(rows.getLast());
		int to = from + Math.max(1, columns);
		List<Spanned> above = (rows.size() > 1) ? rows.get(rows.size() - 2) : List.of();
		int at = 0;
		for (Spanned cell : above) {
			if (at >= from && at < to) {
				rows.getLast().add(new Spanned(cell.cell().wide(Math.min(cell.cell().columns(), to - at)), true));
			}
			at += cell.cell().columns();
		}
		while (width(rows.getLast()) < to) {
			rows.getLast().add(new Spanned(GridCell.BLANK, true));
		}
	}

	/** A cell that is known to be the one above. */
	public void continued(GridCell cell) {
		rows.getLast().add(new Spanned(cell, true));
	}

	public int columns() {
		return rows.stream().mapToInt(SpannedTable::width).max().orElse(0);
	}

	private static int width(List<Spanned> row) {
		return row.stream().mapToInt((cell) -> cell.cell().columns()).sum();
	}

	/** Its rows, with what each of them says. */
	public List<List<GridCell>> rows() {
		return rows.stream().map((row) -> row.stream().map((cell) -> inBody(cell)).toList()).toList();
	}

	private static GridCell inBody(Spanned cell) {
		boolean again = cell.goesOn() && cell.cell().text().length() > LONGEST_REPEATED;
		return again ? GridCell.BLANK.wide(cell.cell().columns()) : cell.cell();
	}

	private static GridCell inHeader(Spanned cell) {
		return cell.goesOn() ? GridCell.BLANK.wide(cell.cell().columns()) : cell.cell();
	}

	/** A cell as wide as the table is a line of its own, and heads what follows. */
	private static List<GridCell> once(List<GridCell> row) {
		List<GridCell> filled = row.stream().filter((cell) -> !cell.isBlank()).toList();
		boolean alone = filled.size() == 1 && row.getFirst() == filled.getFirst()
				&& (filled.getFirst().columns() > 1 || row.size() == 1);
		return alone ? List.of(row.getFirst().wide(1).heading(true)) : row;
	}

	/**
	 * Writes it; one of a single cell a row as paragraphs, titles above its header apart.
	 */
	public void write(PageWriter writer) {
		boolean laysOut = rows().stream().allMatch((row) -> row.stream().filter((cell) -> !cell.isBlank()).count() < 2);
		if (columns() < 2 || laysOut) {
			rows().forEach((row) -> row.forEach((cell) -> writer.write(Kind.PARAGRAPH, 0, cell.text(), false)));
			return;
		}
		List<List<GridCell>> body = rows().stream().map(SpannedTable::once).toList();
		List<List<GridCell>> heads = rows.stream()
			.map((row) -> once(row.stream().map(SpannedTable::inHeader).toList()))
			.toList();
		int titles = titles(heads);
		if (marked > 0 && marked <= titles) {
			titles = 0;
		}
		int headers = TableHeaders.of(heads.subList(titles, heads.size()), Math.max(0, marked - titles));
		if (headers == 0) {
			titles = 0;
		}
		for (int row = 0; row < titles; row++) {
			writer.writeTitle(heads.get(row).getFirst().text());
		}
		List<List<GridCell>> written = new ArrayList<>(heads.subList(titles, titles + headers));
		written.addAll(body.subList(titles + headers, body.size()));
		writer.writeTable(new TableGrid(written, headers), false);
	}

	/** Rows of one cell from the left, with more than one row below them. */
	private static int titles(List<List<GridCell>> rows) {
		int titles = 0;
		while (titles < rows.size() - 2 && isTitle(rows.get(titles))) {
			titles++;
		}
		return titles;
	}

	private static boolean isTitle(List<GridCell> row) {
		return !row.isEmpty() && !row.getFirst().isBlank() && row.getFirst().text().length() <= LONGEST_TITLE
				&& row.stream().skip(1).allMatch(GridCell::isBlank);
	}

}
