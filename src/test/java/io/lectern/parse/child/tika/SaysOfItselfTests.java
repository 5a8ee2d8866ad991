package io.lectern.parse.child.tika;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

import io.lectern.parse.child.blocks.PageWriter;
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

	private static Map<String, String> read(Path file, String type) throws Exception {
		return new TikaReader(new AutoDetectParser(), new PageWriter(100_000))
			.read(file, file.getFileName().toString(), MediaType.parse(type))
			.metadata();
	}

}
