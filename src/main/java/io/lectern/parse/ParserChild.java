package io.lectern.parse;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;

import io.lectern.parse.ParserProtocol.Request;
import io.lectern.parse.ParserProtocol.Response;
import io.lectern.parse.ParserProtocol.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** One parser process, seen from the server. Parses one file at a time. */
final class ParserChild implements AutoCloseable {

	/** Named only: nothing of what runs in there is loaded into the server. */
	private static final String PROGRAM = "io.lectern.parse.child.ParserProcess";

	private static final Logger logger = LoggerFactory.getLogger(ParserChild.class);

	/** Exit status of a JVM run with {@code -XX:+ExitOnOutOfMemoryError}. */
	private static final int OUT_OF_MEMORY = 3;

	/**
	 * Exit status of a process that the system killed, as it does when memory runs out.
	 */
	private static final int KILLED = 128 + 9;

	/**
	 * What a process may need of the environment; Windows starts none without its root.
	 */
	private static final Set<String> HARMLESS = Set.of("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ",
			"TESSDATA_PREFIX", "SYSTEMROOT");

	/**
	 * Bytes an answer may have for each character of the longest document: a character of
	 * the text takes up to three, its place on the page mostly four to six.
	 */
	private static final int BYTES_PER_CHARACTER = 8;

	/** Bytes for everything else in an answer. */
	private static final long BYTES_BESIDE = 1 << 20;

	/** A JVM needs a second or two, on a busy machine far longer. */
	private static final Duration TO_START = Duration.ofMinutes(5);

	private final ParserProperties limits;

	private final Path temporary;

	private final Process process;

	private final DataOutputStream requests;

	private final DataInputStream answers;

	private int files;

	/** Whether it has said that it runs; until then no file's time is counted. */
	private boolean started;

	/** Whether an exchange was cut short: the process is dead or dying. */
	private boolean broken;

	/**
	 * @param temporaries folder in which the process gets one of its own
	 */
	ParserChild(ParserProperties limits, OcrProperties ocr, Path temporaries) throws IOException {
		this.limits = limits;
		this.temporary = Files.createTempDirectory(Files.createDirectories(temporaries), "parser-").toAbsolutePath();
		ProcessBuilder builder = new ProcessBuilder(command());
		keepHarmless(builder.environment());
		this.process = builder.start();
		this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
		this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
		Thread.ofPlatform().daemon().name("parser-" + process.pid()).start(this::log);
		ParserProtocol.write(requests, new Settings(limits.maxCharacters(), ocr));
		logger.debug("Started parser process {}", process.pid());
	}

	/**
	 * Whoever breaks the parser with a file finds no keys or passwords there; nor do JVM
	 * options meant for the server reach it.
	 */
	static void keepHarmless(Map<String, String> environment) {
		environment.keySet().removeIf((name) -> !HARMLESS.contains(name.toUpperCase(Locale.ROOT)));
	}

	private List<String> command() {
		String classPath = System.getProperty("java.class.path");
		List<String> start = isExecutableJar()
				? List.of("-cp", classPath, "-Dloader.main=" + PROGRAM,
						"org.springframework.boot.loader.launch.PropertiesLauncher")
				: List.of("-cp", classPath, PROGRAM);
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + limits.memory().toMegabytes() + "m", "-Xss4m", "-XX:+UseSerialGC",
				"-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
				"--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + temporary));
		command.addAll(start);
		return command;
	}

	/**
	 * Whether Lectern runs from Spring Boot's executable jar, with its libraries inside.
	 */
	private static boolean isExecutableJar() {
		String classPath = System.getProperty("java.class.path");
		return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)
				&& String.valueOf(ParserChild.class.getResource("ParserChild.class")).startsWith("jar:nested:");
	}

	/**
	 * @param progress told the share done, as often as there is news of it; each gives
	 * the file its time anew
	 * @throws DocumentUnreadable when the file can't be parsed within the limits; if it
	 * brought the process down, {@link #isUsable()} is false then
	 */
	Parsed parse(Path file, String name, DoubleConsumer progress) throws DocumentUnreadable, InterruptedException {
		files++;
		Response response = null;
		try {
			response = exchange(new Request(file.toAbsolutePath().toString(), name), progress);
		}
		finally {
			if (response == null) {
				broken = true;
				kill();
			}
		}
		if (response.parsed() == null) {
			throw new DocumentUnreadable(String.valueOf(response.failure()));
		}
		return response.parsed();
	}

	private Response exchange(Request request, DoubleConsumer progress)
			throws DocumentUnreadable, InterruptedException {
		if (!started) {
			await(this::answer, TO_START);
			started = true;
		}
		Response response = await(() -> {
			ParserProtocol.write(requests, request);
			return answer();
		}, limits.timeout());
		while (!response.isLast()) {
			progress.accept(response.progress());
			response = await(this::answer, limits.timeout());
		}
		return response;
	}

	private Response answer() throws IOException {
		Response response = ParserProtocol.read(answers, Response.class,
				Math.min(Integer.MAX_VALUE, BYTES_PER_CHARACTER * limits.maxCharacters() + BYTES_BESIDE));
		if (response.parsed() != null) {
			Plausibility.check(response.parsed(), limits.maxCharacters());
			Plausibility.check(response.files());
			return new Response(ParserProtocol.readFiles(answers, response.parsed(), response.files()), null, 1);
		}
		return response;
	}

	private Response await(Callable<Response> answer, Duration time) throws DocumentUnreadable, InterruptedException {
		FutureTask<Response> task = new FutureTask<>(answer);
		Thread.ofPlatform().daemon().name("parsing").start(task);
		try {
			return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new DocumentUnreadable("it took longer than " + words(time) + " to read", ex);
		}
		catch (ExecutionException ex) {
			throw new DocumentUnreadable(causeOfDeath(), ex);
		}
	}

	/** With what it started: it may be waiting for Tesseract. */
	private void kill() {
		List<ProcessHandle> started = process.descendants().toList();
		process.destroyForcibly();
		started.forEach(ProcessHandle::destroyForcibly);
	}

	private static String words(Duration time) {
		return time.toSeconds() % 60 == 0 && !time.isZero() ? time.toMinutes() + " min"
				: time.toMillis() / 1000.0 + " s";
	}

	private String causeOfDeath() throws InterruptedException {
		if (!process.waitFor(5, TimeUnit.SECONDS)) {
			return "the parser process gave no sensible answer";
		}
		int status = process.exitValue();
		if (status == OUT_OF_MEMORY || status == KILLED) {
			return "it needs more than the " + limits.memory().toMegabytes() + " MB of memory that parsing may use";
		}
		return "the parser process broke down on it (exit status " + status + ")";
	}

	/** Whether it may be given another file. */
	boolean isUsable() {
		return !broken && process.isAlive() && files < limits.filesPerProcess();
	}

	/**
	 * Ends the process. What it leaves lying is swept at a later start; the file that it
	 * parsed last is none the worse for it.
	 */
	@Override
	public void close() {
		kill();
		try {
			process.waitFor();
			FileSystemUtils.deleteRecursively(temporary);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			logger.warn("Could not delete {}; a later start tries again ({})", temporary,
					ex.getClass().getSimpleName());
		}
	}

	private void log() {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				logger.debug("Parser process {}: {}", process.pid(), line);
			}
		}
		catch (IOException ex) {
			logger.debug("Parser process {} is gone", process.pid(), ex);
		}
	}

}
