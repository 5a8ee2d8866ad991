package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a table whose boxes are drawn: each text stands in its box. */
final class RuledTable {

	/** So many bands are a header, a body and a sum: their rows are not drawn. */
	private static final int FEW_BANDS = 3;

	private final RuledGrid grid;

	private final Rules rules;

	/** For each column that is drawn, the first of those found in it. */
	private final int[] first;

	private final Columns columns;

	RuledTable(RuledGrid grid, Rules rules) {
		this.grid = grid;
		this.rules = rules;
		this.first = new int[grid.columns() + 1];
		List<Double> edges = new ArrayList<>();
		for (int column = 0; column < grid.columns(); column++) {
			first[column] = edges.size();
			edges.add(grid.xs().get(column));
			edges.addAll(partedIn(column));
		}
		first[grid.columns()] = edges.size();
		edges.add(grid.xs().getLast());
		this.columns = Columns.between(edges);
	}

	/** Where a column that is drawn holds several whose lines were left out. */
	private List<Double> partedIn(int column) {
		List<List<Segment>> lines = lines(grid.segments()
			.stream()
			.filter((segment) -> grid.cell(segment)[0] == column && grid.cell(segment)[2] == column)
			.toList());
		long parted = lines.stream().filter((line) -> line.size() > 1).count();
		List<Double> edges = new ArrayList<>();
		if (parted > 1 && parted >= 0.6 * lines.size()) {
			Columns inside = Columns.of(lines);
			for (int i = 1; i < inside.size(); i++) {
				edges.add((inside.end(i - 1) + inside.start(i)) / 2);
			}
		}
		return edges;
	}

	/** Lines of what stands in one column, from top to bottom. */
	private static List<List<Segment>> lines(List<Segment> segments) {
		List<Segment> sorted = new ArrayList<>(segments);
		sorted.sort(Comparator.comparingDouble(Segment::baseline));
		List<List<Segment>> lines = new ArrayList<>();
		for (Segment segment : sorted) {
			if (lines.isEmpty() || segment.baseline() - lines.getLast().getFirst().baseline() > 0.4 * segment.size()) {
				lines.add(new ArrayList<>());
			}
			lines.getLast().add(segment);
		}
		return lines.stream().map((line) -> {
			line.sort(Comparator.comparingDouble(Segment::x0));
			return FigureSigns.joined(line);
		}).toList();
	}

	PdfTable read() {
		List<GridRow> rows = new ArrayList<>();
		for (List<GridRow> band : bands()) {
			if (isOfSeveral(band)) {
				rows.addAll(new BodyRows(band, columns, rules).rows());
			}
			else {
				rows.add(GridRow.of(band));
			}
		}
		return PdfTable.of(rows, columns.size(), new HeaderEnd(rows, columns.size(), rules).shown(), rules);
	}

	/** What stands between two level lines of the grid, in lines of text. */
	private List<List<GridRow>> bands() {
		Map<Integer, List<Segment>> bands = new TreeMap<>();
		for (Segment segment : grid.segments()) {
			bands.computeIfAbsent(grid.cell(segment)[1], (row) -> new ArrayList<>()).add(segment);
		}
		repeat(bands);
		return bands.values().stream().map(this::placed).toList();
	}

	/**
	 * A cell over several rows stands in each of them, as in other formats. One with as
	 * many lines as rows is no such cell: only the rules between its rows are left out.
	 */
	private void repeat(Map<Integer, List<Segment>> bands) {
		Map<int[], List<Segment>> cells = grid.segments()
			.stream()
			.filter((segment) -> grid.cell(segment)[3] > grid.cell(segment)[1])
			.collect(Collectors.groupingBy(grid::cell));
		cells.forEach((cell, segments) -> {
			List<List<Segment>> below = IntStream.rangeClosed(cell[1] + 1, cell[3])
				.filter(bands::containsKey)
				.mapToObj(bands::get)
				.toList();
			if (lines(segments).size() <= below.size()) {
				below.forEach((band) -> band.addAll(segments));
			}
		});
	}

	private List<GridRow> placed(List<Segment> band) {
		Map<List<Integer>, List<Segment>> boxes = new TreeMap<>(
				Comparator.<List<Integer>>comparingInt(List::getFirst).thenComparingInt(List::getLast));
		for (Segment segment : band) {
			int[] cell = grid.cell(segment);
			boxes.computeIfAbsent(List.of(cell[0], cell[2]), (key) -> new ArrayList<>()).add(segment);
		}
		List<Placed> placed = new ArrayList<>();
		boxes.forEach((box, segments) -> lines(segments)
			.forEach((line) -> placed.addAll(placed(line, box.getFirst(), box.getLast()))));
		placed.sort(Comparator.comparingDouble((cell) -> cell.segment().baseline()));
		List<GridRow> lines = new ArrayList<>();
		for (Placed cell : placed) {
			if (lines.isEmpty() || cell.segment().baseline() - lines.getLast().top() > 0.4 * cell.segment().size()) {
				lines.add(new GridRow(new ArrayList<>()));
			}
			lines.getLast().cells().add(cell);
		}
		return lines;
	}

	private List<Placed> placed(List<Segment> line, int from, int to) {
		int start = first[from];
		int end = first[to + 1] - 1;
		if (from < to || start == end) {
			return line.stream().map((segment) -> new Placed(segment, start, end)).toList();
		}
		return line.stream()
			.map((segment) -> Placed.in(IntStream.rangeClosed(start, end)
				.boxed()
				.max(Comparator
					.comparingDouble((column) -> segment.overlap(columns.start(column), columns.end(column))))
				.orElse(start), segment))
			.toList();
	}

	/** Whether a column has several figures, or there are no lines between rows. */
	private boolean isOfSeveral(List<GridRow> band) {
		int[] figures = new int[columns.size()];
		int[] lines = new int[columns.size()];
		for (GridRow line : band) {
			for (Placed cell : line.cells()) {
				figures[cell.first()] += cell.isFigure() ? 1 : 0;
				lines[cell.first()]++;
			}
		}
		boolean open = grid.rows() <= FEW_BANDS && IntStream.of(lines).filter((count) -> count > 2).count() > 1;
		return open || IntStream.of(figures).anyMatch((count) -> count > 1);
	}

}
