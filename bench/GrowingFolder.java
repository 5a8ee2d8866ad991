package io.lectern.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The embedded store. */
final class GrowingFolder implements GrowingStore {

	private static final Path FOLDER = Path.of("target/bench-data/growth");

	@Override
	public void clear() throws IOException {
		FileSystemUtils.deleteRecursively(FOLDER);
	}

	@Override
	public PassageIndex open() {
		return new LucenePassageIndex(FOLDER);
	}

	@Override
	public long bytes() throws IOException {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.mapToLong((file) -> file.toFile().length()).sum();
		}
	}

	/** What of the index stands in memory because it was read; the program's own files are a part of it. */
	@Override
	public long resident() throws IOException {
		return Files.readAllLines(Path.of("/proc/self/status"))
			.stream()
			.filter((line) -> line.startsWith("RssFile:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
			.findFirst()
			.orElseThrow();
	}

	@Override
	public @Nullable JdbcClient jdbc() {
		return null;
	}

	@Override
	public void close() {
		// Each index that was opened is closed by whoever opened it.
	}

}
