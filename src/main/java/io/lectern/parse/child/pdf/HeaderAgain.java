package io.lectern.parse.child.pdf;

import java.util.List;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.TableHeaders;
import io.lectern.parse.child.pdf.tables.Segment;

/**
 * Tells where a header stands below rows: another table, of another year or quarter,
 * often follows close below in the same columns, and what its header names are not the
 * rows above.
 */
final class HeaderAgain {

	/** Digits and what is no letter; the same header names another year. */
	private static final Pattern NO_WORD = Pattern.compile("\\([a-z\\d]\\)|[^\\p{L}]+");

	/** Letters of a name; those of "NM" or "n/a" may stand for a figure. */
	private static final int LEAST_LETTERS = 3;

	private final List<PdfLine> rows;

	/**
	 * @param rows the lines of the table so far that have several cells
	 */
	HeaderAgain(List<PdfLine> rows) {
		this.rows = rows;
	}

	boolean in(PdfLine line) {
		int header = (int) rows.stream().takeWhile((row) -> !hasFigure(row)).count();
		if (header == rows.size() || hasFigure(line)) {
			return false;
		}
		return rows.subList(0, header).stream().anyMatch((row) -> isAgain(row, line) || isCornerAgain(row, line))
				|| isUnderFigures(line);
	}

	/**
	 * Whether what stands above the labels comes again, beside other names of columns.
	 */
	private static boolean isCornerAgain(PdfLine header, PdfLine line) {
		List<Segment> one = header.cells();
		List<Segment> other = line.cells();
		return one.size() > 1 && other.size() > 1 && isName(one.getFirst())
				&& areAlike(one.getFirst(), other.getFirst())
				&& Math.abs(one.getFirst().x0() - other.getFirst().x0()) < one.getFirst().size()
				&& other.stream().skip(1).allMatch(HeaderAgain::isName);
	}

	/** Whether the lines name the same columns, perhaps of other years. */
	private static boolean isAgain(PdfLine header, PdfLine line) {
		List<Segment> one = header.cells();
		List<Segment> other = line.cells();
		if (one.size() != other.size() || one.size() < 2) {
			return false;
		}
		for (int i = 0; i < one.size(); i++) {
			boolean above = one.get(i).x0() < other.get(i).x1() && other.get(i).x0() < one.get(i).x1();
			if (!above || i > 0 && !(isName(other.get(i)) && words(one.get(i)).equals(words(other.get(i))))) {
				return false;
			}
		}
		return true;
	}

	/** As those of the three months and of the six months that end on a day. */
	private static boolean areAlike(Segment one, Segment other) {
		List<String> words = List.of(words(one).split(" "));
		List<String> others = List.of(words(other).split(" "));
		return 2 * words.stream().filter(others::contains).count() > Math.max(words.size(), others.size());
	}

	/** Whether all of it are names, without a label and right below figures. */
	private boolean isUnderFigures(PdfLine line) {
		PdfLine above = rows.getLast();
		double labels = above.cells().getFirst().x1();
		List<Segment> covered = above.cells().stream().filter((cell) -> meet(cell, line)).toList();
		return line.x0() > labels && line.cells().stream().allMatch(HeaderAgain::isName) && !covered.isEmpty()
				&& covered.stream().allMatch(HeaderAgain::isFigure);
	}

	private static boolean meet(Segment cell, PdfLine line) {
		return line.cells().stream().anyMatch((other) -> cell.x0() < other.x1() && other.x0() < cell.x1());
	}

	private static boolean isName(Segment cell) {
		return TableHeaders.isPeriod(text(cell))
				|| cell.text().codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS;
	}

	private static String words(Segment cell) {
		return NO_WORD.matcher(text(cell)).replaceAll(" ").strip();
	}

	private static boolean hasFigure(PdfLine row) {
		return row.cells().stream().skip(1).anyMatch(HeaderAgain::isFigure);
	}

	private static boolean isFigure(Segment cell) {
		return TableHeaders.isFigure(text(cell));
	}

	private static String text(Segment cell) {
		return cell.text().toString().strip();
	}

}
