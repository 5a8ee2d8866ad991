package io.lectern.parse.child.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Takes the glyphs of a page from PDFBox, before it makes lines of them. */
final class PdfGlyphs extends PDFTextStripper {

	/** A scanner or a reader's stamp may have written so many letters onto an image. */
	private static final int STAMP = 100;

	/** Share of the page that is image at least where its text is one. */
	private static final double MOSTLY_IMAGE = 0.5;

	private List<TextPosition> glyphs = new ArrayList<>();

	/** What the images of the page cover, in square points. */
	private double images;

	PdfGlyphs() {
		setSuppressDuplicateOverlappingText(true);
		setShouldSeparateByBeads(false);
	}

	/**
	 * The glyphs in the order they are drawn; doubled ones, drawn so to look bold, once.
	 */
	List<TextPosition> of(PDDocument document, int page) throws IOException {
		glyphs = new ArrayList<>();
		images = 0;
		setStartPage(page);
		setEndPage(page);
		getText(document);
		return glyphs;
	}

	/** Whether the page asked for last has no text but what its image shows. */
	boolean wereImage(PDPage page) {
		long letters = glyphs.stream().filter((glyph) -> isReadable(glyph.getUnicode())).count();
		double area = page.getCropBox().getWidth() * page.getCropBox().getHeight();
		return letters < STAMP && images >= MOSTLY_IMAGE * area || letters == 0 && page.hasContents();
	}

	/** Fonts that don't say what their glyphs mean have them in the private use area. */
	private static boolean isReadable(String unicode) {
		return unicode != null && unicode.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	@Override
	protected void writePage() {
		charactersByArticle.forEach(glyphs::addAll);
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		if (drawsImage(operator.getName(), operands)) {
			Matrix place = getGraphicsState().getCurrentTransformationMatrix();
			images += Math.abs(place.getScaleX() * place.getScaleY() - place.getShearX() * place.getShearY());
		}
		super.processOperator(operator, operands);
	}

	private boolean drawsImage(String operator, List<COSBase> operands) {
		return operator.equals(OperatorName.BEGIN_INLINE_IMAGE) || operator.equals(OperatorName.DRAW_OBJECT)
				&& !operands.isEmpty() && operands.getFirst() instanceof COSName name && getResources() != null
				&& getResources().isImageXObject(name);
	}

}
