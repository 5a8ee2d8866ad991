package io.lectern.parse;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.lectern.system.ProcessFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Makes PDFs of Office files, each in a process of its own with a home of its own, behind
 * the walls that parser processes are behind.
 */
@Component
public final class OfficeView {

	private static final Logger log = LoggerFactory.getLogger(OfficeView.class);

	/**
	 * Types that have pages once they are laid out, with the ending and the filter that
	 * LibreOffice has for them. A workbook's pages are what its printer makes of it: it
	 * is read by its sheets.
	 */
	private static final Map<String, Kind> KINDS = Map.ofEntries(
			Map.entry("application/msword", new Kind("doc", "writer")),
			Map.entry("application/rtf", new Kind("rtf", "writer")),
			Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document",
					new Kind("docx", "writer")),
			Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.template",
					new Kind("dotx", "writer")),
			Map.entry("application/vnd.ms-word.document.macroenabled.12", new Kind("docm", "writer")),
			Map.entry("application/vnd.oasis.opendocument.text", new Kind("odt", "writer")),
			Map.entry("application/vnd.ms-powerpoint", new Kind("ppt", "impress")),
			Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation",
					new Kind("pptx", "impress")),
			Map.entry("application/vnd.openxmlformats-officedocument.presentationml.slideshow",
					new Kind("ppsx", "impress")),
			Map.entry("application/vnd.ms-powerpoint.presentation.macroenabled.12", new Kind("pptm", "impress")),
			Map.entry("application/vnd.oasis.opendocument.presentation", new Kind("odp", "impress")));

	/** What it reads of its own, wherever systems have it. */
	private static final List<String> INSTALLED = List.of("/bin", "/usr/bin", "/usr/local/bin", "/etc/libreoffice",
			"/usr/share/libreoffice", "/usr/share/liblangtag", "/usr/share/hyphen", "/usr/share/hunspell",
			"/usr/share/mythes", "/usr/share/icu", "/etc/passwd", "/etc/nsswitch.conf", "/dev/null");

	private final OfficeViewProperties properties;

	private final ParserProperties limits;

	private final OcrProperties ocr;

	private final ProcessFolder folder;

	private final @Nullable Path program;

	public OfficeView(OfficeViewProperties properties, ParserProperties limits, OcrProperties ocr,
			ProcessFolder folder) {
		this.properties = properties;
		this.limits = limits;
		this.ocr = ocr;
		this.folder = folder;
		this.program = properties.enabled() ? find(properties.command()) : null;
		if (program != null) {
			log.info("Office files get the pages of a PDF view made by {}", program);
		}
	}

	/**
	 * @param ending of the file's name
	 * @param module the part of LibreOffice that lays it out
	 */
	private record Kind(String ending, String module) {
	}

	private static @Nullable Path find(String command) {
		Path given = Path.of(command);
		Stream<Path> places = given.isAbsolute() ? Stream.of(given)
				: Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
					.filter((folder) -> !folder.isBlank())
					.map((folder) -> Path.of(folder, command));
		return places.filter(Files::isExecutable).findFirst().orElse(null);
	}

	/** Whether files of that type get one here. */
	public boolean isMadeOf(String mediaType) {
		return program != null && KINDS.containsKey(mediaType.toLowerCase(Locale.ROOT));
	}

	/**
	 * Makes the PDF.
	 * @param mediaType of which one {@linkplain #isMadeOf is made}
	 * @param pdf where it is put
	 * @throws DocumentUnreadable when none can be made of it within the limits
	 */
	public void make(Path file, String mediaType, Path pdf) throws DocumentUnreadable, InterruptedException {
		Kind kind = KINDS.get(mediaType.toLowerCase(Locale.ROOT));
		if (program == null || kind == null) {
			throw new IllegalStateException("No view is made of " + mediaType);
		}
		try {
			Path temporary = Files.createTempDirectory(folder.path(), "view-").toAbsolutePath();
			try {
				make(file, kind, program, pdf, temporary);
			}
			finally {
				FileSystemUtils.deleteRecursively(temporary);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void make(Path file, Kind kind, Path office, Path pdf, Path temporary)
			throws IOException, DocumentUnreadable, InterruptedException {
		Path own = Files.createDirectory(temporary.resolve("own"));
		Path given = Files.createDirectory(temporary.resolve("given"));
		Path shown = given.resolve("document." + kind.ending());
		Files.copy(file, shown);
		run(command(office, kind, own, shown), own, new ParserCommand(limits, ocr, own, given));
		Path made = own.resolve("document.pdf");
		if (!Files.isRegularFile(made)) {
			throw new DocumentUnreadable("LibreOffice can't open it");
		}
		if (Files.size(made) > properties.maxSize().toBytes()) {
			throw new DocumentUnreadable(
					"its PDF has more than the %d MB that are kept".formatted(properties.maxSize().toMegabytes()));
		}
		Files.move(made, pdf, StandardCopyOption.REPLACE_EXISTING);
	}

	private static List<String> command(Path office, Kind kind, Path own, Path file) {
		return List.of(office.toString(), "-env:UserInstallation=" + own.resolve("profile").toUri(), "--headless",
				"--norestore", "--nolockcheck", "--nodefault", "--convert-to", "pdf:" + kind.module() + "_pdf_Export",
				"--outdir", own.toString(), file.toString());
	}

	private void run(List<String> command, Path own, ParserCommand walls)
			throws IOException, DocumentUnreadable, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(
				walls.office(command, needs(Path.of(command.getFirst())), properties.memory()))
			.redirectErrorStream(true)
			.redirectOutput(own.resolve("said").toFile());
		ParserCommand.keepHarmless(builder.environment());
		builder.environment().put("HOME", own.toString());
		builder.environment().put("TMPDIR", own.toString());
		builder.environment().put("SAL_USE_VCLPLUGIN", "svp");
		Process process = builder.start();
		try {
			process.getOutputStream().close();
			if (!process.waitFor(properties.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
				throw new DocumentUnreadable(
						"LibreOffice took longer than %d s".formatted(properties.timeout().toSeconds()));
			}
			if (process.exitValue() != 0) {
				log.debug("LibreOffice said: {}", Files.readString(own.resolve("said"), StandardCharsets.ISO_8859_1));
				throw new DocumentUnreadable(
						"LibreOffice failed on it (exit status %d)".formatted(process.exitValue()));
			}
		}
		finally {
			end(process);
		}
	}

	/** Systems keep parts of it elsewhere, with links to them. */
	private static List<String> needs(Path office) throws IOException {
		Path installed = installation(office.toRealPath());
		List<String> needs = new ArrayList<>(INSTALLED);
		needs.add(installed.toString());
		needs.addAll(ParserCommand.elsewhere(installed));
		return needs;
	}

	/** What it is made of stands beside it: {@code …/libreoffice/program/soffice}. */
	private static Path installation(Path program) {
		Path inside = program.getParent();
		Path whole = (inside != null && inside.endsWith("program")) ? inside.getParent() : null;
		return (whole != null) ? whole : program;
	}

	/** With what it started. */
	private static void end(Process process) throws InterruptedException {
		List<ProcessHandle> started = process.descendants().toList();
		process.destroyForcibly();
		started.forEach(ProcessHandle::destroyForcibly);
		process.waitFor();
	}

}
