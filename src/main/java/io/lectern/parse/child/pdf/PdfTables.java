package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.lectern.parse.child.blocks.TableHeaders;
import io.lectern.parse.child.pdf.tables.Rules;
import io.lectern.parse.child.pdf.tables.Segment;

/** Recognises tables by gaps that stand one above the other. */
final class PdfTables {

	/** Single cells in a row that a table may have between its rows: labels of groups. */
	private static final int MOST_SINGLES = 3;

	/** Edges that differ by less, in points, are aligned. */
	private static final double ALIGNED = 5;

	/** Lines of a cell are no further apart, in sizes of their letters. */
	private static final double CLOSE = 1.4;

	/** Share by which letters are of another size. */
	private static final double OTHER_SIZE = 0.08;

	/** Letters of what is no mark that stands higher than its line. */
	private static final int LEAST_LETTERS = 12;

	private static final String SENTENCE_ENDS = ".!?\u3002\uFF01\uFF1F";

	/** Characters of a label that may end as a sentence does. */
	private static final int LONGEST_LABEL = 60;

	/** Lines that a cell has at most. */
	private static final int MOST_LINES = 12;

	/** Share of a region's width that labels take. */
	private static final double LABELS = 0.3;

	private final List<PdfLine> lines;

	private final double left;

	private final double right;

	private final Rules rules;

	/**
	 * Where one table goes on in another, the ends of those below are asked for often.
	 */
	private final Map<Integer, Integer> ends = new HashMap<>();

	PdfTables(List<PdfLine> lines, ParagraphBreaks region, Rules rules) {
		this.lines = lines;
		this.left = region.left();
		this.right = region.right();
		this.rules = rules;
	}

	/** The end of the table that begins at a line, or {@code start} where none does. */
	int end(int start) {
		Integer known = ends.get(start);
		if (known == null) {
			known = find(start);
			ends.put(start, known);
		}
		return known;
	}

	private int find(int start) {
		int first = start;
		while (first < lines.size() && !isRow(lines.get(first)) && first - start < MOST_SINGLES
				&& isHeaderLine(lines.get(first))) {
			first++;
		}
		if (first >= lines.size() || !isRow(lines.get(first))) {
			return start;
		}
		List<PdfLine> rows = new ArrayList<>();
		int end = first;
		int singles = 0;
		int inColumn = 0;
		for (int i = first; i < lines.size() && singles <= MOST_SINGLES; i++) {
			PdfLine line = lines.get(i);
			double gap = (i > first) ? line.baseline() - lines.get(i - 1).baseline() : 0;
			if (gap > 4 * Math.max(line.size(), 6)) {
				break;
			}
			if (!rows.isEmpty() && (isOutside(line, rows) || new HeaderAgain(rows).in(line) && end(i) > i)) {
				break;
			}
			if (isRow(line)) {
				rows.add(line);
				end = i + 1;
				singles = 0;
				inColumn = 0;
			}
			else if (rows.isEmpty() || !isInColumn(line, rows.getLast()) || ++inColumn > MOST_LINES) {
				boolean prose = line.x1() - line.x0() > 0.8 * (right - left) && line.text().length() > 60;
				singles += prose ? 2 : 1;
			}
		}
		while (end < lines.size() && isLastOfCell(lines.get(end), lines.get(end - 1), rows)) {
			end++;
		}
		return isTable(rows) ? end : start;
	}

	/** Whether a line stands in one column of a row: it may be of a cell, or a label. */
	private static boolean isInColumn(PdfLine line, PdfLine row) {
		return row.cells().stream().filter((cell) -> cell.x0() < line.x1() && cell.x1() > line.x0()).count() < 2;
	}

	/** A caption, a sentence or a note in letters of another size is no row's label. */
	private static boolean isOutside(PdfLine line, List<PdfLine> rows) {
		String text = line.text().toString();
		if (isRow(line)) {
			return false;
		}
		boolean words = text.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS;
		boolean otherSize = words && rows.stream().anyMatch(PdfTables::hasFigure)
				&& rows.stream().noneMatch((row) -> Math.abs(line.size() - row.size()) <= OTHER_SIZE * row.size());
		return ParagraphBreaks.isCaption(text) || otherSize && !line.bold()
				|| text.length() > LONGEST_LABEL && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
	}

	/**
	 * Whether a line goes on close under the last row, in a column that is not the first.
	 */
	private static boolean isLastOfCell(PdfLine line, PdfLine above, List<PdfLine> rows) {
		return line.baseline() - above.baseline() < CLOSE * line.size() && !isRow(line)
				&& rows.stream()
					.flatMap((row) -> row.cells().stream().skip(1))
					.anyMatch((cell) -> Math.abs(cell.x0() - line.x0()) < ALIGNED);
	}

	private static boolean isRow(PdfLine line) {
		return line.cells().size() > 1;
	}

	/**
	 * A short line that begins right of where labels stand, such as "Year ended December
	 * 31,", or has a rule under it that reaches over more than itself.
	 */
	private boolean isHeaderLine(PdfLine line) {
		double width = right - left;
		boolean gaps = line.segments().stream().anyMatch((segment) -> !segment.gaps().isEmpty());
		return line.x0() > left + LABELS * width && (line.x1() - line.x0() < 0.6 * width || gaps)
				|| line.x0() > left + line.size() && rules.reachUnder(line.segments().getFirst());
	}

	private static boolean hasFigure(PdfLine row) {
		return row.cells().stream().skip(1).anyMatch(PdfTables::isFigure);
	}

	private static boolean isFigure(Segment cell) {
		return TableHeaders.isFigure(cell.text().toString().strip());
	}

	private static boolean isTable(List<PdfLine> rows) {
		if (rows.size() < 2) {
			return false;
		}
		int aligned = 0;
		boolean figures = false;
		for (int i = 1; i < rows.size(); i++) {
			aligned += aligned(rows.get(i - 1), rows.get(i)) ? 1 : 0;
			List<Segment> cells = rows.get(i).cells();
			figures |= isFigure(cells.getLast());
		}
		return aligned * 2 >= rows.size() - 1 && (figures || rows.size() > 2);
	}

	private static boolean aligned(PdfLine above, PdfLine below) {
		for (Segment one : above.cells().subList(1, above.cells().size())) {
			for (Segment two : below.cells().subList(1, below.cells().size())) {
				if (Math.abs(one.x0() - two.x0()) < ALIGNED || Math.abs(one.x1() - two.x1()) < ALIGNED
						|| Math.abs(one.x0() + one.x1() - two.x0() - two.x1()) < 2 * ALIGNED
						|| isFigure(one) && isFigure(two) && one.x0() < two.x1() && two.x0() < one.x1()) {
					return true;
				}
			}
		}
		return false;
	}

}
