package io.lectern.parse.child.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;

import io.lectern.Needs;
import io.lectern.document.PageText;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.ReadFile;
import io.lectern.parse.child.ocr.Tesseract;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Figures on pages that have text are read from their image. */
class FiguresTests {

	private static final String[] TEXT = { "The company has three yards, of which two are on the coast and one",
			"is on the river. Its turnover is drawn below, as the board saw it." };

	@TempDir
	private Path folder;

	private final DrawnPdf pdf = new DrawnPdf();

	private DrawnPdf figure(String name, String... words) throws Exception {
		BufferedImage image = new BufferedImage(1200, 450, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setColor(new Color(235, 240, 250));
		graphics.fillRect(0, 0, 1200, 450);
		graphics.setColor(Color.BLACK);
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
		for (int i = 0; i < words.length; i++) {
			graphics.drawString(words[i], 120, 120 + 100 * i);
		}
		graphics.dispose();
		pdf.resources().put(COSName.getPDFName(name), LosslessFactory.createFromImage(pdf.document, image));
		return pdf;
	}

	private Parsed read(Tesseract ocr) throws Exception {
		try (pdf) {
			return pdf.read(folder, ocr);
		}
	}

	private static List<String> paragraphs(Parsed parsed) {
		return new ReadFile(parsed).texts();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 90 })
	@Needs.Tesseract
	void readsAFigureWhereItStands(int rotation) throws Exception {
		String place = (rotation == 0) ? "q 400 0 0 150 100 400 cm /One Do Q" : "q 0 400 -150 0 350 100 cm /One Do Q";
		figure("One", "Turnover rose to 47 million", "Source: yearly report").text(60, 100, TEXT)
			.operators(place)
			.endPage();
		pdf.document.getPage(0).setRotation(rotation);
		Parsed parsed = read(FakeTesseract.real());
		assertThat(paragraphs(parsed)).containsExactly(String.join(" ", TEXT),
				"Turnover rose to 47 million\nSource: yearly report");
		PageText page = parsed.pages().getFirst();
		CharBuffer boxes = ByteBuffer
			.wrap(new InflaterInputStream(new ByteArrayInputStream(page.glyphs())).readAllBytes())
			.asCharBuffer();
		int million = page.text().indexOf("million");
		if (rotation == 0) {
			assertThat(boxes.get(4 * million) / 65535.0).isBetween(100 / 612.0, 500 / 612.0);
			assertThat(boxes.get(4 * million + 1) / 65535.0).isBetween(242 / 792.0, 292 / 792.0);
		}
		else {
			assertThat(boxes.get(4 * million) / 65535.0).isBetween(100 / 792.0, 500 / 792.0);
			assertThat(boxes.get(4 * million + 1) / 65535.0).isBetween(200 / 612.0, 260 / 612.0);
		}
	}

	@Test
	@Needs.Tesseract
	void findsNoWordsInAPhotograph() throws Exception {
		BufferedImage photo = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
		java.util.Random random = new java.util.Random(7);
		for (int x = 0; x < 600; x++) {
			for (int y = 0; y < 300; y++) {
				int grey = (int) (127 + 90 * Math.sin(x / 31.0) * Math.cos(y / 17.0) + random.nextInt(30));
				photo.setRGB(x, y, grey << 16 | grey << 8 | grey);
			}
		}
		pdf.resources().put(COSName.getPDFName("One"), LosslessFactory.createFromImage(pdf.document, photo));
		pdf.text(60, 100, TEXT).operators("q 400 0 0 200 100 400 cm /One Do Q").endPage();
		assertThat(paragraphs(read(FakeTesseract.real()))).containsExactly(String.join(" ", TEXT));
	}

	@Test
	void readsAnImageThatComesAgainOnce() throws Exception {
		figure("One", "ACME");
		for (int page = 0; page < 3; page++) {
			pdf.text(60, 100, TEXT).operators("q 400 0 0 150 100 400 cm /One Do Q").endPage();
		}
		List<Double> progress = new ArrayList<>();
		Path file = folder.resolve("again.pdf");
		try (pdf) {
			pdf.document.save(file.toFile());
		}
		Parsed parsed = new PdfReader(10_000, FakeTesseract.finding("ACME", folder, 9)).read(file, "again.pdf",
				progress::add);
		assertThat(parsed.pages()).extracting((page) -> page.text().endsWith("ACME"))
			.containsExactly(true, false, false);
		assertThat(progress).containsExactly(1 / 3.0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "q 90 0 0 34 60 750 cm /One Do Q", "q 400 0 0 8 60 400 cm /One Do Q",
			"q 600 0 0 780 6 6 cm /One Do Q" })
	void leavesLogosRulesAndBackgroundsAlone(String place) throws Exception {
		figure("One", "ACME").operators(place).text(60, 100, TEXT).endPage();
		assertThat(paragraphs(read(FakeTesseract.finding("ACME", folder, 9)))).containsExactly(String.join(" ", TEXT));
	}

	@Test
	void saysThatAFigureIsTooLarge() throws Exception {
		figure("One", "A").text(60, 100, TEXT).operators("q 400 0 0 150 100 400 cm /One Do Q").endPage();
		COSDictionary image = pdf.resources().getXObject(COSName.getPDFName("One")).getCOSObject();
		image.setInt(COSName.WIDTH, 10_000);
		image.setInt(COSName.HEIGHT, 7_000);
		Parsed parsed = read(FakeTesseract.finding("granite", folder, 9));
		assertThat(paragraphs(parsed)).containsExactly(String.join(" ", TEXT));
		assertThat(new ReadFile(parsed).warnings()).singleElement().asString().contains("too many pixels");
	}

	@Test
	void sharesTheLimitOfImages() throws Exception {
		figure("One", "A");
		figure("Two", "B").text(60, 100, TEXT)
			.operators("q 400 0 0 150 100 400 cm /One Do Q q 400 0 0 150 100 200 cm /Two Do Q")
			.endPage();
		Parsed parsed = read(FakeTesseract.finding("granite", folder, 1));
		assertThat(parsed.pages().getFirst().text()).containsOnlyOnce("granite");
		assertThat(new ReadFile(parsed).warnings()).singleElement().asString().contains("Figures were not read");
	}

}
