package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.pdf.tables.Segment;

/**
 * Finds where a region may be cut into columns: places that much text ends before and
 * much begins behind.
 */
final class PdfGutters {

	/** Each side must have that many stretches of text at the gutter. */
	private static final int FEWEST = 3;

	/** Stretches of text this long are no figures or labels, in widths of the region. */
	private static final double LONG = 0.15;

	private static final int LEAST_CHARACTERS = 10;

	/** How far before the gutter lines of a ragged column may end. */
	private static final double RAGGED = 0.2;

	/** How far behind the gutter lines may be indented. */
	private static final double INDENTED = 0.05;

	private final List<Segment> segments;

	private final List<Segment> texts;

	private final double width;

	private PdfGutters(List<Segment> segments) {
		this.segments = segments;
		double left = segments.stream().mapToDouble(Segment::x0).min().orElse(0);
		double right = segments.stream().mapToDouble(Segment::x1).max().orElse(0);
		this.width = right - left;
		this.texts = segments.stream().filter(this::isText).toList();
	}

	/**
	 * Places to try: first between two columns of text, then with text on one side only,
	 * as beside a table.
	 */
	static List<Double> of(List<Segment> segments) {
		PdfGutters gutters = new PdfGutters(segments);
		List<Double> found = new ArrayList<>();
		gutters.add(found, gutters.texts, gutters.texts);
		gutters.add(found, gutters.texts, gutters.segments);
		gutters.add(found, gutters.segments, gutters.texts);
		return found;
	}

	private boolean isText(Segment segment) {
		return segment.width() >= LONG * width && segment.text().length() >= LEAST_CHARACTERS;
	}

	/** Adds the place where most of these end and most of those begin. */
	private void add(List<Double> found, List<Segment> ending, List<Segment> beginning) {
		double best = Double.NaN;
		long most = FEWEST - 1;
		for (Segment start : beginning) {
			double at = start.x0() - 2;
			List<Segment> before = ending.stream().filter((one) -> endsBefore(one, at)).toList();
			long behind = beginning.stream().filter((one) -> one.x0() > at && one.x0() < at + INDENTED * width).count();
			if (Math.min(before.size(), behind) > most) {
				most = Math.min(before.size(), behind);
				best = (at + before.stream().mapToDouble(Segment::x1).max().orElse(at)) / 2;
			}
		}
		if (!Double.isNaN(best) && !found.contains(best)) {
			found.add(best);
		}
	}

	private boolean endsBefore(Segment segment, double at) {
		return segment.x1() <= at && segment.x1() > at - RAGGED * width;
	}

}
