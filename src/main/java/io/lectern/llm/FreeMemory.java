package io.lectern.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.util.unit.DataSize;

/** Whether a model's file will fit beside what already runs. */
final class FreeMemory {

	/** A model needs its file's size, and more to compute with: a tenth and this. */
	private static final DataSize WORKSPACE = DataSize.ofMegabytes(256);

	private static final Path MEMINFO = Path.of("/proc/meminfo");

	private FreeMemory() {
	}

	/**
	 * @throws IllegalStateException where the file needs more than is available
	 */
	static void require(Path file) {
		try {
			long needed = Files.size(file) / 10 * 11 + WORKSPACE.toBytes();
			long available = available();
			if (needed > available) {
				throw new IllegalStateException("%s needs about %d MB of memory, but only %d MB are available. Take a"
					.formatted(file, needed >> 20, available >> 20) + " smaller model or more strongly quantized one.");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't read " + file, ex);
		}
	}

	/**
	 * Bytes that may be had: the container's or machine's free memory and, on Linux, what
	 * its file cache would give back.
	 */
	static long available() throws IOException {
		long free = Long.MAX_VALUE;
		if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
			free = system.getFreeMemorySize();
			if (Files.isReadable(MEMINFO)) {
				long limit = system.getTotalMemorySize();
				List<String> lines = Files.readAllLines(MEMINFO);
				// The bean counts a container's cache as used; a machine's doesn't limit.
				free = Math.max(free, Math.min(kilobytes(lines, "MemAvailable:") << 10, limit));
			}
		}
		return free;
	}

	private static long kilobytes(List<String> lines, String key) {
		return lines.stream()
			.filter((line) -> line.startsWith(key))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.findFirst()
			.orElse(0);
	}

}
