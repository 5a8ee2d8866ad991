package io.lectern.parse.child.pdf;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;

import javax.imageio.ImageIO;

import io.lectern.Needs;
import io.lectern.document.PageText;
import io.lectern.parse.ChildJvmParser;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.OcrProperties;
import io.lectern.parse.Parsed;
import io.lectern.parse.ParserInfo;
import io.lectern.parse.ParserProperties;
import io.lectern.parse.ParserProtocol.Settings;
import io.lectern.parse.child.DocumentReader;
import io.lectern.parse.child.ocr.Tesseract;
import io.lectern.system.TestFolders;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Pages that are images are read by Tesseract, with the place of each word. */
class ScannedPagesTests {

	private static final String[] ENGLISH = { "The harbour was built of granite in the spring of 1862.",
			"Its lighthouse was lit for the first time a year later,",
			"and the keeper lived there with his two daughters." };

	private static final String[] CHINESE = { "港口在一八六二年春天用花岗岩建成，", "灯塔在一年以后第一次点亮，守塔人", "和他的两个女儿住在那里。" };

	@TempDir
	private Path folder;

	private final List<Double> progress = new ArrayList<>();

	private static OcrProperties settings(String command, Duration pageTimeout) {
		return new OcrProperties(true, command, List.of("eng", "chi_sim"), 300, pageTimeout, 10);
	}

	private Parsed read(Path file) throws DocumentUnreadable {
		OcrProperties settings = settings("tesseract", Duration.ofMinutes(5));
		assertThat(Tesseract.installed(settings)).as("Tesseract with the languages eng and chi_sim").isNotNull();
		return read(file, settings);
	}

	private Parsed read(Path file, OcrProperties settings) throws DocumentUnreadable {
		DocumentReader reader = new DocumentReader(new Settings(100_000, settings));
		return reader.read(file, file.getFileName().toString(), progress::add);
	}

	private Path scan(DrawnImage image, int rotation) throws IOException {
		try (PDDocument document = new PDDocument()) {
			image.addTo(document, rotation);
			return save(document);
		}
	}

	private Path save(PDDocument document) throws IOException {
		Path file = folder.resolve("scan.pdf");
		document.save(file.toFile());
		return file;
	}

	@Test
	@Needs.Tesseract
	void readsAScanAndKnowsWhereItsWordsStand() throws Exception {
		DrawnImage image = new DrawnImage().text(400, ENGLISH);

		PageText page = read(scan(image, 0)).pages().getFirst();

		assertThat(page.text()).isEqualTo(String.join(" ", ENGLISH));
		assertCovers(page, "granite", image.place(400, ENGLISH[0], "granite"));
		assertCovers(page, "daughters", image.place(520, ENGLISH[2], "daughters"));
	}

	@Test
	@Needs.Tesseract
	@Needs.ChineseFont
	void readsChineseWithoutSpaces() throws Exception {
		DrawnImage image = new DrawnImage().text(400, CHINESE);

		PageText page = read(scan(image, 0)).pages().getFirst();

		assertThat(page.text()).contains("港口在一八六二年春天").contains("守塔人和他的两个女儿住在那里");
		assertCovers(page, "花岗岩", image.place(400, CHINESE[0], "花岗岩"), 0.025);
	}

	@Test
	@Needs.Tesseract
	void readsThePagesOfAPdfThatHaveNoText() throws Exception {
		Parsed parsed;
		try (DrawnPdf pdf = new DrawnPdf()) {
			pdf.text(60, 100, "This page has text.").endPage();
			new DrawnImage().text(400, ENGLISH).addTo(pdf.document, 0);
			pdf.text(60, 100, "So has this one.").endPage();
			parsed = read(save(pdf.document));
		}
		assertThat(parsed.pages()).extracting(PageText::text)
			.containsExactly("This page has text.", String.join(" ", ENGLISH), "So has this one.");
		assertThat(progress).singleElement().satisfies((share) -> assertThat(share).isEqualTo(2 / 3.0));
	}

	@Test
	@Needs.Tesseract
	void marksWordsOfAPageThatIsShownTurned() throws Exception {
		DrawnImage upright = new DrawnImage().text(400, ENGLISH);
		DrawnImage turned = new DrawnImage();
		AffineTransform half = AffineTransform.getRotateInstance(Math.PI, 850, 1100);
		turned.image.createGraphics().drawImage(upright.image, half, null);

		PageText page = read(scan(turned, 180)).pages().getFirst();

		assertThat(page.text()).isEqualTo(String.join(" ", ENGLISH));
		assertCovers(page, "granite", upright.place(400, ENGLISH[0], "granite"));
	}

