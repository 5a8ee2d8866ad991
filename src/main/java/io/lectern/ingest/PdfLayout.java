package io.lectern.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import io.lectern.ingest.PdfLine.Segment;

/**
 * Finds the reading order of a page: columns one after the other, what spans them in
 * between. A region is cut at a gutter that long stretches of text end and begin at;
 * columns of figures are no such stretches, so tables stay in rows.
 */
final class PdfLayout {

	/** Each column must have that many lines. */
	private static final int FEWEST_LINES = 3;

	/** A column's lines are at least that wide on average, in widths of the region. */
	private static final double LEAST_WIDTH = 0.18;

	private static final int LEAST_CHARACTERS = 10;

	private static final Pattern MARKER = Pattern
		.compile("[•▪●◦■□➢✓·*\u2013\u2014\uF0B7\uF0A7-]|\\(?[a-zA-Z0-9]{1,2}[.)]|\\([ivx]{1,4}\\)");

	private final List<List<PdfLine>> regions = new ArrayList<>();

	private PdfLayout() {
	}

	/** Regions in reading order, each with its lines from top to bottom. */
	static List<List<PdfLine>> regions(List<Segment> segments) {
		PdfLayout layout = new PdfLayout();
		layout.order(segments);
		return layout.regions;
	}

	private void order(List<Segment> segments) {
		double gutter = gutter(segments);
		if (Double.isNaN(gutter)) {
			addRegion(segments);
			return;
		}
		List<Segment> sorted = new ArrayList<>(segments);
		sorted.sort(Comparator.comparingDouble(Segment::baseline));
		List<Segment> across = new ArrayList<>();
		List<Segment> beside = new ArrayList<>();
		double width = extent(segments);
		for (Segment segment : sorted) {
			if (segment.x0() < gutter - 1 && segment.x1() > gutter + 1) {
				across = takeBeside(across, beside, gutter, width);
				beside = new ArrayList<>();
				across.add(segment);
			}
			else {
				beside.add(segment);
			}
		}
		addRegion(takeBeside(across, beside, gutter, width));
	}

	/**
	 * Orders what stands between two lines across the gutter: as columns where it is,
	 * else together with what is above.
	 * @return what is still to be ordered
	 */
	private List<Segment> takeBeside(List<Segment> above, List<Segment> beside, double gutter, double width) {
		List<Segment> left = beside.stream().filter((segment) -> segment.x0() < gutter).toList();
		List<Segment> right = beside.stream().filter((segment) -> segment.x0() >= gutter).toList();
		if (isColumn(left, width) && isColumn(right, width)) {
			addRegion(above);
			order(left);
			order(right);
			return new ArrayList<>();
		}
		above.addAll(beside);
		return above;
	}

	private void addRegion(List<Segment> segments) {
		if (!segments.isEmpty()) {
			regions.add(lines(segments));
		}
	}

	private static boolean isColumn(List<Segment> segments, double width) {
		long textual = segments.stream().filter((segment) -> isLong(segment, width)).count();
		double average = segments.stream().mapToDouble(Segment::width).average().orElse(0);
		return textual >= FEWEST_LINES && textual * 2 > segments.size() && average >= LEAST_WIDTH * width;
	}

	private static boolean isLong(Segment segment, double width) {
		return segment.width() >= LEAST_WIDTH * width && segment.text().length() >= LEAST_CHARACTERS;
	}

	/** Where most long stretches end at the left and begin at the right. */
	private static double gutter(List<Segment> segments) {
		double width = extent(segments);
		List<Segment> candidates = segments.stream().filter((segment) -> isLong(segment, width)).toList();
		double best = Double.NaN;
		int most = FEWEST_LINES - 1;
		for (Segment start : candidates) {
			double at = start.x0() - 2;
			int left = 0;
			int right = 0;
			for (Segment segment : candidates) {
				left += (segment.x1() <= at && segment.x1() > at - 0.2 * width) ? 1 : 0;
				right += (segment.x0() > at && segment.x0() < at + 0.05 * width) ? 1 : 0;
			}
			if (Math.min(left, right) > most) {
				most = Math.min(left, right);
				best = at;
			}
		}
		return best;
	}

	private static double extent(List<Segment> segments) {
		double left = segments.stream().mapToDouble(Segment::x0).min().orElse(0);
		double right = segments.stream().mapToDouble(Segment::x1).max().orElse(0);
		return right - left;
	}

	/** Segments on one base line make a line. */
	static List<PdfLine> lines(List<Segment> segments) {
		List<Segment> sorted = new ArrayList<>(segments);
		sorted.sort(Comparator.comparingDouble(Segment::baseline));
		List<List<Segment>> lines = new ArrayList<>();
		double baseline = 0;
		for (Segment segment : sorted) {
			if (lines.isEmpty() || segment.baseline() - baseline > 0.4 * segment.size()) {
				lines.add(new ArrayList<>());
				baseline = segment.baseline();
			}
			lines.getLast().add(segment);
		}
		return lines.stream().map(PdfLayout::line).toList();
	}

	private static PdfLine line(List<Segment> segments) {
		segments.sort(Comparator.comparingDouble(Segment::x0));
		if (segments.size() > 1 && isMarker(segments.getFirst())) {
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
