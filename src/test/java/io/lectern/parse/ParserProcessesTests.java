package io.lectern.parse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.lectern.system.TestFolders;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** When parser processes are started and ended, and what they leave behind. */
class ParserProcessesTests {

	static final OcrProperties NO_OCR = new OcrProperties(false, "tesseract", List.of("eng"), 300,
			Duration.ofMinutes(1), 10);

	static final DoubleConsumer NO_PROGRESS = (share) -> {
	};

	static final ParserProperties LIMITS = limits(1, Duration.ofMinutes(1), 200);

	@TempDir
	private static Path folder;

	private static ParserProperties limits(int processes, Duration timeout, int filesPerProcess) {
		return new ParserProperties(processes, DataSize.ofMegabytes(256), timeout, filesPerProcess, 20_000_000, true);
	}

	private static ChildJvmParser parser(ParserProperties limits, String data) {
		return new ChildJvmParser(limits, NO_OCR, TestFolders.process(folder.resolve(data)), new ParserInfo());
	}

	private static Path file(String name, byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}

	private static void assertGoesThrough(ChildJvmParser parser) throws Exception {
		assertGoesThrough(parser, folder);
	}

	static void assertGoesThrough(ChildJvmParser parser, Path folder) throws Exception {
		Path next = Files.writeString(folder.resolve("next.txt"), "Next file.");
		assertThat(parser.parse(next, "next.txt", NO_PROGRESS).pages().getFirst().text()).isEqualTo("Next file.");
	}

	@Test
	void endsProcessesThatHaveNoFile() throws Exception {
		Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
		try (ChildJvmParser resting = parser(LIMITS, "resting")) {
			assertGoesThrough(resting);
			List<ProcessHandle> its = started(before);

			resting.endIdle(Duration.ofMinutes(1));
			assertThat(its).hasSize(1).allMatch(ProcessHandle::isAlive);

			resting.endIdle(Duration.ZERO);
			assertThat(its).noneMatch(ProcessHandle::isAlive);
			assertGoesThrough(resting);
		}
	}

