package io.lectern.parse.child.pdf.glyphs;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.Predicate;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws a page as readers do, with or without some of its letters. */
public final class PdfDrawing extends PDFRenderer {

	/** A letter at its place, which is the same whoever reads the page. */
	public record Letter(int code, long x, long y) {

		static Letter of(Matrix place, int code) {
			return new Letter(code, Math.round(20 * place.getTranslateX()), Math.round(20 * place.getTranslateY()));
		}

	}

	private final Predicate<Letter> leftOut;

	private PdfDrawing(PDDocument document, Predicate<Letter> leftOut) {
		super(document);
		this.leftOut = leftOut;
		setSubsamplingAllowed(true);
		setAnnotationsFilter((annotation) -> false);
	}

	/** The page in colour without what is noted on it, and without some letters. */
	public static BufferedImage without(Predicate<Letter> leftOut, PDDocument document, int number, double dpi)
			throws IOException {
		return new PdfDrawing(document, leftOut).renderImageWithDPI(number - 1, (float) dpi, ImageType.RGB);
	}

	@Override
	protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
		return new PageDrawer(parameters) {

			@Override
			protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
				if (!leftOut.test(Letter.of(place, code))) {
					super.showGlyph(place, font, code, displacement);
				}
			}

		};
	}

}
