package io.lectern.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessFolderTests {

	@TempDir
	private Path data;

	@Test
	void goesWithTheProcess() throws IOException {
		try (ProcessFolder folder = TestFolders.process(data)) {
			Files.createTempFile(folder.path(), "original-", null);
			assertThat(folder.path()).isEqualTo(folder.path());
		}
		assertThat(left()).isZero();
	}

	@Test
	void leavesTheFolderOfAProcessThatRuns() throws IOException {
		try (ProcessFolder server = TestFolders.process(data)) {
			Path file = Files.createTempFile(server.path(), "original-", null);
			try (ProcessFolder command = TestFolders.process(data)) {
				assertThat(command.path()).isNotEqualTo(server.path());
				assertThat(file).exists();
			}
			assertThat(file).exists();
		}
	}

	@Test
	void sweepsTheFolderOfADeadProcess() throws IOException {
		Path dead = Files.createDirectories(data.resolve("tmp/process-1/parser-2"));
		Files.createFile(dead.resolveSibling("lock"));
		Files.createFile(dead.resolve("half"));
		TestFolders.process(data).close();
		assertThat(left()).isZero();
	}

	@Test
	void sweepsAFolderWithoutALockOnceItIsOld() throws IOException {
		Path folder = Files.createDirectories(data.resolve("tmp/parser-1"));
		TestFolders.process(data).close();
		assertThat(folder).exists();
		Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
		TestFolders.process(data).close();
		assertThat(folder).doesNotExist();
	}

	private long left() throws IOException {
		try (Stream<Path> files = Files.list(data.resolve("tmp"))) {
			return files.count();
		}
	}

}
