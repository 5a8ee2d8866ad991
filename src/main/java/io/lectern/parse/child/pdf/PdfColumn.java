package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.TableHeaders;

/** The lines on one side of a gutter, and what they look like. */
final class PdfColumn {

	/** So many lines that read on are running text. */
	private static final int RUN = 3;

	/** A column's full line ends in its last quarter. */
	private static final double FULL = 0.75;

	/** Base lines that differ by less, in points, are the same. */
	private static final double SAME = 1.5;

	private static final int LEAST_CHARACTERS = 10;

	private final List<PdfLine> lines;

	private final double left;

	private final double width;

	private final int textLines;

	/**
	 * @param lines from top to bottom
	 */
	PdfColumn(List<PdfLine> lines) {
		this.lines = lines;
		this.left = lines.stream().mapToDouble(PdfLine::x0).min().orElse(0);
		this.width = lines.stream().mapToDouble(PdfLine::x1).max().orElse(0) - left;
		this.textLines = textLines();
	}

	List<PdfLine> lines() {
		return lines;
	}

	/** Whether there is running text: lines that go on to the column's right edge. */
	boolean isText() {
		return textLines >= RUN;
	}

	/** Whether there is more of it than a label of several lines. */
	boolean isMuchText() {
		return textLines >= 5;
	}

	boolean isMostlyText() {
		return textLines >= 0.6 * lines.size();
	}

	/** Whether most of it are rows of cells, their labels included. */
	boolean isTable() {
		long rows = lines.stream()
			.filter((line) -> line.cells().size() > 1 && isWords(line.cells().getFirst().text()))
			.count();
		return rows >= RUN && 2 * rows > lines.size();
	}

	/** Whether it has rows of figures with labels before them, and few others. */
	boolean isOfFigures() {
		long labelled = lines.stream().filter(PdfColumn::isLabelled).count();
		return labelled >= RUN && lines.stream().filter(PdfColumn::hasFigures).count() - labelled < labelled / RUN;
	}

	private static boolean isLabelled(PdfLine line) {
		return hasFigures(line) && line.cells().getFirst().text().codePoints().anyMatch(Character::isLetter);
	}

	private static boolean hasFigures(PdfLine line) {
		return line.cells().stream().skip(1).anyMatch((cell) -> TableHeaders.isFigure(cell.text().toString().strip()));
	}

	/**
	 * Whether several names stand above its figures that stand above the other's too.
	 */
	boolean isHeadedAs(PdfColumn other) {
		List<String> names = names();
		return names.size() > 1 && names.equals(other.names());
	}

	/** What stands in the last line above the figures, the labels' column aside. */
	private List<String> names() {
		int first = 0;
		while (first < lines.size() && !isLabelled(lines.get(first))) {
			first++;
		}
		return lines.subList(0, first)
			.reversed()
			.stream()
			.filter((line) -> line.cells().size() > 1)
			.findFirst()
			.map((line) -> line.cells().stream().skip(1).map((cell) -> cell.text().toString().strip()).toList())
			.orElse(List.of());
	}

	/** Whether most lines stand on a line of the other column. */
	boolean keepsLinesOf(PdfColumn other) {
		long same = lines.stream().filter((line) -> has(other.lines, line)).count();
		return 2 * same > lines.size();
	}

	/**
	 * Whether paragraphs begin on the same lines as the other column's: these are rows of
	 * a table whose cells have several lines.
	 */
	boolean beginsBlocksWith(PdfColumn other) {
		List<PdfLine> mine = starts();
		List<PdfLine> others = other.starts();
		List<PdfLine> fewer = (mine.size() < others.size()) ? mine : others;
		List<PdfLine> more = (mine.size() < others.size()) ? others : mine;
		return fewer.size() >= 3 && fewer.stream().allMatch((line) -> has(more, line));
	}

	private static boolean has(List<PdfLine> lines, PdfLine line) {
		return lines.stream().anyMatch((other) -> Math.abs(other.baseline() - line.baseline()) < SAME);
	}

	/** Lines with more space above them than usual. */
	private List<PdfLine> starts() {
		double usual = usualDistance();
		List<PdfLine> starts = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			if (i == 0 || lines.get(i).baseline() - lines.get(i - 1).baseline() > 1.25 * usual) {
				starts.add(lines.get(i));
			}
		}
		return starts;
	}

	private double usualDistance() {
		List<Double> distances = new ArrayList<>();
		for (int i = 1; i < lines.size(); i++) {
			distances.add(lines.get(i).baseline() - lines.get(i - 1).baseline());
		}
		distances.sort(null);
		return distances.isEmpty() ? 0 : distances.get(distances.size() / 2);
	}

	/**
	 * Lines in runs that read on: full lines, each close under the other, and a last one.
	 */
	private int textLines() {
		int all = 0;
		int start = 0;
		for (int i = 1; i <= lines.size(); i++) {
			if (i == lines.size() || !mayGoOn(lines.get(i - 1), lines.get(i))) {
				all += isRun(lines.subList(start, i)) ? i - start : 0;
				start = i;
			}
		}
		return all;
	}

	private boolean mayGoOn(PdfLine above, PdfLine below) {
		return above.x1() > left + FULL * width && isAlone(above) && isAlone(below)
				&& below.baseline() - above.baseline() < 2 * above.size();
	}

	/** Whether one stretch of words is all there is, from the left. */
	private boolean isAlone(PdfLine line) {
		return line.segments().size() == 1 && line.x0() < left + (1 - FULL) * width && isWords(line.text());
	}

	/** Labels and names begin with capitals, most lines of running text don't. */
	private static boolean isRun(List<PdfLine> lines) {
		long inSentence = lines.stream().skip(1).filter((line) -> !Character.isUpperCase(firstLetter(line))).count();
		return lines.size() >= RUN && 2 * inSentence >= lines.size() - 1;
	}

	private static int firstLetter(PdfLine line) {
		return line.text().codePoints().filter(Character::isLetter).findFirst().orElse(' ');
	}

	private static boolean isWords(LaidText text) {
		long letters = text.codePoints().filter(Character::isLetter).count();
		return text.length() >= LEAST_CHARACTERS && 2 * letters > text.length();
	}

}
