package io.lectern.parse.child.pdf.glyphs;

import java.awt.geom.Rectangle2D;
import java.io.IOException;

import io.lectern.parse.child.pdf.glyphs.PdfDrawing.Letter;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A glyph as it is drawn.
 *
 * @param box the middle of where its ink is, in the page's own coordinates
 * @param concealment how it is hidden, or suspected to be; null where it can be seen
 */
record DrawnGlyph(Letter letter, Rectangle2D box, TextPosition text, @Nullable Concealment concealment) {

	DrawnGlyph suspected(Concealment other) {
		return new DrawnGlyph(letter, box, text, other);
	}

	boolean isFollowedBy(DrawnGlyph next) {
		return concealment == next.concealment && text.getDir() == next.text.getDir()
				&& Math.abs(text.getYDirAdj() - next.text.getYDirAdj()) < 0.5 * GlyphText.size(text);
	}

	/** The middle half of a small letter's height and most of its width. */
	static Rectangle2D box(Matrix place, PDFont font, int code, Vector displacement) {
		double width = (displacement.getX() != 0) ? displacement.getX() : width(font, code);
		double[] one = { 0.1 * width, 0.05 };
		double[] two = { 0.9 * width, 0.5 };
		double x0 = Double.MAX_VALUE;
		double y0 = Double.MAX_VALUE;
		double x1 = -Double.MAX_VALUE;
		double y1 = -Double.MAX_VALUE;
		for (int corner = 0; corner < 4; corner++) {
			double x = (corner % 2 == 0) ? one[0] : two[0];
			double y = (corner < 2) ? one[1] : two[1];
			double at = place.getScaleX() * x + place.getShearX() * y + place.getTranslateX();
			double up = place.getShearY() * x + place.getScaleY() * y + place.getTranslateY();
			x0 = Math.min(x0, at);
			x1 = Math.max(x1, at);
			y0 = Math.min(y0, up);
			y1 = Math.max(y1, up);
		}
		return new Rectangle2D.Double(x0, y0, Math.max(x1 - x0, 0.01), Math.max(y1 - y0, 0.01));
	}

	private static double width(PDFont font, int code) {
		try {
			return font.getWidth(code) / 1000;
		}
		catch (IOException ex) {
			return 0.5;
		}
	}

}
