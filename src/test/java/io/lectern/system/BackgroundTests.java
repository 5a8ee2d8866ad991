package io.lectern.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/** Niceness as Linux tells it; elsewhere work of the background is like any other. */
@EnabledOnOs(OS.LINUX)
class BackgroundTests {

	/** Where a line of {@code /proc/…/stat} has it, behind the name in brackets. */
	private static final int NICENESS = 16;

	@Test
	void itsThreadsGiveWayAndOthersDoNot() throws Exception {
		CompletableFuture<Integer> background = new CompletableFuture<>();
		Background.threads("test-").newThread(() -> background.complete(niceness(own()))).start();
		CompletableFuture<Integer> other = new CompletableFuture<>();
		Thread.ofPlatform().start(() -> other.complete(niceness(own())));

		assertThat(background.get(1, TimeUnit.MINUTES)).isEqualTo(Math.min(19, other.get(1, TimeUnit.MINUTES) + 10));
	}

	@Test
	void processesThatItStartsGiveWay() throws Exception {
		CompletableFuture<Integer> started = new CompletableFuture<>();
		Background.threads("test-").newThread(() -> started.complete(niceness(stat()))).start();

		assertThat(started.get(1, TimeUnit.MINUTES)).isEqualTo(Math.min(19, niceness(own()) + 10));
	}

	/** What a process finds that the calling thread starts. */
	private static String stat() {
		try {
			return new String(new ProcessBuilder("cat", "/proc/self/stat").start().getInputStream().readAllBytes(),
					StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String own() {
		try {
			return Files.readString(Path.of("/proc/thread-self/stat"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int niceness(String stat) {
		return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICENESS]);
	}

}
