package io.lectern.parse.child.tika;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SaysOfItselfTests {

	@TempDir
	private Path folder;

	@Test
	void wordDocumentTellsAuthorDatesSubjectAndKeywords() throws Exception {
		Path file = folder.resolve("pier.docx");
		try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
			document.createParagraph().createRun().setText("The pier is long.");
			var says = document.getProperties().getCoreProperties();
			says.setCreator("Ann");
			says.setSubjectProperty("Harbours");
			says.setKeywords("pier, mole");
			says.setCategory("Survey");
			says.setCreated(Optional.of(new Date(0)));
			document.write(out);
		}
		assertThat(read(file, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
			.containsEntry("author", "Ann")
			.containsEntry("subject", "Harbours")
			.containsEntry("keywords", "pier, mole")
			.containsEntry("category", "Survey")
			.containsEntry("created", "1970-01-01T00:00:00Z");
	}

	@Test
	void oldWorkbookTellsThemToo() throws Exception {
		Path file = folder.resolve("pier.xls");
		try (HSSFWorkbook workbook = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(file)) {
			workbook.createSheet("s").createRow(0).createCell(0).setCellValue("pier");
			workbook.createInformationProperties();
			workbook.getSummaryInformation().setAuthor("Ann");
			workbook.getSummaryInformation().setSubject("Harbours");
			workbook.getSummaryInformation().setKeywords("pier");
			workbook.write(out);
		}
		assertThat(read(file, "application/vnd.ms-excel")).containsEntry("author", "Ann")
			.containsEntry("subject", "Harbours")
			.containsEntry("keywords", "pier");
	}

	@Test
	void webPageTellsLanguageSourceAndTheDateItWasPublished() throws Exception {
		assertThat(read(Files.writeString(folder.resolve("a.html"), """
				<html lang="fr"><head><meta name="author" content="Ann"><meta name="keywords" content="pier, mole">
				<meta property="og:url" content="https://example.org/pier">
				<meta property="article:published_time" content="2024-05-06T01:08:09+02:00"></head>
				<body><p>La jetée est longue.</p></body></html>"""), "text/html"))
			.containsExactlyInAnyOrderEntriesOf(Map.of("author", "Ann", "keywords", "pier, mole", "language", "fr",
					"source", "https://example.org/pier", "created", "2024-05-05T23:08:09Z"));
	}

	@Test
	void mailTellsWhoWroteToWhomWhenAndAboutWhat() throws Exception {
		assertThat(read(Files.writeString(folder.resolve("a.eml"), """
				From: Ann <ann@example.org>\r
				To: Bob <bob@example.org>, Cy <cy@example.org>\r
				Subject: The pier\r
				Date: Mon, 1 Jan 2024 10:00:00 +0200\r
				\r
				It is long.\r
				"""), "message/rfc822")).containsEntry("from", "Ann <ann@example.org>")
			.containsEntry("subject", "The pier")
			.containsEntry("created", "2024-01-01T08:00:00Z")
			.hasEntrySatisfying("to", (to) -> assertThat(to).contains("bob@example.org", "cy@example.org"));
	}

	private static Map<String, String> read(Path file, String type) throws Exception {
		return new TikaReader(new AutoDetectParser(), 100_000)
			.read(file, file.getFileName().toString(), MediaType.parse(type))
			.metadata();
	}

}
