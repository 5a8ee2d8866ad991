package io.lectern.parse.child.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import io.lectern.parse.OcrProperties;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/**
 * Reads the text of images with <a href="https://tesseract-ocr.github.io">Tesseract</a>,
 * in a process for each page.
 */
public final class Tesseract {

	private static final Logger logger = LoggerFactory.getLogger(Tesseract.class);

	private static final long SECONDS_TO_START = 30;

	/** A process that is shut in can't ask the system what it has started. */
	private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

	private final OcrProperties settings;

	private final String languages;

	/** Those that are written in Han; alone they read such pages better and faster. */
	private final String han;

	/** Whether the page before was written in Han. */
	private boolean expectsHan;

	private Tesseract(OcrProperties settings, List<String> languages) {
		this.settings = settings;
		this.languages = String.join("+", languages);
		this.han = String.join("+", languages.stream().filter((language) -> language.startsWith("chi_")).toList());
	}

	/** Null where it is switched off, or not installed with any of the languages. */
	public static @Nullable Tesseract installed(OcrProperties settings) {
		if (!settings.enabled()) {
			return null;
		}
		try {
			List<String> known = run(List.of(settings.command(), "--list-langs"), SECONDS_TO_START).lines().toList();
			List<String> languages = settings.languages().stream().filter(known::contains).toList();
			return languages.isEmpty() ? null : new Tesseract(settings, languages);
		}
		catch (IOException ex) {
			logger.debug("No Tesseract", ex);
			return null;
		}
	}

	/** Ends whatever runs: nobody waits for it any more. */
	public static void endAll() {
		RUNNING.forEach(Process::destroyForcibly);
	}

	public OcrProperties settings() {
		return settings;
	}

	/**
	 * The lines of a page.
	 * @throws IOException when Tesseract fails on it or takes too long
	 */
	public List<OcrLine> read(BufferedImage page) throws IOException {
		Path image = Files.createTempFile("page-", ".bmp");
		try {
			ImageIO.write(page, "bmp", image.toFile());
			List<OcrLine> lines = read(image, expectsHan ? han : languages);
			boolean isHan = !han.isEmpty() && !han.equals(languages) && isHan(lines);
			if (isHan != expectsHan) {
				lines = read(image, isHan ? han : languages);
				expectsHan = isHan;
			}
			return lines;
		}
		finally {
			Files.deleteIfExists(image);
		}
	}

	/** Whether a good part of the letters are Han, as in Chinese with foreign names. */
	private static boolean isHan(List<OcrLine> lines) {
		int[] letters = lines.stream()
			.flatMap((line) -> line.words().stream())
			.flatMapToInt((word) -> word.text().codePoints())
			.filter(Character::isLetter)
			.toArray();
		return 3 * Arrays.stream(letters).filter(Character::isIdeographic).count() > letters.length;
	}

	private List<OcrLine> read(Path image, String languages) throws IOException {
		String hocr = run(
				List.of(settings.command(), image.toString(), "stdout", "-l", languages, "--dpi",
						String.valueOf(settings.dpi()), "-c", "tessedit_create_hocr=1"),
				Math.max(1, settings.pageTimeout().toSeconds()));
		HocrLines lines = new HocrLines();
		try {
			XMLReaderUtils.parseSAX(new StringReader(hocr), lines, new ParseContext());
		}
		catch (TikaException | SAXException ex) {
			throw new IOException("Tesseract's answer can't be read", ex);
		}
		return lines.lines();
	}

	/** What the command prints. */
	private static String run(List<String> command, long seconds) throws IOException {
		Path output = Files.createTempFile("tesseract-", ".out");
		try {
			run(new ProcessBuilder(command).redirectOutput(output.toFile())
				.redirectError(ProcessBuilder.Redirect.DISCARD), seconds);
			return Files.readString(output, StandardCharsets.UTF_8);
		}
		finally {
			Files.deleteIfExists(output);
		}
	}

	/** It uses one core, as the parser process does. */
	private static void run(ProcessBuilder builder, long seconds) throws IOException {
		builder.environment().put("OMP_THREAD_LIMIT", "1");
		Process process = builder.start();
		RUNNING.add(process);
		try {
			process.getOutputStream().close();
			if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
				throw new IOException("Tesseract took longer than " + seconds + " s");
			}
			if (process.exitValue() != 0) {
				throw new IOException("Tesseract ended with status " + process.exitValue());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
		finally {
			process.destroyForcibly();
			RUNNING.remove(process);
		}
	}

}
