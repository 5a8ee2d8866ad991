package io.lectern.parse.child.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of Letter drawn with 200 dots per inch, as a scanner would deliver it. */
final class DrawnImage {

	private static final int WIDTH = 1700;

	private static final int HEIGHT = 2200;

	private static final int LEFT = 200;

	final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);

	private final Graphics2D graphics = image.createGraphics();

	DrawnImage() {
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, WIDTH, HEIGHT);
		graphics.setColor(Color.BLACK);
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
	}

	/** Draws lines of 12 points, from the base line y on. */
	DrawnImage text(int y, String... lines) {
		graphics.setFont(fontFor(String.join("", lines)));
		for (int i = 0; i < lines.length; i++) {
			graphics.drawString(lines[i], LEFT, y + 60 * i);
		}
		return this;
	}

	private static Font fontFor(String text) {
		Font font = Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
			.filter((one) -> one.canDisplayUpTo(text) == -1 && !one.getFontName().toLowerCase().contains("mono"))
			.findFirst()
			.orElse(null);
		assertThat(font).as("a font with the letters of \"%s\"; scripts/test installs one", text).isNotNull();
		return font.deriveFont(34f);
	}

	/**
	 * Where a word of a line is drawn, in fractions of the page: left, top, right,
	 * bottom.
	 */
	double[] place(int baseline, String line, String word) {
		Font font = fontFor(line);
		int at = line.indexOf(word);
		var context = graphics.getFontRenderContext();
		double x = LEFT + font.getStringBounds(line.substring(0, at), context).getWidth();
		Rectangle2D ink = font.createGlyphVector(context, word).getVisualBounds();
		return new double[] { (x + ink.getMinX()) / WIDTH, (baseline + ink.getMinY()) / HEIGHT,
				(x + ink.getMaxX()) / WIDTH, (baseline + ink.getMaxY()) / HEIGHT };
	}

	/** Puts the image on a page of its own, which is shown turned. */
	void addTo(PDDocument document, int rotation) throws IOException {
		PDPage page = new PDPage();
		document.addPage(page);
		float width = page.getMediaBox().getWidth();
		float height = page.getMediaBox().getHeight();
		PDImageXObject object = LosslessFactory.createFromImage(document, image);
		try (PDPageContentStream content = new PDPageContentStream(document, page)) {
			content.drawImage(object, 0, 0, width, height);
		}
		page.setRotation(rotation);
	}

}
