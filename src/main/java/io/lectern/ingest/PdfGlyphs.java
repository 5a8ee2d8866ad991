package io.lectern.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the glyphs of a page from PDFBox, before it makes lines of them. */
final class PdfGlyphs extends PDFTextStripper {

	private List<TextPosition> glyphs = new ArrayList<>();

	PdfGlyphs() {
		setSuppressDuplicateOverlappingText(true);
		setShouldSeparateByBeads(false);
	}

	/**
	 * The glyphs in the order they are drawn; doubled ones, drawn so to look bold, once.
	 */
	List<TextPosition> of(PDDocument document, int page) throws IOException {
		glyphs = new ArrayList<>();
		setStartPage(page);
		setEndPage(page);
		getText(document);
		return glyphs;
	}

	@Override
	protected void writePage() {
		charactersByArticle.forEach(glyphs::addAll);
	}

}
