package io.lectern.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class PrivateFolderTests {

	@TempDir
	private Path folder;

	@BeforeEach
	void needsPermissions() {
		assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
	}

	@Test
	void isMadeForItsOwnerAlone() throws IOException {
		Path data = folder.resolve("a/b/data");
		PrivateFolder.prepare(data);
		assertThat(permissions(data)).isEqualTo("rwx------");
	}

	@Test
	void shutsOthersOutOfOneThatIsThere() throws IOException {
		Path data = Files.createDirectory(folder.resolve("data"));
		Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
		PrivateFolder.prepare(data);
		assertThat(permissions(data)).isEqualTo("rwx------");
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
