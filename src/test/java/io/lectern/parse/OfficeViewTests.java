package io.lectern.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.lectern.Needs;
import io.lectern.system.ProcessFolder;
import io.lectern.system.TestFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * LibreOffice is called as it wants to be, within limits and walls. A script stands in
 * for it, which is called like the true one.
 */
class OfficeViewTests {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private static final OcrProperties OCR = new OcrProperties(false, "tesseract", List.of(), 300,
			Duration.ofMinutes(1), 1);

	@TempDir
	private Path folder;

	private Path pdf;

	/**
	 * A program in LibreOffice's place that writes what it wants to "$out/document.pdf".
	 */
	private OfficeView office(String script, boolean confined, Duration timeout) throws IOException {
		Path program = Files.createDirectories(folder.resolve("office/program")).resolve("soffice");
		Files.writeString(program, """
				#!/bin/sh
				for word in "$@"; do
				  [ "$before" = --outdir ] && out=$word
				  [ "$before" = --convert-to ] && filter=$word
				  before=$word
				done
				%s
				""".formatted(script));
		assertThat(program.toFile().setExecutable(true)).isTrue();
		pdf = folder.resolve("view.pdf");
		ProcessFolder temporary = TestFolders.process(folder.resolve("data"));
		return new OfficeView(
				new OfficeViewProperties(true, program.toString(), timeout, DataSize.ofGigabytes(1),
						DataSize.ofKilobytes(1)),
				new ParserProperties(1, DataSize.ofMegabytes(64), Duration.ofMinutes(1), 1, 1000, confined), OCR,
				temporary);
	}

	private Path file() throws IOException {
		return Files.writeString(folder.resolve("original"), "the file");
	}

	private void assertNothingIsLeft() throws IOException {
		try (Stream<Path> left = Files.walk(folder.resolve("data"))) {
			assertThat(left.map((path) -> path.getFileName().toString())).noneMatch((name) -> name.startsWith("view-"));
		}
	}

	@Test
	void handsTheFileOverByItsKindAndTakesThePdf() throws Exception {
		OfficeView office = office(
				"cat \"$before\" > $out/document.pdf; echo \" $filter ${before##*/}\" >> $out/document.pdf", false,
				Duration.ofSeconds(30));

		office.make(file(), WORD, pdf);

		assertThat(pdf).hasContent("the file pdf:writer_pdf_Export document.docx");
		assertThat(office.isMadeOf(WORD)).isTrue();
		assertThat(office.isMadeOf("application/pdf")).isFalse();
		assertNothingIsLeft();
	}

	@Test
	void isMadeOfNothingWhereThereIsNoLibreOffice() {
		OfficeView office = new OfficeView(
				new OfficeViewProperties(true, folder.resolve("none").toString(), Duration.ofSeconds(1),
						DataSize.ofGigabytes(1), DataSize.ofKilobytes(1)),
				new ParserProperties(1, DataSize.ofMegabytes(64), Duration.ofMinutes(1), 1, 1000, false), OCR,
				TestFolders.process(folder.resolve("data")));

		assertThat(office.isMadeOf(WORD)).isFalse();
	}

	@Test
	void saysWhyThereIsNone() throws Exception {
		assertFails("exit 0", "can't open it");
		assertFails("exit 81", "exit status 81");
		assertFails("head -c 2000 /dev/zero > $out/document.pdf", "more than");
		assertNothingIsLeft();
	}

	private void assertFails(String script, String reason) throws IOException {
		OfficeView office = office(script, false, Duration.ofSeconds(30));
		Path file = file();
		assertThatExceptionOfType(DocumentUnreadable.class).isThrownBy(() -> office.make(file, WORD, pdf))
			.withMessageContaining(reason);
	}

	@Test
	void endsWhatTakesTooLongWithAllItStarted() throws Exception {
		OfficeView office = office("sleep 600 & echo $! > " + folder + "/child; wait", false, Duration.ofMillis(700));
		Path file = file();

		assertThatExceptionOfType(DocumentUnreadable.class).isThrownBy(() -> office.make(file, WORD, pdf))
			.withMessageContaining("took longer");

		long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
		ProcessHandle.of(child).ifPresent((process) -> process.onExit().orTimeout(20, TimeUnit.SECONDS).join());
		assertNothingIsLeft();
	}

	@Test
	@Needs.Landlock
	void seesNothingButItsFileAndItsOwnProgram() throws Exception {
		Path secret = Files.createDirectories(folder.resolve("data")).resolve("lectern.mv.db");
		Files.writeString(secret, "secret");
		OfficeView office = office("""
				cat "$before" > $out/document.pdf
				cat %s >> $out/document.pdf
				cat /etc/shadow >> $out/document.pdf
				cat /proc/%d/environ >> $out/document.pdf
				echo planted > %s
				exit 0
				""".formatted(secret, ProcessHandle.current().pid(), secret), true, Duration.ofMinutes(1));

		office.make(file(), WORD, pdf);

		assertThat(pdf).hasContent("the file");
		assertThat(secret).hasContent("secret");
	}

}
