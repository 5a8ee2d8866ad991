package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.LaidText;

/** Puts signs and brackets that stand apart together with their figure. */
public final class FigureSigns {

	/** What belongs to the figure before it. */
	private static final Pattern TRAILING = Pattern.compile("[)%\u00A2\u2030]{1,2}");

	private static final Pattern LEADING = Pattern.compile("[-\u2013\u2014]?[$\u20AC\u00A3\u00A5\uFFE5]\\s?\\(?|\\(");

	private FigureSigns() {
	}

	/**
	 * The cells of a line.
	 * @param segments from left to right
	 */
	public static List<Segment> joined(List<Segment> segments) {
		List<Segment> cells = new ArrayList<>();
		for (Segment segment : segments) {
			Segment before = cells.isEmpty() ? null : cells.getLast();
			boolean trailing = TRAILING.matcher(segment.text()).matches();
			if (before != null && (trailing && endsInFigure(before)
					|| LEADING.matcher(before.text()).matches() && startsFigure(segment))) {
				cells.removeLast();
				LaidText text = new LaidText().append(before.text()).append(segment.text());
				cells
					.add(new Segment(text, before.x0(), segment.x1(), before.baseline(), before.size(), before.bold()));
			}
			else {
				cells.add(segment);
			}
		}
		return cells;
	}

	/** A digit, or the dash that stands for nothing. */
	private static boolean endsInFigure(Segment segment) {
		char end = segment.text().charAt(segment.text().length() - 1);
		return Character.isDigit(end) || "-\u2013\u2014)".indexOf(end) >= 0;
	}

	private static boolean startsFigure(Segment segment) {
		char start = segment.text().charAt(0);
		return Character.isDigit(start) || "-\u2013\u2014(.".indexOf(start) >= 0;
	}

}
