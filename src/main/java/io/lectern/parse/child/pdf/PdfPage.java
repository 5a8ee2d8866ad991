package io.lectern.parse.child.pdf;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.pdf.PdfLine.Segment;
import org.apache.pdfbox.text.TextPosition;

/** Puts a page's glyphs together to segments of lines. */
final class PdfPage {

	/** A gap wider than this, in font sizes, parts cells or columns. */
	private static final double WIDE_GAP = 1.0;

	private final List<Segment> segments = new ArrayList<>();

	private PdfPage() {
	}

	/**
	 * Segments of the page's text by direction, the one most text runs in first; what is
	 * drawn over other text by itself.
	 */
	static List<List<Segment>> segments(List<TextPosition> glyphs, int rotation) {
		List<List<Segment>> segments = new ArrayList<>();
		for (List<Glyph> frame : TextFrames.of(glyphs, rotation)) {
			PdfPage page = new PdfPage();
			GlyphLines.of(frame).forEach(page::read);
			List<Segment> inOrder = ReadingDirection.isRightToLeft(frame) ? fromTheRight(page.segments) : page.segments;
			Overlays overlays = new Overlays(inOrder);
			segments.add(segments.isEmpty() ? overlays.under() : beside(overlays.under(), segments.getFirst()));
			overlays.over().forEach((over) -> segments.add(beside(over, segments.getFirst())));
		}
		return segments;
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
	private static List<Segment> fromTheRight(List<Segment> segments) {
		double right = segments.stream().mapToDouble(Segment::x1).max().orElse(0);
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
			if (i == drawn.size() || drawn.get(i - 1).gapTo(drawn.get(i)) > WIDE_GAP * drawn.get(i).size()) {
				segments.add(segment(drawn.subList(start, i), blanks));
				start = i;
			}
		}
	}

	private static Segment segment(List<Glyph> glyphs, List<Glyph> blanks) {
		Scripts scripts = new Scripts(glyphs);
		LaidText text = new LaidText();
		List<Glyph> read = ReadingDirection.read(spaced(glyphs, blanks));
		for (int i = 0; i < read.size(); i++) {
			Glyph glyph = read.get(i);
			if (glyph.isBlank()) {
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
				bold * 2 > glyphs.size());
	}

	private static List<Glyph> spaced(List<Glyph> glyphs, List<Glyph> blanks) {
		WordGaps gaps = new WordGaps(glyphs, blanks);
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
