package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.LaidText;

/**
 * Text on one base line: one segment, or several with wide gaps between them. Coordinates
 * are points, x to the right and y downwards, as the reader sees the text.
 */
final class PdfLine {

	/**
	 * A stretch of a line without a wide gap.
	 *
	 * @param size font size of most of it
	 * @param bold whether most of it is bold
	 */
	record Segment(LaidText text, double x0, double x1, double baseline, double size, boolean bold) {

		double width() {
			return x1 - x0;
		}

	}

	/** What belongs to the figure before it. */
	private static final Pattern TRAILING = Pattern.compile("[)%]{1,2}");

	private static final Pattern LEADING = Pattern.compile("[$€£¥￥]\\(?|\\(");

	private final List<Segment> segments;

	private final List<Segment> cells;

	PdfLine(List<Segment> segments) {
		this.segments = segments;
		this.cells = cells(segments);
	}

	List<Segment> segments() {
		return segments;
	}

	double x0() {
		return segments.getFirst().x0();
	}

	double x1() {
		return segments.getLast().x1();
	}

	double baseline() {
		return widest().baseline();
	}

	double size() {
		return widest().size();
	}

	boolean bold() {
		return segments.stream().allMatch(Segment::bold);
	}

	private Segment widest() {
		Segment widest = segments.getFirst();
		for (Segment segment : segments) {
			widest = (segment.text().length() > widest.text().length()) ? segment : widest;
		}
		return widest;
	}

	/** All of it, segments with a space between. */
	LaidText text() {
		if (segments.size() == 1) {
			return segments.getFirst().text();
		}
		LaidText text = new LaidText();
		for (Segment segment : segments) {
			if (!text.isEmpty()) {
				text.append(" ");
			}
			text.append(segment.text());
		}
		return text;
	}

	/** The cells of a table row: signs and brackets belong to their figure. */
	List<Segment> cells() {
		return cells;
	}

	private static List<Segment> cells(List<Segment> segments) {
		List<Segment> cells = new ArrayList<>();
		for (Segment segment : segments) {
			Segment before = cells.isEmpty() ? null : cells.getLast();
			boolean trailing = TRAILING.matcher(segment.text()).matches();
			if (before != null && (trailing || LEADING.matcher(before.text()).matches())) {
				cells.removeLast();
				LaidText text = new LaidText().append(before.text()).append(trailing ? "" : " ").append(segment.text());
				cells
					.add(new Segment(text, before.x0(), segment.x1(), before.baseline(), before.size(), before.bold()));
			}
			else {
				cells.add(segment);
			}
		}
		return cells;
	}

}
