package io.lectern.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ParserCommandTests {

	@TempDir
	private Path folder;

	@Test
	void parsersOfFewFilesDoWithoutOptimizedCode() {
		List<String> hasty = List.of("-XX:TieredStopAtLevel=1");
		assertThat(ParserCommand.compilation(true, List.of("-Xmx2g"))).isEqualTo(hasty);
		assertThat(ParserCommand.compilation(false, List.of("-Xmx2g"))).isEmpty();
		assertThat(ParserCommand.compilation(false, List.of("-Xmx2g", "-XX:TieredStopAtLevel=1"))).isEqualTo(hasty);
	}

	@Test
	void parsersHaveTheirArchiveBesideThatOfTheServer() throws IOException {
		List<String> options = List.of("-Xmx2g", "-XX:SharedArchiveFile=" + folder.resolve("lectern.jsa"));
		assertThat(ParserCommand.archive(options)).isEmpty();
		Path archive = Files.createFile(folder.resolve("parser.jsa"));
		assertThat(ParserCommand.archive(options)).contains(archive);
		assertThat(ParserCommand.archive(List.of("-Xmx2g"))).isEmpty();
	}

}
