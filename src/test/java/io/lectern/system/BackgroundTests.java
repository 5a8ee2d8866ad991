package io.lectern.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
		Background.threads("test-").newThread(() -> background.complete(niceness("/proc/thread-self/stat"))).start();
		CompletableFuture<Integer> other = new CompletableFuture<>();
		Thread.ofPlatform().start(() -> other.complete(niceness("/proc/thread-self/stat")));

		assertThat(background.get(1, TimeUnit.MINUTES)).isEqualTo(other.get(1, TimeUnit.MINUTES) + 10);
	}

	@Test
	void itsProcessesGiveWay() throws Exception {
		Process process = new ProcessBuilder(Background.command(List.of("cat", "/proc/self/stat"))).start();
		String stat = new String(process.getInputStream().readAllBytes());

		assertThat(niceness(stat.lines().findFirst().orElseThrow(), true))
			.isEqualTo(niceness("/proc/thread-self/stat") + 10);
	}

	private static int niceness(String file) {
		try {
			return niceness(Files.readString(Path.of(file)), true);
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static int niceness(String stat, boolean line) {
		return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICENESS]);
	}

}
