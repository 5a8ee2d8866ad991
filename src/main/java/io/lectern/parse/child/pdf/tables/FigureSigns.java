package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
		for (Segment segment : segments.stream().flatMap((one) -> withoutNextSign(one, segments)).toList()) {
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

	/** A currency's sign at the end of a figure is the next one's. */
	private static Stream<Segment> withoutNextSign(Segment segment, List<Segment> line) {
		int end = segment.text().length() - 1;
		boolean sign = end > 1 && !segment.gaps().isEmpty() && segment.gaps().getLast().at() == end - 1
				&& LEADING.matcher(segment.text().subSequence(end, end + 1)).matches() && segment != line.getLast();
		return sign ? segment.cut((gap) -> gap.at() == end - 1).stream() : Stream.of(segment);
	}

	private static boolean endsInFigure(Segment segment) {
		return Columns.isFigure(segment) || "-\u2013\u2014".indexOf(segment.text().charAt(0)) >= 0;
	}

	private static boolean startsFigure(Segment segment) {
		char start = segment.text().charAt(0);
		return Character.isDigit(start) || "-\u2013\u2014(.".indexOf(start) >= 0;
	}

}
