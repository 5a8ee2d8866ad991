package io.lectern.parse.child.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.pdf.PdfLine.Segment;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.TextPosition;

/** Puts a page's glyphs together to segments of lines. */
final class PdfPage {

	/** A gap wider than this, in font sizes, parts cells or columns. */
	private static final double WIDE_GAP = 1.0;

	/** Where the font does not say how wide its space is, in font sizes. */
	private static final double USUAL_SPACE = 0.3;

	private final float width;

	private final float height;

	private final int rotation;

	private final List<Segment> segments = new ArrayList<>();

	private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();

	private PdfPage(List<TextPosition> glyphs, int rotation) {
		this.rotation = rotation;
		this.width = glyphs.getFirst().getPageWidth();
		this.height = glyphs.getFirst().getPageHeight();
	}

	/** Segments of the page's text by direction, the one most text runs in first. */
	static List<List<Segment>> segments(List<TextPosition> glyphs, int rotation) {
		Map<Integer, List<TextPosition>> directions = new HashMap<>();
		for (TextPosition glyph : glyphs) {
			if (!isBlank(glyph)) {
				directions.computeIfAbsent(direction(glyph), (direction) -> new ArrayList<>()).add(glyph);
			}
		}
		List<List<Segment>> segments = new ArrayList<>();
		directions.values()
			.stream()
			.sorted(Comparator.comparingInt(List<TextPosition>::size).reversed())
			.forEach((drawn) -> {
				PdfPage page = new PdfPage(glyphs, rotation);
				page.read(drawn);
				segments.add(page.segments);
			});
		return segments;
	}

	private static int direction(TextPosition glyph) {
		return Math.round(glyph.getDir()) % 360;
	}

	private void read(List<TextPosition> drawn) {
		for (List<TextPosition> line : lines(drawn)) {
			line.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
			int start = 0;
			for (int i = 1; i <= line.size(); i++) {
				if (i == line.size() || gap(line.get(i - 1), line.get(i)) > WIDE_GAP * size(line.get(i))) {
					segments.add(segment(line.subList(start, i)));
					start = i;
				}
			}
		}
	}

	/** Glyphs whose base lines differ by less than half their size share a line. */
	private static List<List<TextPosition>> lines(List<TextPosition> glyphs) {
		List<TextPosition> sorted = new ArrayList<>(glyphs);
		sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
		List<List<TextPosition>> lines = new ArrayList<>();
		double baseline = 0;
		for (TextPosition glyph : sorted) {
			if (lines.isEmpty() || glyph.getYDirAdj() - baseline > 0.5 * size(glyph)) {
				lines.add(new ArrayList<>());
				baseline = glyph.getYDirAdj();
			}
			lines.getLast().add(glyph);
		}
		return lines;
	}

	private static double gap(TextPosition left, TextPosition right) {
		return right.getXDirAdj() - left.getXDirAdj() - left.getWidthDirAdj();
	}

	private Segment segment(List<TextPosition> glyphs) {
		LaidText text = new LaidText();
		int bold = 0;
		double sizes = 0;
		double baselines = 0;
		TextPosition before = null;
		for (TextPosition glyph : glyphs) {
			if (before != null && gap(before, glyph) > space(before, glyph) && !closesUp(before, glyph)) {
				text.append(" ");
			}
			draw(glyph, text);
			bold += isBold(glyph.getFont()) ? 1 : 0;
			sizes += size(glyph);
			baselines += glyph.getYDirAdj();
			before = glyph;
		}
		TextPosition first = glyphs.getFirst();
		TextPosition last = glyphs.getLast();
		double size = Math.round(2 * sizes / glyphs.size()) / 2.0;
		return new Segment(text, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(),
				baselines / glyphs.size(), size, bold * 2 > glyphs.size());
	}

	/** Punctuation that was only set a little apart from its word. */
	private static boolean closesUp(TextPosition before, TextPosition glyph) {
		return ",.;:".contains(glyph.getUnicode()) && gap(before, glyph) < 0.35 * size(glyph);
	}

	/** The least gap that is a space: half of the font's own. */
	private static double space(TextPosition before, TextPosition glyph) {
		double size = size(glyph);
		double own = Math.max(before.getWidthOfSpace(), 0);
		double space = (own > 0.1 * size && own < size) ? own : USUAL_SPACE * size;
		return 0.5 * space;
	}

	static double size(TextPosition glyph) {
		double size = Math.abs(glyph.getFontSizeInPt());
		double drawn = glyph.getHeightDir();
		boolean odd = size < 1 || drawn > 0 && (size > 6 * drawn || size < 0.6 * drawn);
		return odd ? Math.max(1, 1.4 * drawn) : size;
	}

	private static boolean isBlank(TextPosition glyph) {
		String unicode = glyph.getUnicode();
		return unicode == null || unicode.codePoints()
			.allMatch((c) -> Character.isWhitespace(c) || Character.isSpaceChar(c)
					|| Character.getType(c) == Character.FORMAT && c != 0xAD || c < ' ');
	}

	private boolean isBold(PDFont font) {
		return bold.computeIfAbsent(font, PdfPage::looksBold);
	}

	private static boolean looksBold(PDFont font) {
		String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
		if (name.contains("bold") || name.contains("black") || name.contains("heavy") || name.contains("semibold")
				|| name.contains("-demi")) {
			return true;
		}
		PDFontDescriptor descriptor = font.getFontDescriptor();
		return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
	}

	private void draw(TextPosition glyph, LaidText text) {
		double size = size(glyph);
		double x = glyph.getXDirAdj();
		double y = glyph.getYDirAdj();
		double[] one = displayed(x, y - 0.8 * size, direction(glyph));
		double[] two = displayed(x + glyph.getWidthDirAdj(), y + 0.2 * size, direction(glyph));
		text.append(letters(glyph.getUnicode()), Math.min(one[0], two[0]), Math.min(one[1], two[1]),
				Math.max(one[0], two[0]), Math.max(one[1], two[1]));
	}

	/** Letters as they are typed: no ligatures, presentation forms or radicals. */
	private static String letters(String unicode) {
		StringBuilder letters = null;
		for (int i = 0; i < unicode.length(); i++) {
			char c = unicode.charAt(i);
			boolean odd = c >= 0xFB00 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFE || c >= 0x2E80 && c <= 0x2FDF;
			if (odd && letters == null) {
				letters = new StringBuilder(unicode.substring(0, i));
			}
			if (letters != null) {
				letters.append(odd ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : String.valueOf(c));
			}
		}
		return (letters == null) ? unicode : letters.toString();
	}

	/**
	 * From text space, turned so that the text runs to the right, to fractions of the
	 * page as it is displayed.
	 */
	private double[] displayed(double x, double y, int direction) {
		double userX = switch (direction) {
			case 90 -> y;
			case 180 -> width - x;
			case 270 -> width - y;
			default -> x;
		};
		double userY = switch (direction) {
			case 90 -> x;
			case 180 -> y;
			case 270 -> height - x;
			default -> height - y;
		};
		return switch (rotation) {
			case 90 -> new double[] { userY / height, userX / width };
			case 180 -> new double[] { 1 - userX / width, userY / height };
			case 270 -> new double[] { 1 - userY / height, 1 - userX / width };
			default -> new double[] { userX / width, 1 - userY / height };
		};
	}

}