	@Test
	void aFileWaitsForAProcessAtWorkRatherThanHaveOneStarted() throws Exception {
		Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
		try (ChildJvmParser parser = parser(limits(2, Duration.ofMinutes(1), 200), "waiting");
				ExecutorService files = Executors.newFixedThreadPool(2)) {
			Path large = file("large.txt", "One line of many.\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
			parser.parse(large, "large.txt", NO_PROGRESS);
			List<Future<Parsed>> both = files
				.invokeAll(Collections.nCopies(2, () -> parser.parse(large, "large.txt", NO_PROGRESS)));

			assertThat(both).allMatch((each) -> each.state() == Future.State.SUCCESS);
			assertThat(started(before)).hasSize(1);
		}
	}

	@Test
	void aFileDoesNotWaitForOneThatTakesLong() throws Exception {
		Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
		Path slow = folder.resolve("slow.pdf");
		writePdfThatTakesForever(slow);
		try (ExecutorService files = Executors.newSingleThreadExecutor();
				ChildJvmParser parser = parser(limits(2, Duration.ofSeconds(40), 200), "busy")) {
			Future<Parsed> taking = files.submit(() -> parser.parse(slow, "slow.pdf", NO_PROGRESS));
			while (started(before).isEmpty()) {
				Thread.sleep(10);
			}
			assertGoesThrough(parser);
			assertThat(started(before)).hasSize(2);
			assertThat(taking.isDone()).isFalse();
		}
	}

	@Test
	void stopsAFileThatTakesTooLong() throws Exception {
		try (ChildJvmParser hasty = parser(limits(1, Duration.ofSeconds(15), 200), "hasty")) {
			assertGoesThrough(hasty);
			Path slow = folder.resolve("slow.pdf");
			writePdfThatTakesForever(slow);
			assertThatExceptionOfType(DocumentUnreadable.class)
				.isThrownBy(() -> hasty.parse(slow, "slow.pdf", NO_PROGRESS))
				.withMessageContaining("took longer than");
			assertGoesThrough(hasty);
		}
	}

	/**
	 * Forms that draw each other twenty times over, ten deep: 20^10 times the innermost.
	 */
	private static void writePdfThatTakesForever(Path file) throws IOException {
		StringBuilder pdf = new StringBuilder("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
				+ "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
				+ "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
				+ "endobj\n4 0 obj<</Length 4>>stream\n/F Do\nendstream endobj\n");
		String calls = "/F Do ".repeat(20);
		for (int i = 5; i < 15; i++) {
			pdf.append(i)
				.append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ")
				.append(i + 1)
				.append(" 0 R>>>>/Length ")
				.append(calls.length())
				.append(">>stream\n")
				.append(calls)
				.append("\nendstream endobj\n");
		}
		pdf.append("15 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 1>>stream\nn\nendstream endobj\n")
			.append("trailer<</Root 1 0 R>>\n%%EOF\n");
		Files.writeString(file, pdf);
	}

	@Test
	void replacesAProcessAfterSoManyFilesAndLeavesNothingBehind() throws Exception {
		try (ChildJvmParser fresh = parser(limits(1, Duration.ofMinutes(1), 1), "fresh")) {
			assertGoesThrough(fresh);
			assertGoesThrough(fresh);
		}
		try (Stream<Path> left = Files.walk(folder.resolve("fresh/tmp"))) {
			assertThat(left.filter((path) -> path.getFileName().toString().startsWith("parser-"))).isEmpty();
		}
	}

	@Test
	void aProcessThatDoesWithoutOptimizedCodeGivesWayAfterManyPages() throws Exception {
		Set<ProcessHandle> before = ProcessHandle.current().children().collect(Collectors.toSet());
		Path paged = folder.resolve("long.pdf");
		try (PDDocument document = new PDDocument()) {
			for (int i = 0; i < ParserChild.FEW_PAGES; i++) {
				document.addPage(new PDPage());
			}
			try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(0))) {
				content.beginText();
				content.setFont(new PDType1Font(FontName.HELVETICA), 12);
				content.newLineAtOffset(60, 600);
				content.showText("The first of many pages.");
				content.endText();
			}
			document.save(paged.toFile());
		}
		try (ChildJvmParser parser = parser(LIMITS, "many")) {
			parser.parse(paged, "long.pdf", NO_PROGRESS);
			assertThat(started(before)).isEmpty();

			assertGoesThrough(parser);
			List<ProcessHandle> another = started(before);
			assertThat(another).hasSize(1);
			parser.parse(paged, "long.pdf", NO_PROGRESS);
			assertThat(started(before)).isEqualTo(another);
		}
	}

	/** The processes that run now and did not before. */
	private static List<ProcessHandle> started(Set<ProcessHandle> before) {
		return ProcessHandle.current().children().filter((each) -> !before.contains(each)).toList();
	}

	@Test
	void aFolderThatCannotBeDeletedSpoilsNothing() throws Exception {
		Path temporaries = Files.createDirectories(folder.resolve("stubborn"));
		ParserChild child = new ParserChild(LIMITS, NO_OCR, temporaries, true, (walls) -> {
		});
		Path own;
		try (Stream<Path> made = Files.list(temporaries)) {
			own = made.findFirst().orElseThrow();
		}
		// Together they are longer than a path may be, so that nobody walks to their end.
		String half = ("d".repeat(200) + "/").repeat(11);
		Path leaf = Files.createDirectories(own.resolve(half));
		Path further = Files.createDirectories(folder.resolve("further"));
		Files.createDirectories(further.resolve(half));
		Path end = Files.move(further, leaf.resolve("further"));
		try {
			assertThat(child
				.parse(file("next.txt", "Next file.".getBytes(StandardCharsets.UTF_8)), "next.txt", null, NO_PROGRESS)
				.pages()).hasSize(1);
			child.close();
			assertThat(own).exists();
		}
		finally {
			Files.move(end, further);
		}
	}

}
