package io.lectern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests run on virtual threads. On Java 21 one that waits for a socket or the database
 * inside a monitor keeps its carrier, and as many as there are cores stop the server.
 */
class VirtualThreadsTests {

	private static final Pattern MONITOR = Pattern.compile("(?m)^\\s*(?!\\*|//).*\\bsynchronized\\b[ (]");

	/** Packages whose work runs on threads of their own. */
	private static final Pattern OWN_THREADS = Pattern.compile(".*/io/lectern/(ingest|parse|evaluate)/.*");

	@Test
	void requestsWaitInNoMonitor() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			List<Path> sources = files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> !OWN_THREADS.matcher(file.toString()).matches())
				.toList();
			assertThat(sources).hasSizeGreaterThan(100);
			assertThat(sources).noneMatch(VirtualThreadsTests::hasMonitor);
		}
	}

	private static boolean hasMonitor(Path source) {
		try {
			return MONITOR.matcher(Files.readString(source)).find();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
