package io.lectern.parse.child.pdf.tables;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.lectern.parse.child.blocks.TableHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the header of a table ends, by what its rows look like, else by what they
 * hold.
 */
final class HeaderEnd {

	/** Headers of more rows are none. */
	private static final int MOST = 8;

	/** Share of rows with the header's colour that shows it is every other row's. */
	private static final double STRIPES = 0.25;

	private final List<GridRow> rows;

	private final int columns;

	private final Rules rules;

	HeaderEnd(List<GridRow> rows, int columns, Rules rules) {
		this.rows = rows;
		this.columns = columns;
		this.rules = rules;
	}

	/** How many rows look like a header; -1 where none does. */
	int shown() {
		int coloured = shaded();
		// All that is shaded may be one name over the whole table.
		int shaded = (withoutLabels(coloured) > 0) ? withoutLabels(coloured) : coloured;
		int bold = withoutLabels(bold());
		int header = (shaded > 0) ? shaded : bold;
		return (header > 0 && header < rows.size() && header <= MOST) ? header : -1;
	}

	/** The first rows, where their colour is not that of the rows below. */
	private int shaded() {
		Integer colour = colour(0);
		if (colour == null) {
			return 0;
		}
		int run = 0;
		while (run < rows.size() && colour.equals(colour(run))) {
			run++;
		}
		int header = run;
		long again = IntStream.range(header, rows.size()).filter((row) -> colour.equals(colour(row))).count();
		return (run == rows.size() || again > STRIPES * (rows.size() - run)) ? 0 : run;
	}

	private @Nullable Integer colour(int row) {
		Integer colour = null;
		for (Placed cell : rows.get(row).cells()) {
			Integer own = rules.shade(cell.segment());
			if (own == null || colour != null && !colour.equals(own)) {
				return null;
			}
			colour = own;
		}
		return colour;
	}

	private int bold() {
		int run = 0;
		while (run < rows.size() && rows.get(run).isBold() && !isOfFigures(rows.get(run))) {
			run++;
		}
		return (run == rows.size()) ? 0 : run;
	}

	/** A sum in bold letters that comes first is no header. */
	private static boolean isOfFigures(GridRow row) {
		long figures = row.cells().stream().filter((cell) -> cell.first() > 0 && cell.isFigure()).count();
		return row.hasLabel() && 2 * figures >= row.cells().size() - 1 && figures > 0;
	}

	/** A label by itself right above the rows is their section's. */
	private int withoutLabels(int header) {
		int end = header;
		while (end > 0 && rows.get(end - 1).isLabel()) {
			end--;
		}
		return end;
	}

	/** How many rows are a header by what they hold. */
	static int told(List<GridRow> rows, int columns) {
		int leading = TableHeaders.leading(rows.stream().map((row) -> texts(row, columns)).toList());
		while (leading > 0 && rows.get(leading - 1).isLabel()) {
			leading--;
		}
		return leading;
	}

	private static List<String> texts(GridRow row, int columns) {
		String[] texts = new String[columns];
		Arrays.fill(texts, "");
		row.cells().forEach((cell) -> texts[cell.first()] += cell.segment().text() + " ");
		return List.of(texts);
	}

}
