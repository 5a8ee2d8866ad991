package io.lectern.ingest;

import java.util.ArrayList;
import java.util.List;

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

	private final List<Segment> segments;

	PdfLine(List<Segment> segments) {
		this.segments = segments;
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
		List<Segment> cells = new ArrayList<>();
		for (Segment segment : segments) {
			String words = segment.text().toString();
			Segment before = cells.isEmpty() ? null : cells.getLast();
			if (before != null && (isCurrency(before.text().toString()) || words.matches("[)%]{1,2}|%\\)|bps"))) {
				cells.removeLast();
				String between = words.matches("[)%]{1,2}|%\\)") ? "" : " ";
				cells.add(new Segment(new LaidText().append(before.text()).append(between).append(segment.text()),
						before.x0(), segment.x1(), before.baseline(), before.size(), before.bold()));
			}
			else {
				cells.add(segment);
			}
		}
		return cells;
	}

	private static boolean isCurrency(String text) {
		return text.matches("[$€£¥￥]\\(?|\\(");
	}

}
