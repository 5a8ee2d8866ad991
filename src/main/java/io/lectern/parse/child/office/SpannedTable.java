package io.lectern.parse.child.office;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.TableGrid;
import io.lectern.parse.child.blocks.TableHeaders;
import io.lectern.parse.Block.Kind;

/**
 * A table whose cells may span rows and columns. What a cell says holds for all that it
 * spans, and so it is written there too.
 */
public final class SpannedTable {

	/** A text longer than that is written once, wherever its cell reaches. */
	private static final int LONGEST_REPEATED = 200;

	/** Rows that are looked at to find the header. */
	private static final int LOOKED_AT = 50;

	private final List<List<String>> rows = new ArrayList<>();

	private int markedHeaders;

	/** Rows that the cells of the first row reach down to. */
	private int reach = 1;

	private boolean headsColumns;

	public void beginRow(boolean header) {
		if (header && markedHeaders == rows.size()) {
			markedHeaders++;
		}
		rows.add(new ArrayList<>());
	}

	/** A cell of the row begun last, so many columns wide. */
	public void cell(String text, int columns) {
		List<String> row = rows.getLast();
		for (int i = 0; i < Math.max(1, columns); i++) {
			row.add((i == 0 || text.length() <= LONGEST_REPEATED) ? text : "");
		}
		headsColumns |= rows.size() == 1 && columns > 1;
	}

	/** A cell that goes on from the row before, so many columns wide. */
	public void continued(int columns) {
		List<String> row = rows.getLast();
		List<String> before = (rows.size() > 1) ? rows.get(rows.size() - 2) : List.of();
		for (int i = 0; i < Math.max(1, columns); i++) {
			String above = (row.size() < before.size()) ? before.get(row.size()) : "";
			row.add((above.length() <= LONGEST_REPEATED) ? above : "");
		}
		if (reach == rows.size() - 1) {
			reach = rows.size();
		}
	}

	/** A row that is one cell says it once. */
	private List<String> once(List<String> row) {
		boolean same = row.size() > 1 && row.stream().allMatch(row.getFirst()::equals) && !row.getFirst().isBlank()
				&& rows.stream().anyMatch((other) -> other.stream().distinct().count() > 1);
		return same && isOneCell(row) ? List.of(row.getFirst()) : row;
	}

	/** Figures may well be the same all along a row, words are not. */
	private static boolean isOneCell(List<String> row) {
		return !TableHeaders.isFigure(row.getFirst().strip());
	}

	/** Writes it; one of a single column as paragraphs. */
	public void write(PageWriter writer) {
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		if (columns < 2) {
			rows.forEach((row) -> row.forEach((cell) -> writer.write(Kind.PARAGRAPH, 0, cell)));
			return;
		}
		List<List<String>> plain = rows.stream().map(this::once).toList();
		writer.writeTable(TableGrid
			.of(plain.stream().map((row) -> row.stream().map(SpannedTable::line).toList()).toList(), headerRows(plain)),
				false);
	}

	private static LaidText line(String cell) {
		return LaidText.of(cell.strip().replaceAll("\\s*\\n\\s*", " "));
	}

	/** As marked, else as guessed; cells of the first row may reach further. */
	private int headerRows(List<List<String>> plain) {
		if (markedHeaders > 0 && markedHeaders < rows.size()) {
			return markedHeaders;
		}
		int guessed = TableHeaders.leading(plain.subList(0, Math.min(LOOKED_AT, plain.size())));
		return (guessed > 0 && headsColumns && reach < rows.size()) ? Math.max(guessed, reach) : guessed;
	}

}
