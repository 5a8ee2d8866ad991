package io.lectern.parse.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.lectern.parse.DocumentUnreadable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Names count before the first bytes do, and bytes that prove it before names. */
class FileTypesTests {

	@ParameterizedTest
	@ValueSource(strings = { "Article 4. The lock is opened at six.", "Article 12 of the lease ends in May.",
			"Path: cellar stairs, door 7.", "P1 fault at noon.", "P4 and P5 are closed.", "P6 is the car park.",
			"MZ pumps need oil.", "%! is the mark of the print room.", "%PDF-1.4 is what the printer takes.",
			"From the harbour it is a mile.", "From: the office\nDate: Monday\nThe key is in drawer 9.",
			"#! the shop is closed", "<5 bar is too low>", "BM 14 is the bench mark.", "GIF89a was replaced by PNG.",
			"PK said the gate is open.", "Rar! cried the crowd.", "II* stars were given.", "RIFF raff", "OggS of wood",
			"ID3 tags", "Xref: none", "Relay-Version: B 2.10", "Subject: the tram", "{ the brace } opens",
			"SIMPLE  =  T as in tea", "AC1015 drawing list", "!<arch> is a word here", "WARC/1.0 is a format",
			"Received: two boxes of nails", "BEGIN:VCARD is how cards begin", "CWS is short for cold water supply",
			"070707 is the code", "-----BEGIN of the notice", "8BPS", "solid brass handles", "PAR1", "fLaC" })
	void whatIsNamedTextIsText(String text) {
		for (String name : new String[] { "note.txt", "note.log", "notes" }) {
			ReadFile read = ReadFile.of(name, text);

			assertThat(read.text()).as(name).isEqualTo(text);
			assertThat(read.parsed().mediaType()).startsWith("text/");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "thesis.tex", "books.bib", "talk.srt", "talk.vtt", "start.bat", "start.ps1", "start.sh",
			"main.rs", "main.go", "Main.java", "Main.kt", "main.c", "main.hpp", "main.py", "main.rb", "main.ts",
			"app.vue", "app.css", "query.sql", "values.toml", "values.ini", "values.yaml", "values.properties",
			"Dockerfile", "Makefile", "server.log", "cards.vcf", "dates.ics", "guide.rst", "guide.adoc", "guide.org",
			"change.diff", "schema.proto", "main.tf", "README", "LICENSE", "data.jsonl", "x.unheardof", "nginx.conf",
			"page.jsp", "macro.vbs", "table.f90", "key.pem", "words.po" })
	void everythingWrittenInTextIsRead(String name) {
		ReadFile read = ReadFile.of(name, "# The orchard yield rose to 31 tonnes.\nvalue = 31\n\nend\n");

		assertThat(read.text()).contains("rose to 31 tonnes", "value = 31", "end");
	}

	@ParameterizedTest
	@ValueSource(strings = { "report.txt", "report.docx", "report", "report.csv", "report.md", "report.pdf" })
	void aPdfIsReadAsOneWhateverItIsCalled(String name) throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(FontName.HELVETICA), 12);
				content.newLineAtOffset(72, 700);
				content.showText("The lift is inspected in May.");
				content.endText();
			}
			document.save(bytes);

			ReadFile read = ReadFile.of(name, bytes.toByteArray());

			assertThat(read.parsed().mediaType()).isEqualTo("application/pdf");
			assertThat(read.text()).contains("inspected in May");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "letter.txt", "letter.pdf", "letter", "letter.xls", "letter.html" })
	void aWordFileIsReadAsOneWhateverItIsCalled(String name) throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			document.createParagraph().createRun().setText("The fee is 12 euro.");
			document.write(bytes);

			assertThat(ReadFile.of(name, bytes.toByteArray()).text()).contains("The fee is 12 euro.");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "letter.doc", "letter.txt", "letter.rtf", "letter" })
	void richTextIsReadAsSuch(String name) {
		assertThat(ReadFile.of(name, "{\\rtf1\\ansi The \\b fee\\b0  is 12 euro.\\par}").text())
			.contains("The fee is 12");
	}

	@Test
	void whatIsNoTextIsNotReadAsText() {
		byte[] program = new byte[4096];
		System.arraycopy("MZ program".getBytes(StandardCharsets.US_ASCII), 0, program, 0, 10);
		for (int i = 64; i < program.length; i++) {
			program[i] = (byte) (i * 31 % 27);
		}

		for (String name : new String[] { "tool.exe", "tool.txt", "tool.csv", "tool" }) {
			assertThatExceptionOfType(DocumentUnreadable.class).as(name).isThrownBy(() -> ReadFile.read(name, program));
		}
	}

	@Test
	void aWebPageUnderAnotherNameIsOne() {
		String page = "<!DOCTYPE html><html><body><p>The pool opens at <b>seven</b>.</p></body></html>";

		for (String name : new String[] { "pool.txt", "pool", "pool.xls", "pool.doc", "pool.xml" }) {
			assertThat(ReadFile.of(name, page).text()).as(name).isEqualTo("The pool opens at seven.");
		}
	}

	@Test
	void rowsThatPretendToBeASpreadsheetAreRows() {
		assertThat(ReadFile.of("stock.xls", "Part\tShelf\nBolt\tK-1\nNut\tK-2\n").rows())
			.containsExactly("Part | Shelf", "Bolt | K-1", "Nut | K-2");
	}

	@Test
	void textWithAFewDamagedBytesIsStillText() {
		assertThat(ReadFile.of("boiler.log", "pressure 4.2 bar\n\0\0pressure 3.9 bar\n".repeat(3)).text())
			.contains("3.9 bar");
	}

	@Test
	void whatIsNestedVeryDeepIsReadOrRefused() {
		assertThat(ReadFile.of("deep.xml", "<a>".repeat(5000) + "core" + "</a>".repeat(5000)).text()).contains("core");
		assertThat(ReadFile.of("deep.html", "<div>".repeat(5000) + "core").text()).contains("core");
		assertThat(ReadFile.of("deep.md", ">".repeat(5000) + " core").text()).contains("core");
		assertThat(ReadFile.of("long.md", "<h2>" + "x y ".repeat(50_000) + "</h2>\n\ntail\n").text()).contains("tail");
		assertThat(ReadFile.of("marks.txt", "<!-- a b c d -->\n".repeat(500) + "plain text").text())
			.contains("plain text");
	}

}
