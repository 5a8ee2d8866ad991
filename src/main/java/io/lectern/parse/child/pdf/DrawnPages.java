package io.lectern.parse.child.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.function.DoubleConsumer;

import io.lectern.parse.child.blocks.PageTroubles;
import io.lectern.parse.child.ocr.OcrLine;
import io.lectern.parse.child.ocr.Tesseract;
import io.lectern.parse.child.pdf.tables.Segment;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what is drawn on the pages of a document: so many images, and no more. */
final class DrawnPages {

	private static final Logger logger = LoggerFactory.getLogger(DrawnPages.class);

	private final PDDocument document;

	private final @Nullable Tesseract ocr;

	private final DoubleConsumer progress;

	private final PageTroubles troubles;

	private int images;

	private @Nullable IOException unread;

	/**
	 * @param ocr null where nothing is read that is drawn
	 * @param progress told the share of the pages that are done, after each image
	 */
	DrawnPages(PDDocument document, @Nullable Tesseract ocr, DoubleConsumer progress, PageTroubles troubles) {
		this.document = document;
		this.ocr = ocr;
		this.progress = progress;
		this.troubles = troubles;
	}

	/** Why an image could not be read, null where all could. */
	@Nullable IOException unread() {
		return unread;
	}

	boolean canBeRead() {
		return ocr != null;
	}

	/** Dots per inch to draw a page with. */
	double dpi(int number) {
		PDRectangle size = document.getPage(number - 1).getCropBox();
		double wanted = (ocr != null) ? ocr.settings().dpi() : 72;
		return ScannedPage.dpi(wanted, size.getWidth() / 72, size.getHeight() / 72);
	}

	/** The words of a whole page; empty where there are none, or they can't be had. */
	List<Segment> read(int number) throws IOException {
		if (ocr == null) {
			troubles.warn(number, "The page is an image, and nothing is read from images: Tesseract is not installed,"
					+ " or reading them is switched off");
			return List.of();
		}
		if (isUsedUp(ocr)) {
			troubles.warn(number, "The page is an image and was not read: %d images are read of a document at most"
				.formatted(ocr.settings().pages()));
			return List.of();
		}
		double dpi = dpi(number);
		PDFRenderer renderer = new PDFRenderer(document);
		renderer.setSubsamplingAllowed(true);
		// What is read from notes and fields themselves is not read again as drawn.
		renderer.setAnnotationsFilter((annotation) -> !(annotation instanceof PDAnnotationWidget
				|| annotation instanceof PDAnnotationFreeText || annotation instanceof PDAnnotationText));
		BufferedImage image = renderer.renderImageWithDPI(number - 1, (float) dpi, ImageType.GRAY);
		List<OcrLine> lines = read(image, number, ocr, "The page's image could not be read: ");
		return ScannedPage.segments(image, lines, 72 / dpi);
	}

	/** The lines of a figure; empty where there are none, or they can't be had. */
	List<OcrLine> readFigure(BufferedImage image, int number) {
		if (ocr == null || isUsedUp(ocr)) {
			troubles.warn(number, "Figures were not read: no more images are read of one document");
			return List.of();
		}
		return read(image, number, ocr, "A figure could not be read: ");
	}

	/** Says that a figure is too large to be drawn. */
	void leaveOutFigure(int number) {
		troubles.warn(number, "A figure was not read: it has too many pixels");
	}

	private boolean isUsedUp(Tesseract ocr) {
		return images >= ocr.settings().pages();
	}

	private List<OcrLine> read(BufferedImage image, int number, Tesseract ocr, String otherwise) {
		images++;
		try {
			return ocr.read(image);
		}
		catch (IOException ex) {
			logger.debug("Page {} was not read from its image", number, ex);
			troubles.warn(number, otherwise + ex.getMessage());
			unread = ex;
			return List.of();
		}
		finally {
			progress.accept((double) number / document.getNumberOfPages());
		}
	}

}
