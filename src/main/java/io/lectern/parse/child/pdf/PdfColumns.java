package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.pdf.tables.Segment;

/**
 * A stretch of a page on both sides of a gutter that nothing in it crosses, with the
 * lines above it that do.
 * <p>
 * It is read by columns where both sides are running text, or one is and the other does
 * not keep to its lines, or where each is a table of its own. Otherwise it may be one
 * table, whose rows go across.
 */
record PdfColumns(List<Segment> above, List<Segment> left, List<Segment> right, PdfColumn one, PdfColumn two) {

	/** Sides with fewer lines show nothing. */
	private static final int FEWEST_LINES = 3;

	private static PdfColumns of(List<Segment> above, List<Segment> beside, double gutter) {
		List<Segment> left = beside.stream().filter((segment) -> segment.x0() < gutter).toList();
		List<Segment> right = beside.stream().filter((segment) -> segment.x0() >= gutter).toList();
		return new PdfColumns(above, left, right, new PdfColumn(PdfLayout.lines(left)),
				new PdfColumn(PdfLayout.lines(right)));
	}

	/** Cuts a region at the lines that cross the gutter. */
	static List<PdfColumns> stretches(List<Segment> segments, double gutter) {
		List<PdfColumns> stretches = new ArrayList<>();
		List<Segment> above = new ArrayList<>();
		List<Segment> beside = new ArrayList<>();
		for (List<Segment> row : PdfLayout.rows(segments)) {
			boolean across = row.stream().anyMatch((segment) -> segment.x0() < gutter - 1 && segment.x1() > gutter + 1);
			if (across && !beside.isEmpty()) {
				stretches.add(of(above, beside, gutter));
				above = new ArrayList<>();
				beside = new ArrayList<>();
			}
			(across ? above : beside).addAll(row);
		}
		stretches.add(of(above, beside, gutter));
		return stretches;
	}

	/** Whether both sides show that they are read one after the other. */
	boolean areColumns() {
		if (one.lines().size() < FEWEST_LINES || two.lines().size() < FEWEST_LINES || one.beginsBlocksWith(two)) {
			return false;
		}
		return one.isText() && two.isText() || isTextBeside(one, two) || isTextBeside(two, one) || areTables();
	}

	/**
	 * Whether there is a table on each side: both have labels of their own before their
	 * figures, and the same names above those, or lines that are not level.
	 */
	private boolean areTables() {
		return one.isOfFigures() && two.isOfFigures() && (two.isHeadedAs(one) || !two.keepsLinesOf(one));
	}

	/** Whether they are columns if other stretches at the same gutter are. */
	boolean mayBeColumns() {
		boolean few = one.lines().size() < FEWEST_LINES || two.lines().size() < FEWEST_LINES;
		return (one.isText() || two.isText()) && few && !left.isEmpty() && !right.isEmpty();
	}

	private static boolean isTextBeside(PdfColumn text, PdfColumn other) {
		return text.isMuchText() && (!other.keepsLinesOf(text) || text.isMostlyText() && other.isTable());
	}

}
