package io.lectern.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StartCacheTests {

	private static final String MAPPED = "08001000-0e9b2000 rw-p 00001000 fe:00 2162692    /opt/lectern/start.aot\n";

	@Test
	void namesTheCacheThatIsGivenAndNotInMemory() {
		assertThat(StartCache.unused(List.of("-Xmx2g", "-XX:AOTCache=/opt/other.aot"), MAPPED))
			.contains("/opt/other.aot");
		assertThat(StartCache.unused(List.of("-XX:SharedArchiveFile=/opt/other.jsa"), MAPPED))
			.contains("/opt/other.jsa");
	}

	@Test
	void saysNothingOfOneThatIsUsedOrWhereNoneIsGiven() {
		assertThat(StartCache.unused(List.of("-XX:AOTCache=/opt/lectern/start.aot"), MAPPED)).isEmpty();
		assertThat(StartCache.unused(List.of("-Xmx2g"), MAPPED)).isEmpty();
	}

	@Test
	void followsLinksToTheCache(@TempDir Path folder) throws IOException {
		Path cache = Files.createFile(folder.toRealPath().resolve("start.aot"));
		Path link = Files.createSymbolicLink(folder.resolve("link.aot"), cache);

		assertThat(StartCache.unused(List.of("-XX:AOTCache=" + link), "rw-p 00001000 " + cache)).isEmpty();
	}

}
