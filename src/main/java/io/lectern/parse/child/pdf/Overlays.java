package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.pdf.tables.Segment;

/** Tells big letters that are drawn over the text of a page, such as a watermark's. */
final class Overlays {

	private final List<Segment> under = new ArrayList<>();

	private final List<List<Segment>> over = new ArrayList<>();

	Overlays(List<Segment> segments) {
		double[] sizes = segments.stream().mapToDouble(Segment::size).sorted().toArray();
		double usual = (sizes.length == 0) ? 0 : sizes[sizes.length / 2];
		for (Segment segment : segments) {
			boolean big = segment.size() >= GlyphLines.OTHER_SIZE * usual;
			if (big && segments.stream().anyMatch((other) -> isAcross(segment, other))) {
				over.add(List.of(segment));
			}
			else {
				under.add(segment);
			}
		}
	}

	/** The page's own text. */
	List<Segment> under() {
		return under;
	}

	/** What lies over it, each by itself. */
	List<List<Segment>> over() {
		return over;
	}

	private static boolean isAcross(Segment big, Segment other) {
		double middle = other.baseline() - 0.3 * other.size();
		return other.size() < 0.6 * big.size() && other.x0() < big.x1() && other.x1() > big.x0()
				&& middle < big.baseline() && middle > big.baseline() - 0.7 * big.size();
	}

}
