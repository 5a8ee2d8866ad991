package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads a table without boxes, by where its cells stand. */
final class OpenTable {

	/** The lines of a cell are closer than rows, by that. */
	private static final double WRAPPED = 0.8;

	private final List<List<Segment>> written;

	private List<List<Segment>> lines;

	private final Rules rules;

	OpenTable(List<List<Segment>> lines, Rules rules) {
		this.written = Rivers.cut(lines);
		this.lines = written;
		this.rules = rules;
	}

	PdfTable read() {
		Columns first = Columns.of(written);
		lines = written.stream().map((line) -> cut(line, first)).toList();
		Columns all = Columns.of(lines);
		if (all.size() < 2) {
			return inOneColumn();
		}
		int header = new RuledHeader(lines, all, rules).lines();
		List<GridRow> roughly = lines.stream().map((line) -> placed(line, all)).toList();
		boolean shown = header > 0;
		if (!shown) {
			header = new HeaderEnd(roughly, all.size(), rules).shown();
			shown = header > 0;
		}
		if (!shown) {
			header = withoutWraps(HeaderEnd.told(roughly, all.size()), roughly);
		}
		List<List<Segment>> body = lines.subList(header, lines.size());
		Columns columns = Columns.of(body);
		columns = (columns.size() < 2) ? all : columns;
		List<GridRow> rows = new ArrayList<>();
		if (header > 0) {
			rows.addAll(new HeaderBlocks(lines.subList(0, header), columns, rules).rows());
		}
		int headerRows = rows.size();
		List<GridRow> placed = new ArrayList<>();
		for (List<Segment> line : body) {
			placed.add(placed(line, columns));
		}
		rows.addAll(new BodyRows(placed, columns, rules).rows());
		PdfTable table = PdfTable.of(rows, columns.size(), headerRows, rules);
		return new PdfTable(table.rows(), headerRows, shown);
	}

	/** A line that is closer to the rows than to the header is the first of a cell. */
	private static int withoutWraps(int header, List<GridRow> lines) {
		int end = header;
		while (end > 1 && end < lines.size() && lines.get(end).top() - lines.get(end - 1).baseline() < WRAPPED
				* (lines.get(end - 1).top() - lines.get(end - 2).baseline())) {
			end--;
		}
		return end;
	}

	/**
	 * Cells that stand so close that they looked like one are cut where other lines have
	 * the end of a column.
	 */
	private static List<Segment> cut(List<Segment> line, Columns columns) {
		if (line.stream().allMatch((cell) -> cell.gaps().isEmpty())) {
			return line;
		}
		return FigureSigns
			.joined(line.stream().flatMap((cell) -> cell.cut((gap) -> columns.end(cell, gap)).stream()).toList());
	}

	private PdfTable inOneColumn() {
		List<GridRow> rows = lines.stream()
			.map((line) -> new GridRow(
					IntStream.range(0, line.size()).mapToObj((i) -> Placed.in(i, line.get(i))).toList()))
			.toList();
		int columns = lines.stream().mapToInt(List::size).max().orElse(1);
		return PdfTable.of(rows, columns, -1, rules);
	}

	private static GridRow placed(List<Segment> line, Columns columns) {
		int[] found = columns.ofEach(line);
		return new GridRow(IntStream.range(0, found.length).mapToObj((i) -> Placed.in(found[i], line.get(i))).toList());
	}

}
