package io.lectern.parse.child.sheet;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.TableGrid;
import io.lectern.parse.child.blocks.TableHeaders;

/**
 * A table on a sheet.
 *
 * @param captions rows of a single cell in front of it
 * @param lines its rows, with the header
 * @param header rows that the cells of the first one reach down to, or that stay when one
 * scrolls
 */
record SheetTable(List<Line> captions, List<Line> lines, Header header) {

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
		List<Integer> columns = columns().stream().boxed().toList();
		if (columns.size() < 2) {
			writeCaptions(writer);
			lines.forEach((line) -> writer.write(Kind.PARAGRAPH, 0, line.text()));
			return;
		}
		writeCaptions(writer);
		writer.writeTable(TableGrid.of(rows(columns), headerRows(columns)), false);
	}

	private void writeCaptions(PageWriter writer) {
		for (Line caption : captions) {
			String text = caption.text();
			writer.write((text.length() > LONGEST_CAPTION) ? Kind.PARAGRAPH : Kind.CAPTION, 0, text);
		}
	}

	/** Made one by one, for there may be very many. */
	private List<List<LaidText>> rows(List<Integer> columns) {
		return new AbstractList<>() {
			@Override
			public List<LaidText> get(int index) {
				Line line = lines.get(index);
				return columns.stream().map((column) -> LaidText.of(line.at(column))).toList();
			}

			@Override
			public int size() {
				return lines.size();
			}
		};
	}

	private int headerRows(List<Integer> columns) {
		List<Line> first = lines.subList(0, Math.min(LOOKED_AT, lines.size()));
		int guessed = TableHeaders
			.leading(first.stream().map((line) -> columns.stream().map(line::at).toList()).toList());
		if (guessed == 0) {
			return (header.frozen() <= MOST_HEADERS && header.frozen() < lines.size()) ? header.frozen() : 0;
		}
		int rows = (header.reach() <= MOST_HEADERS && header.reach() < lines.size()) ? Math.max(guessed, header.reach())
				: guessed;
		for (int i = 1; i < rows; i++) {
			if (lines.get(i).isSingle()) {
				return i;
			}
		}
		return rows;
	}

	/**
	 * What else tells of header rows.
	 *
	 * @param reach rows that the cells of the first row reach down to
	 * @param frozen rows of the table that stay when one scrolls; 0 without
	 */
	record Header(int reach, int frozen) {
	}

}
