package io.lectern.parse.child.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

import io.lectern.parse.child.ocr.Tesseract;
import io.lectern.parse.child.pdf.PdfLine.Segment;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of a PDF's pages: by their glyphs, or read from what is drawn. */
final class PdfPages {

	private static final Logger logger = LoggerFactory.getLogger(PdfPages.class);

	private final PDDocument document;

	private final @Nullable Tesseract ocr;

	private final DoubleConsumer progress;

	private final PdfGlyphs stripper = new PdfGlyphs();

	private int images;

	private @Nullable IOException unread;

	/**
	 * @param ocr null where pages that are images stay blank
	 * @param progress told the share of the pages read, after each that is an image
	 */
	PdfPages(PDDocument document, @Nullable Tesseract ocr, DoubleConsumer progress) {
		this.document = document;
		this.ocr = ocr;
		this.progress = progress;
	}

	/**
	 * Each page's regions in reading order. A page that can't be read is left blank where
	 * others can.
	 */
	List<List<List<PdfLine>>> read() throws IOException {
		List<List<List<PdfLine>>> pages = new ArrayList<>();
		Exception failure = null;
		int read = 0;
		for (int number = 1; number <= document.getNumberOfPages(); number++) {
			List<List<PdfLine>> regions = List.of();
			try {
				regions = page(number);
				read++;
			}
			catch (IOException | RuntimeException ex) {
				failure = ex;
			}
			pages.add(regions);
		}
		if (read == 0 && failure != null) {
			throw new IOException(failure.getMessage(), failure);
		}
		return pages;
	}

	/** Why an image could not be read, null where all could. */
	@Nullable IOException unread() {
		return unread;
	}

	private List<List<PdfLine>> page(int number) throws IOException {
		PDPage page = document.getPage(number - 1);
		int rotation = Math.floorMod(page.getRotation(), 360);
		List<List<Segment>> written = PdfPage.segments(stripper.of(document, number), rotation);
		if (ocr != null && stripper.wereImage(page) && images++ < ocr.settings().pages()) {
			List<Segment> drawn = image(number, ocr);
			progress.accept((double) number / document.getNumberOfPages());
			if (length(drawn) > written.stream().mapToInt(PdfPages::length).sum()) {
				return PdfLayout.regions(drawn);
			}
		}
		return written.stream().flatMap((segments) -> PdfLayout.regions(segments).stream()).toList();
	}

	private static int length(List<Segment> segments) {
		return segments.stream().mapToInt((segment) -> segment.text().length()).sum();
	}

	private List<Segment> image(int number, Tesseract ocr) throws IOException {
		PDRectangle size = document.getPage(number - 1).getCropBox();
		double dpi = ScannedPage.dpi(ocr.settings().dpi(), size.getWidth() / 72, size.getHeight() / 72);
		PDFRenderer renderer = new PDFRenderer(document);
		renderer.setSubsamplingAllowed(true);
		BufferedImage image = renderer.renderImageWithDPI(number - 1, (float) dpi, ImageType.GRAY);
		try {
			return ScannedPage.segments(image, ocr.read(image), 72 / dpi);
		}
		catch (IOException ex) {
			logger.warn("Page {} was not read from its image: {}", number, ex.getMessage());
			unread = ex;
			return List.of();
		}
	}

}
