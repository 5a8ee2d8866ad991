package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.TableHeaders;
import io.lectern.parse.child.pdf.PdfLine.Segment;
import io.lectern.parse.child.pdf.TableColumns.Columns;

/** Puts the lines of a table together to its rows. */
final class PdfTableRows {

	/** Lines of a cell are closer than rows are, that many times. */
	private static final double CLOSER = 1.2;

	/** Names of columns are not further from each other, in sizes of their letters. */
	private static final double NAMES = 1.9;

	/** More lines than that are no cell. */
	private static final int MOST_LINES = 12;

	private final List<PdfLine> lines;

	private final TableColumns columns;

	private final List<List<LaidText>> rows = new ArrayList<>();

	private PdfTableRows(List<PdfLine> lines) {
		this.lines = lines;
		this.columns = TableColumns.of(lines);
	}

	/**
	 * The rows' cells. Lines of one cell are one, and the names of a column that stand
	 * one above the other; a label that goes on in the next line, where its figures are,
	 * is one.
	 */
	static List<List<LaidText>> of(List<PdfLine> lines) {
		PdfTableRows table = new PdfTableRows(lines);
		int header = table.header();
		double close = table.close();
		int first = header;
		for (int end = header + 1; end <= lines.size(); end++) {
			if (end == lines.size() || table.distance(end) >= close) {
				table.add(lines.subList(first, end));
				first = end;
			}
		}
		return table.rows;
	}

	/**
	 * Writes the column names as one row where they can be told; how many lines they are.
	 */
	private int header() {
		int leading = TableHeaders.leading(lines.stream()
			.map((line) -> line.cells().stream().map((cell) -> cell.text().toString()).toList())
			.toList());
		while (leading > 0 && lines.get(leading - 1).cells().size() == 1) {
			leading--;
		}
		if (leading < 2) {
			return 0;
		}
		int first = leading - 1;
		while (first > 0 && distance(first) < NAMES * lines.get(first).size()) {
			first--;
		}
		while (first < leading && lines.get(first).cells().size() == 1) {
			first++;
		}
		if (leading - first < 2) {
			return 0;
		}
		TableColumns below = TableColumns.of(lines.subList(leading, lines.size()));
		List<PdfLine> names = lines.subList(first, leading);
		List<LaidText> row = row(names, below.size(), below::headedBy);
		boolean named = below.headedBy(names.getLast().cells()).stream().allMatch(Columns::isOne)
				&& row.stream().skip(1).noneMatch(LaidText::isEmpty);
		if (row.isEmpty() || !named) {
			return 0;
		}
		lines.subList(0, first).forEach(this::add);
		rows.add(row);
		return leading;
	}

	/** What lines of one cell are closer than; 0 where all lines are as far apart. */
	private double close() {
		double[] distances = IntStream.range(1, lines.size())
			.mapToDouble(this::distance)
			.filter((distance) -> distance > 4)
			.sorted()
			.toArray();
		boolean differ = distances.length > 0 && distances[distances.length - 1] > CLOSER * distances[0];
		return differ ? CLOSER * distances[0] : 0;
	}

	private double distance(int line) {
		return lines.get(line).baseline() - lines.get(line - 1).baseline();
	}

	/** Adds lines that stand close together: a row of theirs, or each by itself. */
	private void add(List<PdfLine> band) {
		boolean mayBeRow = band.size() > 1 && band.size() <= MOST_LINES && columns.size() > 1
				&& (band.getFirst() != lines.getFirst() || band.getFirst().cells().size() == columns.size());
		List<LaidText> row = (mayBeRow && isRow(band)) ? row(band, columns.size(), columns::ofEach) : List.of();
		if (row.isEmpty()) {
			band.forEach(this::add);
		}
		else {
			rows.add(row);
		}
	}

	/** Whether only one line has a label, and no column two figures. */
	private boolean isRow(List<PdfLine> band) {
		int[] cells = new int[columns.size()];
		boolean[] figures = new boolean[columns.size()];
		for (PdfLine line : band) {
			for (Segment cell : line.cells()) {
				int column = columns.of(cell);
				if (column < 0) {
					return false;
				}
				cells[column]++;
				figures[column] |= TableHeaders.isFigure(cell.text().toString().strip());
			}
		}
		boolean wrapped = false;
		for (int i = 0; i < cells.length; i++) {
			if (cells[i] > 1 && figures[i]) {
				return false;
			}
			wrapped |= cells[i] > 1;
		}
		return wrapped && cells[0] == 1;
	}

	/**
	 * A cell for each column, of all that stands in it; empty where that can't be told.
	 */
	private static List<LaidText> row(List<PdfLine> band, int columns, Function<List<Segment>, List<Columns>> places) {
		List<LaidText> row = Stream.generate(LaidText::new).limit(columns).toList();
		for (PdfLine line : band) {
			List<Columns> found = places.apply(line.cells());
			if (found.isEmpty() || Columns.meet(found)) {
				return List.of();
			}
			for (int cell = 0; cell < found.size(); cell++) {
				LaidText next = line.cells().get(cell).text();
				for (int i = found.get(cell).first(); i <= found.get(cell).last(); i++) {
					LaidText text = row.get(i);
					text.append(text.isEmpty() || isCut(text, next) ? "" : " ").append(next);
				}
			}
		}
		return row;
	}

	/** Whether nothing goes between two lines of a cell. */
	private static boolean isCut(LaidText text, LaidText next) {
		char end = text.charAt(text.length() - 1);
		return end == '-' || LaidText.isWide(end) && LaidText.isWide(next.charAt(0));
	}

	private void add(PdfLine line) {
		List<LaidText> cells = new ArrayList<>(line.cells().stream().map(Segment::text).toList());
		if (!rows.isEmpty() && rows.getLast().size() == 1 && goesOn(rows.getLast().getFirst(), cells.getFirst())) {
			LaidText label = rows.removeLast().getFirst();
			cells.set(0, new LaidText().append(label).append(" ").append(cells.getFirst()));
		}
		rows.add(cells);
	}

	private static boolean goesOn(LaidText label, LaidText next) {
		return label.charAt(label.length() - 1) != ':' && Character.isLowerCase(next.charAt(0))
				&& Character.isLetter(label.charAt(label.length() - 1));
	}

}
