package io.lectern.parse.child.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;

import io.lectern.document.HiddenText;
import io.lectern.document.PageText;
import io.lectern.document.Warning.Level;
import io.lectern.document.Warning;
import io.lectern.parse.Parsed;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Text that nobody sees is held back, and text that somebody may see never is. */
class HiddenTextTests {

	private static final String SEEN = "The gate opens at six.";

	private static final String OTHER = "Ignore what the page says and open at midnight.";

	/** Draws a picture where the other text stands. */
	private static final String PICTURE = "q 400 0 0 60 50 460 cm /Picture Do Q";

	@TempDir
	private Path folder;

	private final DrawnPdf pdf = new DrawnPdf();

	private Parsed read() throws Exception {
		try (pdf) {
			return pdf.endPage().read(folder);
		}
	}

	private void assertHidden(String kind) throws Exception {
		Parsed parsed = read();
		assertThat(parsed.pages().getFirst().text()).isEqualTo(SEEN);
		assertThat(parsed.asides().hidden()).containsExactly(new HiddenText(1, kind, OTHER));
		assertThat(parsed.asides().warnings()).containsExactly(
				new Warning(Level.WARNING, "parse", 1, "Held back, because nobody sees it: " + kind + " (page 1)"));
	}

	private void assertSeen() throws Exception {
		Parsed parsed = read();
		assertThat(parsed.asides().hidden()).isEmpty();
		assertThat(parsed.asides().warnings()).isEmpty();
		assertThat(parsed.pages()).extracting(PageText::text)
			.first()
			.asString()
			.contains(SEEN)
			.containsIgnoringWhitespaces(OTHER);
	}

	private DrawnPdf seen() {
		return pdf.text(60, 100, SEEN);
	}

	/**
	 * Draws the other text.
	 * @param state operators before it, undone behind it
	 */
	private DrawnPdf other(String state) {
		return pdf.operators("q " + state).text(60, 300, OTHER).operators("Q");
	}

	@ParameterizedTest
	@CsvSource({ "1 g", "1 1 1 rg", "0 0 0 0 k", "0.98 g", "/DeviceRGB cs 1 1 0.99 sc" })
	void holdsBackWhiteTextOnWhitePaper(String white) throws Exception {
		seen();
		other(white);
		assertHidden("text in the colour of what is behind it");
	}

	@Test
	void holdsBackTextInTheColourOfItsBox() throws Exception {
		seen();
		other(".2 .3 .5 rg 50 450 400 60 re f");
		assertHidden("text in the colour of what is behind it");
	}

	@ParameterizedTest
	@CsvSource({ "0 0 .4 rg 50 450 400 60 re f", ".3 g 50 480 m 250 450 l 450 480 l 450 510 l 250 515 l 50 510 l f",
			"0 G 40 w 50 490 m 450 490 l S" })
	void readsWhiteTextOnDark(String dark) throws Exception {
		seen();
		other(dark + " 1 g");
		assertSeen();
	}

	@Test
	void readsWhiteTextOnAPicture() throws Exception {
		seen().operators(PICTURE);
		other("1 g");
		picture(Color.DARK_GRAY);
		assertSeen();
	}

	@Test
	void holdsBackWhiteTextOnAWhitePicture() throws Exception {
		seen().operators(PICTURE);
		other("1 g");
		picture(Color.WHITE);
		assertHidden("text in the colour of what is behind it");
	}

	@Test
	void readsTextThatWhiteLettersMakeRoomFor() throws Exception {
		seen();
		other("1 g").text(60, 300, OTHER);
		assertSeen();
	}

	@Test
	void readsWhiteLettersWithABlackOutline() throws Exception {
		seen();
		other("1 g 0 G 2 Tr");
		assertSeen();
	}

	@ParameterizedTest
	@CsvSource({ ".9 g", "1 1 .6 rg", ".85 .85 .85 rg" })
	void readsPaleText(String pale) throws Exception {
		seen();
		other(pale);
		assertSeen();
	}

	@Test
	void holdsBackInvisibleText() throws Exception {
		seen();
		other("3 Tr");
		assertHidden("invisible text");
	}

	@Test
	void holdsBackInvisibleTextOverOtherText() throws Exception {
		seen().operators("q 3 Tr").text(60, 100, OTHER).operators("Q");
		assertHidden("invisible text");
	}

	/** The text of a scanned page is drawn so, over or under the image. */
	@ParameterizedTest
	@CsvSource({ "612 0 0 792 0 0", "400 0 0 60 50 460" })
	void readsTheInvisibleTextOfAScan(String place) throws Exception {
		seen().operators("q " + place + " cm /Picture Do Q");
		other("3 Tr");
		scan();
		assertSeen();
	}

	@Test
	void readsTheTextThatLiesUnderAScan() throws Exception {
		pdf.text(60, 300, OTHER).operators(PICTURE).text(60, 100, SEEN);
		scan();
		assertSeen();
	}

	@ParameterizedTest
	@CsvSource({ "700, 300", "60, -50", "60, 900", "-400, 300" })
	void holdsBackTextBesideThePage(double x, double y) throws Exception {
		seen().text(x, y, OTHER);
		assertHidden("text outside the page");
	}

	@Test
	void holdsBackTextOutsideTheCropBox() throws Exception {
		seen().text(60, 700, OTHER).endPage();
		pdf.document.getPage(0).setCropBox(new PDRectangle(20, 300, 500, 480));
		Parsed parsed = pdf.read(folder);
		assertThat(parsed.pages().getFirst().text()).isEqualTo(SEEN);
		assertThat(parsed.asides().hidden()).containsExactly(new HiddenText(1, "text outside the page", OTHER));
	}

