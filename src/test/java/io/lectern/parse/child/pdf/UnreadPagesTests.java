package io.lectern.parse.child.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import io.lectern.document.PageText;
import io.lectern.document.Warning;
import io.lectern.document.Warning.Level;
import io.lectern.parse.Block;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.ocr.Tesseract;
import org.apache.pdfbox.cos.COSName;
import org.apache.tika.mime.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What could not be read of a document is said, with the pages. */
class UnreadPagesTests {

	private static final String TEXT = "The night porter is Emil Sand.";

	@TempDir
	private Path folder;

	private final DrawnPdf pdf = new DrawnPdf();

	private void scans(int count) throws Exception {
		for (int i = 0; i < count; i++) {
			new DrawnImage().text(400, "A page from the scanner").addTo(pdf.document, 0);
		}
	}

	private Parsed read(Tesseract ocr) throws Exception {
		try (pdf) {
			return pdf.read(folder, ocr);
		}
	}

	private static void assertWarns(Parsed parsed, Integer page, String... parts) {
		assertThat(parsed.asides().warnings()).singleElement().satisfies((warning) -> {
			assertThat(warning.level()).isEqualTo(Level.WARNING);
			assertThat(warning.page()).isEqualTo(page);
			assertThat(warning.reason()).contains(parts);
		});
	}

	@Test
	void saysWhichPageIsAnImageThatNobodyReads() throws Exception {
		pdf.text(60, 100, TEXT).endPage();
		scans(1);
		assertWarns(read(null), 2, "image", "Tesseract", "(page 2)");
	}

	@Test
	void namesRangesOfPages() throws Exception {
		pdf.text(60, 100, TEXT).endPage();
		scans(3);
		pdf.text(60, 100, TEXT).endPage();
		scans(1);
		assertWarns(read(null), null, "(pages 2–4, 6)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "q Q", "0 G 60 700 m 550 700 l S" })
	void saysNothingOfPagesThatAreBlank(String drawn) throws Exception {
		pdf.text(60, 100, TEXT).endPage().operators(drawn).endPage();
		assertThat(read(null).asides().warnings()).isEmpty();
	}

	@Test
	void saysWhichPageTesseractFailedOn() throws Exception {
		pdf.text(60, 100, TEXT).endPage();
		scans(1);
		Parsed parsed = read(FakeTesseract.failing(folder));
		assertWarns(parsed, 2, "could not be read", "status 3", "(page 2)");
		assertThat(parsed.pages().getFirst().text()).isEqualTo(TEXT);
	}

	@Test
	void saysWhichPagesArePastTheLimit() throws Exception {
		scans(3);
		Parsed parsed = read(FakeTesseract.finding("granite", folder, 1));
		assertWarns(parsed, null, "1 images are read", "(pages 2, 3)");
		assertThat(parsed.pages()).extracting(PageText::text).containsExactly("granite", "", "");
	}

	/** A heading alone is the path of the next page's text, and no passage. */
	@Test
	void takesTheLettersOfAScanForNoHeading() throws Exception {
		pdf.text(60, 100, TEXT).endPage();
		scans(1);
		pdf.text(60, 400, "The lift inspection is due in October.").endPage();
		Parsed parsed = read(FakeTesseract.finding("The vault code is 8841", folder, 9));
		assertThat(parsed.blocks()).extracting(Block::kind)
			.containsExactly(Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.PARAGRAPH);
	}

	@Test
	void saysWhichPageIsDamaged() throws Exception {
		pdf.text(60, 100, TEXT).endPage().text(60, 100, TEXT).endPage();
		pdf.document.getPage(1).getCOSObject().setName(COSName.TYPE, "Catalog");
		assertWarns(read(null), 2, "damaged", "(page 2)");
	}

	@ParameterizedTest
	@ValueSource(ints = { 8, 200 })
	void saysThatTheFileWasCutOff(int missing) throws Exception {
		byte[] whole = whole();
		assertWarns(readFile(Arrays.copyOf(whole, whole.length - missing)), null, "end of the file is missing");
	}

	@Test
	void saysThatTheFileWasMended() throws Exception {
		String whole = new String(whole(), StandardCharsets.ISO_8859_1);
		String broken = whole.replaceFirst("startxref\\s+\\d+", "startxref\n17");
		assertWarns(readFile(broken.getBytes(StandardCharsets.ISO_8859_1)), null, "mended");
	}

	@Test
	void saysNothingOfAFileThatIsWhole() throws Exception {
		assertThat(readFile(whole()).asides().warnings()).isEmpty();
	}

	private byte[] whole() throws IOException {
		try (pdf) {
			pdf.text(60, 100, TEXT).endPage();
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			pdf.document.save(bytes);
			return bytes.toByteArray();
		}
	}

	private Parsed readFile(byte[] bytes) throws Exception {
		Path file = folder.resolve("file.pdf");
		Files.write(file, bytes);
		Parsed parsed = new PdfReader(1_000_000, null).read(file, "file.pdf", (share) -> {
		});
		assertThat(parsed.pages().getFirst().text()).isEqualTo(TEXT);
		return parsed;
	}

	@Test
	void saysHowManyImagesOfATiffWereRead() throws Exception {
		Parsed parsed = readImages("tiff", 3, FakeTesseract.finding("granite", folder, 2));
		assertThat(parsed.pages()).extracting(PageText::text).containsExactly("granite", "granite");
		assertWarns(parsed, null, "2 of its 3 images");
	}

	@Test
	void readsTheFirstImageOfAGif() throws Exception {
		Parsed parsed = readImages("gif", 2, FakeTesseract.finding("granite", folder, 9));
		assertThat(parsed.pages()).extracting(PageText::text).containsExactly("granite");
		assertThat(parsed.asides().warnings()).extracting(Warning::level, Warning::page)
			.isEqualTo(List.of(tuple(Level.INFO, null)));
	}

	private Parsed readImages(String format, int count, Tesseract ocr) throws Exception {
		Path file = folder.resolve("images." + format);
		ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
			writer.setOutput(out);
			writer.prepareWriteSequence(null);
			for (int i = 0; i < count; i++) {
				writer.writeToSequence(
						new IIOImage(new BufferedImage(1000, 300, BufferedImage.TYPE_BYTE_GRAY), null, null), null);
			}
			writer.endWriteSequence();
		}
		return new ImageFileReader(1000, ocr).read(file, MediaType.image(format), (share) -> {
		});
	}

}
