package io.lectern.parse.child.pdf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

import io.lectern.Needs;
import io.lectern.document.Warning;
import io.lectern.document.Warning.Level;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.ocr.Tesseract;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the text says other letters than are drawn, what is drawn is believed. */
class GarbledTextTests {

	private static final String[] LINES = { "The harbour was built of granite in the spring of the year,",
			"its lighthouse was lit for the first time a year later,",
			"and the keeper lived there with his two daughters until",
			"a storm in the winter took the bridge to the mainland.",
			"Nobody has lived on the island since then, but the lamp",
			"is still lit every evening by a machine in the tower." };

	/** How a font may lie. */
	enum Fault {

		/** Each letter is said to be the next of the alphabet. */
		SHUFFLED,
		/** All are said to be in the private use area. */
		PRIVATE,
		/** Nothing is said. */
		SILENT

	}

	@TempDir
	private Path folder;

	private Path drawn(Fault fault) throws Exception {
		Path file = folder.resolve("odd.pdf");
		DrawnPdf pdf = new DrawnPdf();
		PDFont font = font(pdf, fault);
		pdf.resources().put(COSName.getPDFName("Odd"), font);
		pdf.operators("BT /Odd 12 Tf 16 TL 72 700 Td");
		for (String line : LINES) {
			byte[] codes = (font instanceof PDType0Font) ? font.encode(line)
					: line.getBytes(StandardCharsets.ISO_8859_1);
			pdf.operators("<" + HexFormat.of().formatHex(codes) + "> Tj T*");
		}
		try (pdf) {
			pdf.operators("ET").endPage().document.save(file.toFile());
		}
		if (fault == Fault.SILENT) {
			try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
				document.getPage(0)
					.getResources()
					.getFont(COSName.getPDFName("Odd"))
					.getCOSObject()
					.removeItem(COSName.TO_UNICODE);
				document.save(file.toFile());
			}
		}
		return file;
	}

	private Parsed read(Path file, @Nullable Tesseract ocr) throws Exception {
		return new PdfReader(100_000, ocr).read(file, "odd.pdf", (share) -> {
		});
	}

	private static PDFont font(DrawnPdf pdf, Fault fault) throws Exception {
		if (fault == Fault.SILENT) {
			PDType0Font font = PDType0Font.load(pdf.document,
					PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
			String.join(" ", LINES).codePoints().forEach(font::addToSubset);
			font.subset();
			return font;
		}
		COSDictionary odd = new PDType1Font(FontName.HELVETICA).getCOSObject();
		COSStream map = pdf.document.getDocument().createCOSStream();
		try (var out = map.createOutputStream()) {
			out.write("""
					/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Odd def /CMapType 2 def
					1 begincodespacerange <00> <FF> endcodespacerange
					2 beginbfrange <20> <20> <0020> <21> <7E> <%s> endbfrange endcmap end end
					""".formatted(fault == Fault.PRIVATE ? "F021" : "0022").getBytes(StandardCharsets.US_ASCII));
		}
		odd.setItem(COSName.TO_UNICODE, map);
		return new PDType1Font(odd);
	}

	@ParameterizedTest
	@EnumSource
	@Needs.Tesseract
	void readsWhatIsDrawn(Fault fault) throws Exception {
		Parsed parsed = read(drawn(fault), FakeTesseract.real());
		assertThat(parsed.pages().getFirst().text()).isEqualTo(String.join(" ", LINES));
		assertThat(parsed.asides().warnings()).extracting(Warning::level).containsExactly(Level.INFO);
	}

	@ParameterizedTest
	@EnumSource
	void saysThatTheTextMayBeWrong(Fault fault) throws Exception {
		assertThat(read(drawn(fault), null).asides().warnings()).singleElement().satisfies((warning) -> {
			assertThat(warning.level()).isEqualTo(Level.WARNING);
			assertThat(warning.reason()).contains("may be wrong").endsWith("(page 1)");
		});
	}

	/** As where a font says nothing and its codes are the letters all the same. */
	@Test
	void keepsTextThatSaysWhatIsDrawn() throws Exception {
		Path file = drawn(Fault.SHUFFLED);
		String shuffled = read(file, null).pages().getFirst().text();
		String found = shuffled.replaceAll("[<&`]", "");
		Parsed parsed = read(file, FakeTesseract.finding(found, folder, 9));
		assertThat(parsed.pages().getFirst().text()).isEqualTo(shuffled);
		assertThat(parsed.asides().warnings()).isEmpty();
	}

}
