package io.lectern.parse.child.pdf.glyphs;

import java.util.List;

import io.lectern.parse.child.blocks.CleanText;
import org.apache.pdfbox.text.TextPosition;

/** A few glyphs as text, in the order they are drawn and with spaces where gaps are. */
final class GlyphText {

	/** The least gap that is a space, in sizes of the letters. */
	private static final double SPACE = 0.15;

	private GlyphText() {
	}

	static String of(List<TextPosition> glyphs) {
		StringBuilder text = new StringBuilder();
		TextPosition before = null;
		for (TextPosition glyph : glyphs) {
			if (before != null && isApart(before, glyph)) {
				text.append(' ');
			}
			text.append(glyph.getUnicode());
			before = glyph;
		}
		return CleanText.of(text.toString());
	}

	private static boolean isApart(TextPosition before, TextPosition glyph) {
		double size = size(glyph);
		double gap = glyph.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
		return Math.abs(glyph.getYDirAdj() - before.getYDirAdj()) > 0.5 * size || gap > SPACE * size || gap < -size;
	}

	/** Points. */
	static double size(TextPosition glyph) {
		return Math.max(1, Math.abs(glyph.getTextMatrix().getScalingFactorY()));
	}

}
