package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.pdf.tables.RuledGrid;
import io.lectern.parse.child.pdf.tables.Rules;
import io.lectern.parse.child.pdf.tables.Segment;

/**
 * Finds the reading order of a page: columns one after the other, what spans them in
 * between. A region is cut where the text on both sides of a gutter shows that it is read
 * by columns (see {@link PdfColumns}), and each side again; what is not cut, tables among
 * it, stays in lines.
 */
final class PdfLayout {

	private static final Pattern MARKER = Pattern
		.compile("[•▪●◦■□➢✓·*\u2013\u2014\uF0B7\uF0A7-]|\\(?[a-zA-Z0-9]{1,2}[.)]|\\([ivx]{1,4}\\)");

	/** Stands where a table does that is drawn with lines. */
	private static final String TABLE = "\uFFFC";

	private final List<Region> regions = new ArrayList<>();

	private final Rules rules;

	private final Set<RuledGrid> written = new HashSet<>();

	private final Map<Segment, RuledGrid> grids = new IdentityHashMap<>();

	private PdfLayout(Rules rules) {
		this.rules = rules;
	}

	/** Regions in reading order, each with its lines from top to bottom. */
	static List<Region> regions(TextPart part) {
		PdfLayout layout = new PdfLayout(part.rules());
		List<Segment> segments = new ArrayList<>(part.segments());
		for (RuledGrid grid : RuledGrid.of(part.rules(), part.segments())) {
			segments.removeAll(grid.segments());
			for (List<Segment> row : rows(grid.segments())) {
				Segment stand = new Segment(LaidText.of(TABLE), grid.left(), grid.right(), row.getFirst().baseline(),
						row.getFirst().size(), false);
				layout.grids.put(stand, grid);
				segments.add(stand);
			}
		}
		layout.order(segments);
		return layout.regions;
	}

	private void order(List<Segment> segments) {
		for (double gutter : PdfGutters.of(segments)) {
			List<PdfColumns> stretches = PdfColumns.stretches(segments, gutter);
			if (stretches.stream().anyMatch(PdfColumns::areColumns)) {
				orderColumns(stretches);
				return;
			}
		}
		addRegion(segments);
	}

	/** What is no columns goes together with what is above it. */
	private void orderColumns(List<PdfColumns> stretches) {
		List<Segment> above = new ArrayList<>();
		for (PdfColumns stretch : stretches) {
			above.addAll(stretch.above());
			if (stretch.areColumns() || stretch.mayBeColumns()) {
				addRegion(above);
				above = new ArrayList<>();
				order(stretch.left());
				order(stretch.right());
			}
			else {
				above.addAll(stretch.left());
				above.addAll(stretch.right());
			}
		}
		addRegion(above);
	}

	/** Tables that are drawn with lines by themselves, what is above them before. */
	private void addRegion(List<Segment> segments) {
		List<Segment> text = new ArrayList<>(segments.stream().filter((one) -> !grids.containsKey(one)).toList());
		List<RuledGrid> tables = segments.stream()
			.filter(grids::containsKey)
			.map(grids::get)
			.distinct()
			.sorted(Comparator.comparingDouble(RuledGrid::top).thenComparingDouble(RuledGrid::left))
			.toList();
		for (RuledGrid table : tables) {
			List<Segment> above = text.stream().filter((one) -> one.baseline() <= table.top() + 1).toList();
			addText(above);
			text.removeAll(above);
			if (written.add(table)) {
				regions.add(new Region(lines(table.segments()), rules, table));
			}
		}
		addText(text);
	}

	private void addText(List<Segment> segments) {
		if (!segments.isEmpty()) {
			regions.add(new Region(lines(segments), rules, null));
		}
	}

	/** Segments on one base line make a line. */
	static List<PdfLine> lines(List<Segment> segments) {
		return rows(segments).stream().map(PdfLayout::line).toList();
	}

	/** Segments by base line, from top to bottom. */
	static List<List<Segment>> rows(List<Segment> segments) {
		List<Segment> sorted = new ArrayList<>(segments);
		sorted.sort(Comparator.comparingDouble(Segment::baseline));
		List<List<Segment>> rows = new ArrayList<>();
		double baseline = 0;
		for (Segment segment : sorted) {
			if (rows.isEmpty() || segment.baseline() - baseline > 0.4 * segment.size()) {
				rows.add(new ArrayList<>());
				baseline = segment.baseline();
			}
			rows.getLast().add(segment);
		}
		return rows;
	}

	private static PdfLine line(List<Segment> row) {
		List<Segment> segments = new ArrayList<>(row);
		segments.sort(Comparator.comparingDouble(Segment::x0));
		if (segments.size() == 2 && isMarker(segments.getFirst())) {
			Segment marker = segments.removeFirst();
			Segment item = segments.removeFirst();
			LaidText text = new LaidText().append(marker.text()).append(" ").append(item.text());
			segments.addFirst(new Segment(text, marker.x0(), item.x1(), item.baseline(), item.size(), item.bold()));
		}
		return new PdfLine(segments);
	}

	static boolean isMarker(Segment segment) {
		return MARKER.matcher(segment.text()).matches();
	}

}
