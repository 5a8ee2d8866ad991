package io.lectern.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.system.LecternProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FileOriginalsTests {

	@TempDir
	private Path data;

	@Test
	void takesNothingButAHashForAHash() throws IOException {
		Path secret = Files.writeString(data.resolve("secret"), "password");
		FileOriginals originals = originals();
		for (String path : List.of("../../secret", secret.toString(), "", "ab", "A".repeat(64),
				"a".repeat(64) + "/../../../secret")) {
			assertThatIllegalArgumentException().isThrownBy(() -> originals.open(path));
			assertThatIllegalArgumentException().isThrownBy(() -> originals.remove(path));
		}
		assertThat(secret).exists();
	}

	@Test
	void sweepsWhatWasStillComingWhenAProcessWasKilled() throws IOException {
		Path folder = Files.createDirectories(data.resolve("originals"));
		Path stale = Files.createFile(folder.resolve("incoming-1.part"));
		Files.setLastModifiedTime(stale, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
		Path coming = Files.createFile(folder.resolve("incoming-2.part"));
		originals();
		assertThat(stale).doesNotExist();
		assertThat(coming).exists();
	}

	@Test
	void tellsAllThatIsThere() throws IOException {
		FileOriginals originals = originals();
		assertThat(originals.mayBeLeft()).isEmpty();
		String one = originals.store(new ByteArrayInputStream(new byte[] { 1 })).sha256();
		String two = originals.store(new ByteArrayInputStream(new byte[] { 2 })).sha256();

		assertThat(originals.mayBeLeft()).containsExactlyInAnyOrder(one, two);
	}

	@Test
	void aViewGoesWithItsOriginal() throws IOException {
		FileOriginals originals = originals();
		String hash = originals.store(new ByteArrayInputStream(new byte[] { 1 })).sha256();
		assertThat(originals.view(hash).exists()).isFalse();
		originals.keepView(hash, new ByteArrayInputStream(new byte[] { 2 }));
		originals.keepView(hash, new ByteArrayInputStream(new byte[] { 3 }));

		assertThat(originals.view(hash).getContentAsByteArray()).containsExactly(3);
		assertThat(originals.open(hash).getContentAsByteArray()).containsExactly(1);
		assertThat(originals.mayBeLeft()).containsExactly(hash);
		originals.remove(hash);
		assertThat(originals.view(hash).exists()).isFalse();
	}

	private FileOriginals originals() {
		return new FileOriginals(new LecternProperties("embedded", data));
	}

}
