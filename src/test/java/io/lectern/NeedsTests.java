package io.lectern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests say what they need, and scripts/test knows what they say. */
class NeedsTests {

	@Test
	void testsThatStartPostgresqlNeedDocker() throws IOException {
		List<Path> starting = new ArrayList<>();
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			for (Path file : files.filter((file) -> file.toString().matches(".*(Tests?|IT)\\.java")).toList()) {
				String source = Files.readString(file);
				if (source.matches("(?s).*\\bPostgresServer\\.\\w+\\(.*")) {
					starting.add(file);
					assertThat(source).as(file.toString()).contains("@Needs.Docker\n");
				}
			}
		}
		assertThat(starting).hasSizeGreaterThan(5);
	}

	@Test
	void theScriptLeavesOutByTheTagsThatTestsHave() throws IOException {
		String needs = Files.readAllLines(Path.of("scripts/test"))
			.stream()
			.filter((line) -> line.startsWith("needs=("))
			.findFirst()
			.orElseThrow();
		List<String> known = List.of(needs.substring(needs.indexOf('(') + 1, needs.indexOf(')')).split(" "));

		assertThat(Needs.class.getClasses()).isNotEmpty();
		assertThat(Arrays.stream(Needs.class.getClasses())
			.map((need) -> need.getAnnotation(Tag.class).value().substring("needs-".length()))).isSubsetOf(known);
	}

}
