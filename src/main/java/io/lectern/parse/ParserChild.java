package io.lectern.parse;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import io.lectern.parse.ParserProtocol.Request;
import io.lectern.parse.ParserProtocol.Response;
import io.lectern.parse.ParserProtocol.Settings;
import io.lectern.system.TimeInWords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** One parser process, seen from the server. Parses one file at a time. */
final class ParserChild implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ParserChild.class);

	/** Exit status of a JVM run with {@code -XX:+ExitOnOutOfMemoryError}. */
	private static final int OUT_OF_MEMORY = 3;

	/**
	 * Exit status of a process that the system killed, as it does when memory runs out.
	 */
	private static final int KILLED = 128 + 9;

	/**
	 * Bytes an answer may have for each character of the longest document: a character of
	 * the text takes up to three, its place on the page mostly four to six.
	 */
	private static final int BYTES_PER_CHARACTER = 8;

	/** Bytes for everything else in an answer. */
	private static final long BYTES_BESIDE = 1 << 20;

	/** Optimized code pays off after some twelve reports of 85 pages. */
	static final int FEW_PAGES = 1_000;

	/** A JVM needs a second or two, on a busy machine far longer. */
	private static final Duration TO_START = Duration.ofMinutes(5);

	private final ParserProperties limits;

	private final Path temporary;

	/** In which the process finds the file to parse, and which it can't write to. */
	private final Path given;

	private final Consumer<Set<Walls>> walls;

	private final Process process;

	private final DataOutputStream requests;

	private final DataInputStream answers;

	private final boolean hasty;

	private int files;

	private int pages;

	/** Whether it has said that it runs; until then no file's time is counted. */
	private boolean started;

	/** Whether an exchange was cut short: the process is dead or dying. */
	private boolean broken;

	/**
	 * @param temporaries folder in which the process gets one of its own
	 * @param hasty whether it is for some pages only, and does without optimized code
	 * @param walls is told what the process is shut off from
	 */
	ParserChild(ParserProperties limits, OcrProperties ocr, Path temporaries, boolean hasty, Consumer<Set<Walls>> walls)
			throws IOException {
		this.limits = limits;
		this.hasty = hasty;
		this.walls = walls;
		this.temporary = Files.createTempDirectory(Files.createDirectories(temporaries), "parser-").toAbsolutePath();
		Path own = Files.createDirectory(temporary.resolve("own"));
		this.given = Files.createDirectory(temporary.resolve("given"));
		ProcessBuilder builder = new ProcessBuilder(new ParserCommand(limits, ocr, own, given).words(hasty));
		ParserCommand.keepHarmless(builder.environment());
		this.process = builder.start();
		this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
		this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
		Thread.ofPlatform().daemon().name("parser-" + process.pid()).start(this::log);
		ParserProtocol.write(requests, new Settings(limits.maxCharacters(), ocr));
		logger.debug("Started parser process {}", process.pid());
	}

	/**
	 * @param progress told the share done, as often as there is news of it; each gives
	 * the file its time anew
	 * @throws DocumentUnreadable when the file can't be parsed within the limits; if it
	 * brought the process down, {@link #isUsable()} is false then
	 */
	Parsed parse(Path file, String name, @Nullable String password, DoubleConsumer progress)
			throws DocumentUnreadable, InterruptedException {
		files++;
		Path shown = show(file);
		Response response = null;
		try {
			response = exchange(new Request(shown.toString(), name, password), progress);
		}
		finally {
			hide(shown);
			if (response == null) {
				broken = true;
				kill();
			}
		}
		if (response.parsed() == null) {
			throw new DocumentUnreadable(String.valueOf(response.failure()));
		}
		pages += response.parsed().pages().size();
		return response.parsed();
	}

	/** Waits until it runs, and has said what it is shut off from. */
	void awaitStart() throws DocumentUnreadable, InterruptedException {
		if (!started) {
			await(this::begin, TO_START);
			started = true;
		}
	}

	/** The process sees no other file, and no other name of it. */
	private Path show(Path file) {
		Path shown = given.resolve("document-" + files);
		try {
			Files.createLink(shown, file.toRealPath());
		}
		catch (IOException | UnsupportedOperationException elsewhere) {
			copy(file, shown);
		}
		return shown;
	}

	private static void copy(Path file, Path copy) {
		try {
			Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file can't be handed to the parser process", ex);
		}
	}

	private static void hide(Path shown) {
		try {
			Files.deleteIfExists(shown);
		}
		catch (IOException ex) {
			logger.debug("{} goes with the process", shown, ex);
		}
	}

	private Response exchange(Request request, DoubleConsumer progress)
			throws DocumentUnreadable, InterruptedException {
		awaitStart();
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

	/** It says what it is shut off from, and then that it runs. */
	private Response begin() throws IOException {
		walls.accept(Walls.of(ParserCommand.isConfined(limits) ? answers.readUTF() : ""));
		return answer();
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
			throw new DocumentUnreadable("it took longer than " + TimeInWords.of(time) + " to read", ex);
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
		return !broken && process.isAlive() && files < limits.filesPerProcess() && !(hasty && pages >= FEW_PAGES);
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
