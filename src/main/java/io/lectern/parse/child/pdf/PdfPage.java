package io.lectern.parse.child.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.pdf.TextFrames.Frame;
import io.lectern.parse.child.pdf.glyphs.PageFrame;
import io.lectern.parse.child.pdf.glyphs.PageRules;
import io.lectern.parse.child.pdf.tables.Rules;
import io.lectern.parse.child.pdf.tables.Segment.Gap;
import io.lectern.parse.child.pdf.tables.Segment;
import org.apache.pdfbox.text.TextPosition;

/** Puts a page's glyphs together to segments of lines. */
final class PdfPage {

	/** A gap wider than this, in font sizes, parts cells or columns. */
	private static final double WIDE_GAP = 1.0;

	/** Figures are not written so far apart that are one, in font sizes. */
	private static final double FIGURES_GAP = 0.6;

	/** Lines between cells keep at least that far from their letters, in font sizes. */
	private static final double LINE_GAP = 0.1;

	private final List<Segment> segments = new ArrayList<>();

	private final Rules rules;

	private PdfPage(Rules rules) {
		this.rules = rules;
	}

	/**
	 * Segments of the page's text by direction, the one most text runs in first; what is
	 * drawn over other text by itself.
	 */
	static List<TextPart> parts(List<TextPosition> glyphs, PageFrame page, PageRules drawn) {
		List<TextPart> parts = new ArrayList<>();
		for (Frame frame : TextFrames.of(glyphs, page.rotation())) {
			UnaryOperator<Rectangle2D> place = frame.place(page.crop());
			TextPart part = part(frame.glyphs(), (place != null) ? Rules.of(drawn, place) : Rules.NONE);
			Overlays overlays = new Overlays(part.segments());
			parts.add(new TextPart(
					parts.isEmpty() ? overlays.under() : beside(overlays.under(), parts.getFirst().segments()),
					part.rules()));
			overlays.over()
				.forEach((over) -> parts.add(new TextPart(beside(over, parts.getFirst().segments()), Rules.NONE)));
		}
		return parts;
	}

	private static TextPart part(List<Glyph> glyphs, Rules rules) {
		PdfPage page = new PdfPage(rules);
		GlyphLines.of(glyphs).forEach(page::read);
		if (!ReadingDirection.isRightToLeft(glyphs)) {
			return new TextPart(page.segments, rules);
		}
		double right = page.segments.stream().mapToDouble(Segment::x1).max().orElse(0);
		return new TextPart(fromTheRight(page.segments, right), rules.fromTheRight(right));
	}

	/** What stands across a page is no title of it, however big its letters are. */
	private static List<Segment> beside(List<Segment> across, List<Segment> main) {
		double[] sizes = main.stream().mapToDouble(Segment::size).sorted().toArray();
		double usual = (sizes.length == 0) ? Double.MAX_VALUE : sizes[sizes.length / 2];
		return across.stream()
			.map((one) -> new Segment(one.text(), one.x0(), one.x1(), one.baseline(), Math.min(one.size(), usual),
					one.bold()))
			.toList();
	}

	/** A glyph's font size, by its height where the font says nothing likely. */
	static double size(TextPosition glyph) {
		double size = Math.abs(glyph.getFontSizeInPt());
		double drawn = glyph.getHeightDir();
		boolean odd = size < 1 || drawn > 0 && (size > 6 * drawn || size < 0.6 * drawn);
		return odd ? Math.max(1, 1.4 * drawn) : size;
	}

	/** Turned around, so that x grows in the direction in which the page is read. */
	private static List<Segment> fromTheRight(List<Segment> segments, double right) {
		return segments.stream()
			.map((one) -> new Segment(one.text(), right - one.x1(), right - one.x0(), one.baseline(), one.size(),
					one.bold()))
			.toList();
	}

	private void read(List<Glyph> line) {
		List<Glyph> blanks = line.stream().filter(Glyph::isBlank).toList();
		List<Glyph> drawn = line.stream().filter((glyph) -> !glyph.isBlank()).toList();
		int start = 0;
		for (int i = 1; i <= drawn.size(); i++) {
			if (i == drawn.size() || areApart(drawn.get(i - 1), drawn.get(i))) {
				segments.add(segment(drawn.subList(start, i), blanks));
				start = i;
			}
		}
	}

	/** Further apart than words are, or with an upright line in between. */
	private boolean areApart(Glyph before, Glyph glyph) {
		double gap = before.gapTo(glyph) / glyph.size();
		return gap > WIDE_GAP || gap > FIGURES_GAP && isFigure(before) && isFigure(glyph)
				|| gap > LINE_GAP && rules.part(before.end(), glyph.x(), glyph.y() - 0.3 * glyph.size());
	}

	private static boolean isFigure(Glyph glyph) {
		return Character.isDigit(glyph.first()) || "()%-\u2013\u2014$".contains(glyph.letters());
	}

	private static Segment segment(List<Glyph> glyphs, List<Glyph> blanks) {
		Scripts scripts = new Scripts(glyphs);
		LaidText text = new LaidText();
		List<Gap> gaps = new ArrayList<>();
		WordGaps words = new WordGaps(glyphs, blanks);
		List<Glyph> read = ReadingDirection.read(spaced(glyphs, words));
		for (int i = 0; i < read.size(); i++) {
			Glyph glyph = read.get(i);
			if (glyph.isBlank()) {
				Gap gap = new Gap(text.length(), glyph.x(), glyph.end());
				if (gap.isWide(glyph.size()) || words.isBetweenTexts(glyph)
						|| i + 1 < read.size() && "$\u20AC\u00A3\u00A5".contains(read.get(i + 1).letters())) {
					gaps.add(gap);
				}
				text.append(" ");
				continue;
			}
			Glyph before = (i > 0) ? read.get(i - 1) : null;
			Glyph after = (i + 1 < read.size()) ? read.get(i + 1) : null;
			if (before != null && !before.isBlank() && scripts.standsApart(text, before, glyph, after)) {
				text.append(" ");
			}
			Glyph.Box box = glyph.box();
			text.append(scripts.letters(glyph, text), box.x0(), box.y0(), box.x1(), box.y1());
		}
		long bold = glyphs.stream().filter(Glyph::bold).count();
		return new Segment(text, glyphs.getFirst().x(), glyphs.getLast().end(), scripts.baseline(), scripts.size(),
				bold * 2 > glyphs.size(), gaps);
	}

	private static List<Glyph> spaced(List<Glyph> glyphs, WordGaps gaps) {
		List<Glyph> spaced = new ArrayList<>();
		for (Glyph glyph : glyphs) {
			if (!spaced.isEmpty() && gaps.isSpace(spaced.getLast(), glyph)) {
				Glyph before = spaced.getLast();
				spaced.add(new Glyph(" ", before.end(), before.y(), before.gapTo(glyph), before.size(), before.space(),
						false, before.box()));
			}
			spaced.add(glyph);
		}
		return spaced;
	}

}
