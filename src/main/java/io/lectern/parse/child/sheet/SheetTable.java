package io.lectern.parse.child.sheet;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.SpreadNames;
import io.lectern.parse.child.blocks.TableGrid;
import io.lectern.parse.child.blocks.TableHeaders;
import io.lectern.parse.child.sheet.GridRow.Shown;

/**
 * A table on a sheet.
 *
 * @param captions rows of a single cell in front of it
 * @param lines its rows, with the header
 * @param notes rows of a single cell right below it
 * @param header rows that the cells of the first one reach down to, or that stay when one
 * scrolls
 */
record SheetTable(List<Line> captions, List<Line> lines, List<Line> notes, Header header) {

	/** Rows that are looked at to find the header. */
	private static final int LOOKED_AT = 50;

	private static final int MOST_HEADERS = 6;

	private static final int LONGEST_CAPTION = 200;

	static BitSet columns(List<Line> lines) {
		BitSet columns = new BitSet();
		lines.forEach((line) -> columns.or(line.columns()));
		return columns;
	}

	BitSet columns() {
		return columns(lines);
	}

	/** Writes it; one of a single column as paragraphs. */
	void write(PageWriter writer) {
		BitSet columns = columns();
		writeCaptions(writer);
		if (columns.cardinality() < 2) {
			lines.forEach((line) -> writer.write(Kind.PARAGRAPH, 0, line.text()));
			notes.forEach((note) -> writer.write(Kind.PARAGRAPH, 0, note.text()));
			return;
		}
		int headers = headerRows(columns);
		List<List<GridCell>> rows = rows(columns, headers);
		boolean merged = lines.stream().limit(headers).anyMatch((line) -> !line.widths().isEmpty());
		writer.writeTable(new TableGrid((merged || headers < 2) ? rows : SpreadNames.above(rows, headers), headers),
				false);
		notes.forEach((note) -> writer.write(Kind.PARAGRAPH, 0, note.text()));
	}

	private void writeCaptions(PageWriter writer) {
		for (Line caption : captions) {
			LaidText text = LaidText.of(caption.text());
			if (text.length() > LONGEST_CAPTION) {
				writer.write(Kind.PARAGRAPH, 0, text, false);
			}
			else {
				writer.writeTitle(text);
			}
		}
	}

	private List<List<GridCell>> rows(BitSet columns, int headers) {
		return new AbstractList<>() {
			@Override
			public List<GridCell> get(int index) {
				return row(lines.get(index), columns, index < headers);
			}

			@Override
			public int size() {
				return lines.size();
			}
		};
	}

	/** What goes on from above in a header is said above already. */
	private static List<GridCell> row(Line line, BitSet columns, boolean header) {
		List<GridCell> cells = new ArrayList<>();
		int column = columns.nextSetBit(0);
		while (column >= 0 && column < line.columns().length()) {
			int end = column + line.widths().getOrDefault(column, 1);
			int width = (end == column + 1) ? 1 : columns.get(column, end).cardinality();
			Shown shown = line.cell(column);
			boolean above = header && line.goesOn().get(column);
			cells.add(above ? GridCell.BLANK.wide(width)
					: new GridCell(LaidText.of(shown.text()), width, shown.heading(), shown.indent()));
			column = columns.nextSetBit(end);
		}
		return cells;
	}

	private int headerRows(BitSet columns) {
		List<List<GridCell>> first = rows(columns, lines.size()).subList(0, Math.min(LOOKED_AT, lines.size()));
		int found = TableHeaders.of(first, header.marked());
		if (found == 0) {
			return (header.frozen() <= MOST_HEADERS && header.frozen() < lines.size()) ? header.frozen() : 0;
		}
		int below = lines.getFirst().row() + header.reach();
		int reach = (int) lines.stream().limit(MOST_HEADERS + 1).takeWhile((line) -> line.row() < below).count();
		int rows = (reach <= MOST_HEADERS && reach < lines.size()) ? Math.max(found, reach) : found;
		for (int i = found; i < rows; i++) {
			if (lines.get(i).isSingle()) {
				return i;
			}
		}
		return rows;
	}

	/**
	 * What else tells of header rows.
	 *
	 * @param marked rows that the workbook says are a header; 0 where it says nothing
	 * @param reach rows that the cells of the first row reach down to
	 * @param frozen rows of the table that stay when one scrolls; 0 without
	 */
	record Header(int marked, int reach, int frozen) {
	}

}
