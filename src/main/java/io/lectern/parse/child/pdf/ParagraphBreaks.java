package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;

/** Tells where paragraphs begin among the lines of a region, and what kind they are. */
final class ParagraphBreaks {

	private static final Pattern CAPTION = Pattern.compile(Lexicons.either((language) -> language.layout().caption()),
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern LIST_ITEM = Pattern.compile(
			"([•▪●◦■□➢✓·\\uF0B7\\uF0A7*–-]|\\(?[a-z]{1,2}[.)]|\\(?\\d{1,2}[)]|\\d{1,2}\\.|\\([ivx]{1,4}\\))\\s.*",
			Pattern.DOTALL);

	private static final Pattern CONTENTS_LINE = Pattern.compile(".*(\\. ?){4,}\\s*[\\divx]{1,5}");

	private static final String ENDS_SENTENCE = ".!?。！？:：;；…\"”";

	private final PdfStyles styles;

	private final double left;

	private final double right;

	private final double spacing;

	ParagraphBreaks(List<PdfLine> region, PdfStyles styles) {
		this.styles = styles;
		this.left = region.stream().mapToDouble(PdfLine::x0).min().orElse(0);
		this.right = region.stream().mapToDouble(PdfLine::x1).max().orElse(0);
		this.spacing = spacing(region);
	}

	double left() {
		return left;
	}

	double right() {
		return right;
	}

	/** The usual distance of base lines. */
	private static double spacing(List<PdfLine> lines) {
		List<Double> distances = new ArrayList<>();
		for (int i = 1; i < lines.size(); i++) {
			double distance = (lines.get(i).baseline() - lines.get(i - 1).baseline()) / lines.get(i).size();
			if (distance > 0.8 && distance < 2.2) {
				distances.add(distance);
			}
		}
		distances.sort(null);
		return distances.isEmpty() ? 1.3 : distances.get(distances.size() / 2);
	}

	/** Whether a new paragraph begins with the line, after the lines of one so far. */
	boolean before(PdfLine line, List<PdfLine> paragraph) {
		PdfLine before = paragraph.getLast();
		double size = before.size();
		String text = line.text().toString();
		String last = before.text().toString();
		boolean ended = endsSentence(last);
		double indent = line.x0() - before.x0();
		return line.baseline() - before.baseline() > (spacing + 0.3) * Math.max(size, line.size())
				|| Math.abs(size - line.size()) > 0.12 * size || isItem(line) || isContentsLine(last) || isCaption(text)
				|| indent > 0.8 * size && indent < 6 * size && !isItem(before)
						&& (paragraph.size() > 1 && paragraph.get(paragraph.size() - 2).x0() - before.x0() < 0.3 * size
								|| ended)
				|| before.x1() < right - 0.2 * (right - left) && ended
				|| before.bold() != line.bold() && (styles.headingRank(paragraph, last) > 0 || line.bold());
	}

	static boolean isItem(PdfLine line) {
		return LIST_ITEM.matcher(line.text()).matches();
	}

	static boolean isCaption(String text) {
		return CAPTION.matcher(text).matches();
	}

	/** A line of a table of contents, dots before its page number. */
	static boolean isContentsLine(String text) {
		return CONTENTS_LINE.matcher(text).matches();
	}

	static boolean endsSentence(String text) {
		return ENDS_SENTENCE.indexOf(text.charAt(text.length() - 1)) >= 0;
	}

}
