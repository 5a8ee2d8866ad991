package io.lectern.parse.child.pdf;

import java.util.List;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.pdf.tables.FigureSigns;
import io.lectern.parse.child.pdf.tables.Segment;

/**
 * Text on one base line: one segment, or several with wide gaps between them. Coordinates
 * are points, x to the right and y downwards, as the reader sees the text.
 */
final class PdfLine {

	private final List<Segment> segments;

	private final List<Segment> cells;

	PdfLine(List<Segment> segments) {
		this.segments = segments;
		this.cells = FigureSigns.joined(segments);
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

}
