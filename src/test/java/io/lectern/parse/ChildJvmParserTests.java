package io.lectern.parse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.lectern.system.TestFolders;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Bad files cost a reason, at worst a process, and the next file goes through. */
class ChildJvmParserTests {

	private static final DoubleConsumer NO_PROGRESS = ParserProcessesTests.NO_PROGRESS;

	@TempDir
	static Path folder;

	private static ChildJvmParser parser;

	@BeforeAll
	static void start() {
		parser = new ChildJvmParser(ParserProcessesTests.LIMITS, ParserProcessesTests.NO_OCR,
				TestFolders.process(folder.resolve("data")), new ParserInfo());
	}

	@AfterAll
	static void stop() {
		parser.close();
	}

	private static Path file(String name, byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}

	private static void assertUnreadable(Path file, String reason) throws Exception {
		assertThatExceptionOfType(DocumentUnreadable.class)
			.isThrownBy(() -> parser.parse(file, file.getFileName().toString(), NO_PROGRESS))
			.withMessageContaining(reason);
		ParserProcessesTests.assertGoesThrough(parser, folder);
	}

	@Test
	void keepsKeysAndPasswordsFromTheProcess() {
		Map<String, String> environment = new HashMap<>(
				Map.of("PATH", "/usr/bin", "LANG", "C.UTF-8", "LECTERN_ACCESS_ADMIN_KEY", "secret",
						"SPRING_DATASOURCE_PASSWORD", "secret", "JAVA_TOOL_OPTIONS", "-XX:+UseZGC"));

		ParserCommand.keepHarmless(environment);

		assertThat(environment).containsOnlyKeys("PATH", "LANG");
	}

	@Test
	void saysThatAFileIsEmpty() throws Exception {
		assertUnreadable(file("empty.pdf", new byte[0]), "empty");
	}

	@Test
	void saysThatAFileIsDamaged() throws Exception {
		byte[] half = "PK\3\4 half an office file".getBytes(StandardCharsets.UTF_8);
		assertUnreadable(file("half.docx", half), "damaged");
	}

	@Test
	void saysThatAPdfIsProtectedByAPassword() throws Exception {
		assertUnreadable(locked("sesame"), "protected by a password");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sesame", "Öffne dich", "芝麻开门" })
	void opensAPdfWithItsPasswordAndSaysWhenThatIsWrong(String password) throws Exception {
		Path file = locked(password);
		assertThatExceptionOfType(DocumentUnreadable.class)
			.isThrownBy(() -> parser.parse(file, "locked.pdf", "simsim", NO_PROGRESS))
			.withMessage("it is protected by a password; the one given does not open it")
			.matches(DocumentUnreadable::isLocked);
		assertThat(parser.parse(file, "locked.pdf", password, NO_PROGRESS).pages().getFirst().text())
			.isEqualTo("Behind the door lies the harbour.");
		assertUnreadable(file, "protected by a password");
	}

	private static Path locked(String password) throws IOException {
		Path file = folder.resolve("locked.pdf");
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(FontName.HELVETICA), 12);
				content.newLineAtOffset(60, 600);
				content.showText("Behind the door lies the harbour.");
				content.endText();
			}
			StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
			policy.setEncryptionKeyLength(256);
			document.protect(policy);
			document.save(file.toFile());
		}
		return file;
	}

	@Test
	void saysThatAPdfHasNoText() throws Exception {
		Path file = folder.resolve("scan.pdf");
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			document.save(file.toFile());
		}
		assertUnreadable(file, "no text in it");
	}

	@Test
	void namesTheTypeItDoesNotSupport() throws Exception {
		byte[] bytes = { 0x13, 0x37, 0, 1, 2, 3, (byte) 0xFE, 0, 5, 6, 0, 0 };
		assertUnreadable(file("program.bin", bytes), "application/octet-stream");
	}

	@Test
	void goesByTheContentNotTheExtension() throws Exception {
		Path file = file("page.pdf",
				"<html><body><h1>Head</h1><p>Body.</p></body></html>".getBytes(StandardCharsets.UTF_8));
		assertThat(parser.parse(file, "page.pdf", NO_PROGRESS).mediaType()).isEqualTo("text/html");
	}

	@Test
	void readsChineseInItsOldEncoding() throws Exception {
		Path file = file("gbk.txt", "第一段，中文的内容。".getBytes(Charset.forName("GBK")));
		assertThat(parser.parse(file, "gbk.txt", NO_PROGRESS).pages().getFirst().text()).isEqualTo("第一段，中文的内容。");
	}

	@Test
	void survivesAZipBomb() throws Exception {
		Path bomb = folder.resolve("bomb.docx");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
			entry(zip, "[Content_Types].xml", """
					<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
					<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
					<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument\
					.wordprocessingml.document.main+xml"/></Types>""", 1);
			entry(zip, "_rels/.rels", """
					<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
					<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships\
					/officeDocument" Target="word/document.xml"/></Relationships>""", 1);
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			zip.write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
				.getBytes(StandardCharsets.UTF_8));
			write(zip, "<w:p><w:r><w:t>" + "bomb ".repeat(200) + "</w:t></w:r></w:p>", 600_000);
			zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		assertThatExceptionOfType(DocumentUnreadable.class)
			.isThrownBy(() -> parser.parse(bomb, "bomb.docx", NO_PROGRESS))
			.withMessageMatching(".*(zip bomb|memory|characters of text|damaged).*");
		ParserProcessesTests.assertGoesThrough(parser, folder);
	}

	private static void entry(ZipOutputStream zip, String name, String text, int times) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		write(zip, text, times);
		zip.closeEntry();
	}

	private static void write(OutputStream out, String text, int times) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < times; i++) {
			out.write(bytes);
		}
	}

	@Test
	void knowsWhereEachCharacterOfAPdfStands() throws Exception {
		Path file = folder.resolve("hello.pdf");
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(FontName.HELVETICA), 12);
				content.newLineAtOffset(page.getMediaBox().getWidth() / 2, page.getMediaBox().getHeight() / 4);
				content.showText("Hello page.");
				content.endText();
			}
			document.save(file.toFile());
		}
		var page = parser.parse(file, "hello.pdf", NO_PROGRESS).pages().getFirst();
		assertThat(page.text()).isEqualTo("Hello page.");
		assertThat(page.glyphs()).isNotNull();
		byte[] boxes = new java.util.zip.InflaterInputStream(new java.io.ByteArrayInputStream(page.glyphs()))
			.readAllBytes();
		assertThat(boxes).hasSize(8 * "Hello page.".length());
		java.nio.ByteBuffer first = java.nio.ByteBuffer.wrap(boxes);
		assertThat((first.getShort() & 0xFFFF) / 65535.0).isBetween(0.499, 0.503);
		double top = (first.getShort() & 0xFFFF) / 65535.0;
		first.getShort();
		double bottom = (first.getShort() & 0xFFFF) / 65535.0;
		assertThat(top).isLessThan(0.75);
		assertThat(bottom).isGreaterThan(0.75).isLessThan(0.76);
	}

}
