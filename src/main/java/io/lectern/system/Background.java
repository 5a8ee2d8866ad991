package io.lectern.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that nobody waits for, which gets the processor time that others leave. Linux
 * keeps a niceness for each thread; Java's own priorities count for nothing there. Where
 * the system knows no such thing, the work is done like any other.
 */
public final class Background {

	/**
	 * Beside other threads of the server one that is nicer by so much gets a tenth of a
	 * core: a question hardly feels it, and what is in line still gets done where
	 * questions never pause.
	 */
	private static final int NICER = 10;

	private static final int NICEST = 19;

	/** Where {@code stat} has the niceness, behind the thread's name in brackets. */
	private static final int FIELD = 16;

	/** Where Linux tells a thread its own number. */
	private static final Path THREAD = Path.of("/proc/thread-self");

	private static final Logger log = LoggerFactory.getLogger(Background.class);

	private Background() {
	}

	/**
	 * Platform threads of the background. Processes that they start are of it too.
	 * @param prefix what their names begin with
	 */
	public static ThreadFactory threads(String prefix) {
		ThreadFactory threads = Thread.ofPlatform().daemon().name(prefix, 1).factory();
		return (work) -> threads.newThread(() -> {
			moveHere();
			work.run();
		});
	}

	/** Moves the calling platform thread there, for good. */
	private static void moveHere() {
		Optional<Path> renice = program("renice");
		if (renice.isEmpty() || !Files.exists(THREAD)) {
			return;
		}
		try {
			String thread = Files.readSymbolicLink(THREAD).getFileName().toString();
			String stat = Files.readString(THREAD.resolve("stat"));
			int own = Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[FIELD]);
			String niceness = String.valueOf(Math.min(NICEST, own + NICER));
			Process process = new ProcessBuilder(renice.get().toString(), "-n", niceness, "-p", thread)
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			if (!process.waitFor(5, TimeUnit.SECONDS) || process.exitValue() != 0) {
				log.debug("{} stays at ordinary priority", Thread.currentThread().getName());
			}
		}
		catch (IOException ex) {
			log.debug("{} stays at ordinary priority", Thread.currentThread().getName(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Optional<Path> program(String name) {
		return Stream.of("/usr/bin", "/bin")
			.map((folder) -> Path.of(folder, name))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