	@Test
	@Needs.Tesseract
	void readsAnImageThatIsNoPdf() throws Exception {
		Path file = folder.resolve("photo.png");
		DrawnImage image = new DrawnImage().text(400, ENGLISH);
		ImageIO.write(image.image, "png", file.toFile());

		Parsed parsed = read(file);

		assertThat(parsed.mediaType()).isEqualTo("image/png");
		assertThat(parsed.pages().getFirst().text()).isEqualTo(String.join(" ", ENGLISH));
		assertCovers(parsed.pages().getFirst(), "granite", image.place(400, ENGLISH[0], "granite"));
	}

	@Test
	@Needs.Tesseract
	void saysThatABlankScanHasNoText() throws Exception {
		Path file = scan(new DrawnImage(), 0);
		assertThatExceptionOfType(DocumentUnreadable.class).isThrownBy(() -> read(file))
			.withMessageContaining("Tesseract finds no words");
	}

	@Test
	void saysWhatToInstallWithoutTesseract() throws Exception {
		Path file = scan(new DrawnImage(), 0);
		assertThatExceptionOfType(DocumentUnreadable.class)
			.isThrownBy(() -> read(file, settings("no-such-tesseract", Duration.ofMinutes(1))))
			.withMessageContaining("install Tesseract with the languages eng, chi_sim");
	}

	@Test
	void leavesNoFileBehindWithoutTesseract() throws Exception {
		Set<Path> before = outputs();
		assertThat(Tesseract.installed(settings("no-such-tesseract", Duration.ofMinutes(1)))).isNull();
		Set<Path> left = outputs();
		left.removeAll(before);
		// Those of others go when their page is read.
		await().atMost(Duration.ofSeconds(10)).until(() -> left.stream().noneMatch(Files::exists));
	}

	private static Set<Path> outputs() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().matches("tesseract-.*\\.out"))
				.collect(Collectors.toSet());
		}
	}

	@Test
	void givesUpAPageThatTakesTooLong() throws Exception {
		Path file = scan(new DrawnImage(), 0);
		assertThatExceptionOfType(DocumentUnreadable.class)
			.isThrownBy(() -> read(file, settings(endless().toString(), Duration.ofSeconds(1))))
			.withMessageContaining("longer than 1 s");
	}

	@Test
	void endsTesseractWithTheProcessThatStartedIt() throws Exception {
		Path file = scan(new DrawnImage(), 0);
		ParserProperties limits = new ParserProperties(1, DataSize.ofMegabytes(256), Duration.ofMinutes(10), 200,
				100_000, false);
		OcrProperties endless = settings(endless().toString(), Duration.ofMinutes(10));
		FutureTask<Parsed> reading;
		try (ChildJvmParser parser = new ChildJvmParser(limits, endless, TestFolders.process(folder.resolve("data")),
				new ParserInfo())) {
			reading = new FutureTask<>(() -> parser.parse(file, "scan.pdf", progress::add));
			Thread.ofVirtual().start(reading);
			await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(folder.resolve("pid")));
		}
		assertThat(reading).failsWithin(Duration.ofSeconds(10))
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(DocumentUnreadable.class);
		long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
		ProcessHandle.of(pid).ifPresent((left) -> left.onExit().orTimeout(10, TimeUnit.SECONDS).join());
		assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
	}

	/** A command that knows English and never ends reading. */
	private Path endless() throws IOException {
		Path script = folder.resolve("endless");
		Files.writeString(script, """
				#!/bin/sh
				[ "$1" = --list-langs ] && echo eng && exit
				echo $$ >"%1$s.part" && mv "%1$s.part" "%1$s"
				exec sleep 600
				""".formatted(folder.resolve("pid")));
		assertThat(script.toFile().setExecutable(true)).isTrue();
		return script;
	}

	/** The letters' boxes are as wide as the word and as high as a line at least. */
	private static void assertCovers(PageText page, String word, double[] place) throws IOException {
		assertCovers(page, word, place, 0.006);
	}

	/**
	 * Where Chinese characters end Tesseract says to about the width of one, here 0.02.
	 */
	private static void assertCovers(PageText page, String word, double[] place, double tolerance) throws IOException {
		CharBuffer boxes = ByteBuffer
			.wrap(new InflaterInputStream(new ByteArrayInputStream(page.glyphs())).readAllBytes())
			.asCharBuffer();
		int first = page.text().indexOf(word);
		int last = first + word.length() - 1;
		Offset<Double> letter = Offset.offset(tolerance);
		assertThat(boxes.get(4 * first) / 65535.0).isCloseTo(place[0], letter);
		assertThat(boxes.get(4 * first + 1) / 65535.0).isBetween(place[1] - 0.012, place[1] + 0.001);
		assertThat(boxes.get(4 * last + 2) / 65535.0).isCloseTo(place[2], letter);
		assertThat(boxes.get(4 * last + 3) / 65535.0).isBetween(place[3] - 0.002, place[3] + 0.012);
	}

}
