package io.lectern.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
	 * Beside a thread of ordinary priority one of this niceness gets a tenth of a core: a
	 * question hardly feels it, and what is in line still gets done where questions never
	 * pause.
	 */
	private static final String NICENESS = "10";

	/** Where Linux tells a thread its own number. */
	private static final Path THREAD = Path.of("/proc/thread-self");

	private static final Logger log = LoggerFactory.getLogger(Background.class);

	private Background() {
	}

	/** The command as one that runs in the background, and all that it starts. */
	public static List<String> command(List<String> command) {
		List<String> nice = new ArrayList<>(
				program("nice").map((program) -> List.of(program.toString(), "-n", NICENESS)).orElse(List.of()));
		nice.addAll(command);
		return nice;
	}

	/**
	 * Platform threads of the background.
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
	public static void moveHere() {
		Optional<Path> renice = program("renice");
		if (renice.isEmpty() || !Files.exists(THREAD)) {
			return;
		}
		try {
			String thread = Files.readSymbolicLink(THREAD).getFileName().toString();
			Process process = new ProcessBuilder(renice.get().toString(), "-n", NICENESS, "-p", thread)
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
