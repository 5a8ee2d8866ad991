package io.lectern.parse.child.pdf;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.ocr.OcrLine.Word;
import io.lectern.parse.child.ocr.OcrLine;
import io.lectern.parse.child.pdf.tables.Segment;

/**
 * Puts the words read from a page's image together to segments of lines, as
 * {@link PdfPage} does with glyphs. A word's letters share its width.
 */
final class ScannedPage {

	/** A gap wider than this, in sizes of the letters, parts cells or columns. */
	private static final double WIDE_GAP = 1.0;

	/** Gaps narrower than this are no spaces where a side is written without them. */
	private static final double SPACE = 0.25;

	/** Sizes that differ by less from the usual one are the same, only measured badly. */
	private static final double SAME_SIZE = 0.2;

	/** Images are drawn with no more pixels than that: a page of A3 with 300 dpi. */
	private static final double MOST_PIXELS = 18e6;

	private final double width;

	private final double height;

	private final double points;

	private final double usualSize;

	private ScannedPage(BufferedImage image, double points, List<OcrLine> lines) {
		this.width = image.getWidth();
		this.height = image.getHeight();
		this.points = points;
		double[] sizes = lines.stream().mapToDouble(OcrLine::size).sorted().toArray();
		this.usualSize = sizes[sizes.length / 2];
	}

	/** As many dots per inch as wanted, less for a page so big that it would not fit. */
	static double dpi(double wanted, double widthInInches, double heightInInches) {
		return Math.min(wanted, Math.sqrt(MOST_PIXELS / Math.max(widthInInches * heightInInches, 1e-6)));
	}

	/**
	 * @param lines what was read from the image
	 * @param points a pixel's width
	 */
	static List<Segment> segments(BufferedImage image, List<OcrLine> lines, double points) {
		List<Segment> segments = new ArrayList<>();
		if (!lines.isEmpty()) {
			ScannedPage page = new ScannedPage(image, points, lines);
			lines.forEach((line) -> page.add(line, segments));
		}
		return segments;
	}

	private void add(OcrLine line, List<Segment> segments) {
		double size = (Math.abs(line.size() - usualSize) < SAME_SIZE * usualSize) ? usualSize : line.size();
		List<Word> words = withoutOverlap(line.words());
		int start = 0;
		for (int i = 1; i <= words.size(); i++) {
			if (i == words.size() || words.get(i).x0() - words.get(i - 1).x1() > WIDE_GAP * size) {
				segments.add(segment(words.subList(start, i), line, size));
				start = i;
			}
		}
	}

	/** Chinese words are often said to reach into the next. */
	private static List<Word> withoutOverlap(List<Word> words) {
		List<Word> apart = new ArrayList<>(words);
		for (int i = 0; i + 1 < words.size(); i++) {
			Word word = words.get(i);
			double next = words.get(i + 1).x0();
			if (next > word.x0() && next < word.x1()) {
				apart.set(i, new Word(word.text(), word.x0(), next, word.confidence()));
			}
		}
		return apart;
	}

	private Segment segment(List<Word> words, OcrLine line, double size) {
		LaidText text = new LaidText();
		Word before = null;
		for (Word word : words) {
			if (before != null && isSpace(before, word, size)) {
				text.append(" ");
			}
			draw(word, line, size, text);
			before = word;
		}
		double x0 = words.getFirst().x0();
		double x1 = words.getLast().x1();
		return new Segment(text, x0 * points, x1 * points, line.baselineAt((x0 + x1) / 2) * points,
				Math.round(2 * size * points) / 2.0, false);
	}

	private static boolean isSpace(Word before, Word word, double size) {
		boolean wide = LaidText.isWide(before.text().charAt(before.text().length() - 1));
		boolean nextWide = LaidText.isWide(word.text().charAt(0));
		return !wide && !nextWide || wide != nextWide && word.x0() - before.x1() > SPACE * size;
	}

	private void draw(Word word, OcrLine line, double size, LaidText text) {
		int letters = word.text().codePointCount(0, word.text().length());
		double each = (word.x1() - word.x0()) / letters;
		double x = word.x0();
		for (int at = 0; at < word.text().length(); at = word.text().offsetByCodePoints(at, 1)) {
			double baseline = line.baselineAt(x);
			text.append(Character.toString(word.text().codePointAt(at)), x / width, (baseline - 0.8 * size) / height,
					(x + each) / width, (baseline + 0.2 * size) / height);
			x += each;
		}
	}

}
