package io.lectern.parse.child.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.ocr.OcrLine;
import io.lectern.parse.child.pdf.tables.Rules;
import io.lectern.parse.child.pdf.tables.Segment;
import io.lectern.parse.child.pdf.glyphs.PageContents;
import io.lectern.parse.child.pdf.glyphs.PdfDrawing;
import io.lectern.parse.child.pdf.glyphs.PlacedImage;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Reads the figures on pages that have text: charts, screenshots and stamps that are
 * images. An image that comes again, as a letterhead does, is read once.
 */
final class PdfFigures {

	/** Points: what is smaller is a sign or a rule. */
	private static final double LEAST_SIDE = 30;

	/** Share of the page: what is smaller near an edge is a logo. */
	private static final double LOGO = 0.02;

	private static final double EDGE = 0.12;

	/** An image under so many letters is their background, or is read already. */
	private static final int LABELS = 20;

	/** Pixels: more is not drawn beside everything else in memory. */
	private static final long MOST_PIXELS = 60_000_000;

	/**
	 * How sure Tesseract is of words, on average, where they are not specks of a photo.
	 */
	private static final double LEAST_CONFIDENCE = 60;

	private static final int FRAME = 20;

	private final PDDocument document;

	private final DrawnPages drawn;

	private final Set<COSBase> known = Collections.newSetFromMap(new IdentityHashMap<>());

	PdfFigures(PDDocument document, DrawnPages drawn) {
		this.document = document;
		this.drawn = drawn;
	}

	/** The text of each figure of the page that has some. */
	List<LaidText> on(int number, PageContents contents) throws IOException {
		List<LaidText> texts = new ArrayList<>();
		if (!drawn.canBeRead()) {
			return texts;
		}
		BufferedImage page = null;
		for (PlacedImage figure : joined(contents.images())) {
			if (isFigure(figure, contents) && (figure.source() == null || known.add(figure.source()))) {
				if (figure.pixels() > MOST_PIXELS) {
					drawn.leaveOutFigure(number);
					continue;
				}
				double dpi = drawn.dpi(number);
				page = (page != null) ? page : PdfDrawing.without((letter) -> true, document, number, dpi);
				LaidText text = read(page, contents.frame().displayed(figure.box()), number, 72 / dpi);
				if (!text.toString().isBlank()) {
					texts.add(text);
				}
			}
		}
		return texts;
	}

	private static boolean isFigure(PlacedImage image, PageContents contents) {
		Rectangle2D box = image.box();
		Rectangle2D shown = contents.frame().displayed(box);
		boolean atEdge = shown.getMaxY() < EDGE || shown.getMinY() > 1 - EDGE;
		return Math.min(box.getWidth(), box.getHeight()) >= LEAST_SIDE
				&& !(atEdge && image.area() < LOGO * contents.frame().area()) && image.width() >= LEAST_SIDE
				&& image.height() >= LEAST_SIDE && contents.lettersIn(box) < LABELS;
	}

	/** Some programs cut an image into strips. */
	private static List<PlacedImage> joined(List<PlacedImage> images) {
		List<PlacedImage> sorted = new ArrayList<>(images);
		sorted.sort(Comparator.comparingDouble((PlacedImage image) -> image.box().getX())
			.thenComparingDouble((image) -> image.box().getY()));
		List<PlacedImage> joined = new ArrayList<>();
		for (PlacedImage image : sorted) {
			PlacedImage below = joined.isEmpty() ? null : joined.getLast();
			if (below != null && below.isFollowedBy(image)) {
				joined.removeLast();
				joined.add(below.with(image));
			}
			else {
				joined.add(image);
			}
		}
		joined.sort(Comparator.comparingDouble((PlacedImage image) -> -image.box().getMaxY()));
		return joined;
	}

	private LaidText read(BufferedImage page, Rectangle2D place, int number, double points) {
		Rectangle2D pixels = new Rectangle2D.Double(place.getX() * page.getWidth(), place.getY() * page.getHeight(),
				place.getWidth() * page.getWidth(), place.getHeight() * page.getHeight())
			.createIntersection(new Rectangle2D.Double(0, 0, page.getWidth(), page.getHeight()));
		int x = (int) pixels.getX();
		int y = (int) pixels.getY();
		int width = (int) pixels.getWidth();
		int height = (int) pixels.getHeight();
		if (width < LEAST_SIDE || height < LEAST_SIDE) {
			return new LaidText();
		}
		List<OcrLine> lines = drawn.readFigure(framed(page.getSubimage(x, y, width, height)), number)
			.stream()
			.filter((line) -> line.confidence() >= LEAST_CONFIDENCE)
			.map((line) -> line.moved(x - FRAME, y - FRAME))
			.toList();
		LaidText text = text(ScannedPage.segments(page, lines, points));
		return (text.toString().codePoints().filter(Character::isLetterOrDigit).count() >= 3) ? text : new LaidText();
	}

	/** Grey, on a white frame: words at the very edge are found too. */
	private static BufferedImage framed(BufferedImage image) {
		BufferedImage framed = new BufferedImage(image.getWidth() + 2 * FRAME, image.getHeight() + 2 * FRAME,
				BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = framed.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, framed.getWidth(), framed.getHeight());
		graphics.drawImage(image, FRAME, FRAME, null);
		graphics.dispose();
		return framed;
	}

	private static LaidText text(List<Segment> segments) {
		LaidText text = new LaidText();
		for (Region region : PdfLayout.regions(new TextPart(segments, Rules.NONE))) {
			for (PdfLine line : region.lines()) {
				if (!text.isEmpty()) {
					text.append("\n");
				}
				text.append(line.text());
			}
		}
		return text;
	}

}