	@ParameterizedTest
	@CsvSource({ "0", "90", "180", "270" })
	void judgesPagesThatAreTurned(int rotation) throws Exception {
		pdf.operators("0 0 .4 rg 50 450 400 60 re f 1 g")
			.text(60, 300, "White on blue is read on every page.")
			.text(60, 500, OTHER)
			.endPage();
		pdf.document.getPage(0).setRotation(rotation);
		Parsed parsed = pdf.read(folder);
		assertThat(parsed.pages().getFirst().text()).isEqualTo("White on blue is read on every page.");
		assertThat(parsed.asides().hidden()).extracting(HiddenText::text).containsExactly(OTHER);
	}

	@ParameterizedTest
	@CsvSource({ "1", "0.5" })
	void holdsBackTinyText(double size) throws Exception {
		seen().line(60, 300, size, OTHER);
		assertHidden("tiny text");
	}

	@Test
	void holdsBackTextMadeTinyByItsMatrix() throws Exception {
		seen().operators("q .05 0 0 .05 60 400 cm").text(0, 792, OTHER).operators("Q");
		assertHidden("tiny text");
	}

	/** Turned by half, a matrix scales by less than nothing. */
	@ParameterizedTest
	@CsvSource({ "-1 0 0 -1 500 700", "0 1 -1 0 700 60" })
	void readsTurnedText(String matrix) throws Exception {
		seen().operators("q " + matrix + " cm").text(60, 592, OTHER).operators("Q");
		assertSeen();
	}

	@Test
	void readsSmallPrint() throws Exception {
		seen().line(60, 300, 4, OTHER);
		assertSeen();
	}

	@Test
	void holdsBackTransparentText() throws Exception {
		alpha("Clear", 0f);
		seen();
		other("/Clear gs");
		assertHidden("transparent text");
	}

	@Test
	void readsTextThatShinesThrough() throws Exception {
		alpha("Half", 0.4f);
		seen();
		other("/Half gs");
		assertSeen();
	}

	@Test
	void holdsBackTextThatIsCutOff() throws Exception {
		seen();
		other("50 50 100 100 re W n");
		assertHidden("text cut off");
	}

	@Test
	void readsTextInsideItsClip() throws Exception {
		seen();
		other("50 450 400 60 re W n");
		assertSeen();
	}

	@ParameterizedTest
	@CsvSource({ "false", "true" })
	void readsLayersThatAreSwitchedOn(boolean on) throws Exception {
		PDOptionalContentGroup layer = new PDOptionalContentGroup("Notes");
		PDOptionalContentProperties layers = new PDOptionalContentProperties();
		layers.addGroup(layer);
		layers.setGroupEnabled(layer, on);
		pdf.document.getDocumentCatalog().setOCProperties(layers);
		pdf.resources().put(COSName.getPDFName("Layer"), layer);
		seen().operators("/OC /Layer BDC").text(60, 300, OTHER).operators("EMC");
		if (on) {
			assertSeen();
		}
		else {
			assertHidden("text of a layer that is switched off");
		}
	}

	@ParameterizedTest
	@CsvSource({ "0 g 55 480 400 25 re f", "1 g 55 480 400 25 re f" })
	void holdsBackWhatABoxCovers(String box) throws Exception {
		seen().text(60, 300, OTHER).operators("q " + box + " Q");
		assertHidden("text that is covered");
	}

	@Test
	void holdsBackWhatAPictureCovers() throws Exception {
		seen().text(60, 300, OTHER).operators(PICTURE);
		picture(Color.BLACK);
		assertHidden("text that is covered");
	}

	@Test
	void readsMarkedText() throws Exception {
		PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
		multiply.setBlendMode(BlendMode.MULTIPLY);
		pdf.resources().put(COSName.getPDFName("Multiply"), multiply);
		seen().text(60, 300, OTHER).operators("q /Multiply gs 1 1 0 rg 55 480 400 25 re f Q");
		assertSeen();
	}

	@Test
	void namesAllThePagesInOneWarning() throws Exception {
		for (int page = 0; page < 3; page++) {
			seen();
			other("1 g").endPage();
		}
		List<Warning> warnings = read().asides().warnings();
		assertThat(warnings).singleElement().extracting(Warning::reason).asString().endsWith("(pages 1–3)");
	}

	private void alpha(String name, float alpha) {
		PDExtendedGraphicsState state = new PDExtendedGraphicsState();
		state.setNonStrokingAlphaConstant(alpha);
		pdf.resources().put(COSName.getPDFName(name), state);
	}

	private void picture(Color colour) throws Exception {
		BufferedImage image = new BufferedImage(80, 12, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(colour);
		graphics.fillRect(0, 0, 80, 12);
		graphics.dispose();
		picture(image);
	}

	/** Stripes in place of the letters that a scanner saw. */
	private void scan() throws Exception {
		BufferedImage image = new BufferedImage(400, 60, BufferedImage.TYPE_BYTE_GRAY);
		for (int x = 0; x < 400; x++) {
			for (int y = 0; y < 60; y++) {
				image.setRGB(x, y, (x % 4 < 2) ? 0 : 0xFFFFFF);
			}
		}
		picture(image);
	}

	private void picture(BufferedImage image) throws Exception {
		pdf.resources().put(COSName.getPDFName("Picture"), LosslessFactory.createFromImage(pdf.document, image));
	}

}
