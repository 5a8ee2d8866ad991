package io.lectern;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the container files say must hold together; scripts/try-containers runs them. */
class ContainersTests {

	private static final List<Path> FILES = List.of(Path.of("Dockerfile"), Path.of("docker-compose.yml"),
			Path.of("k8s/base/kustomization.yaml"), Path.of("k8s/base/deployment.yaml"),
			Path.of("k8s/components/llm/kustomization.yaml"), Path.of("k8s/overlays/production/kustomization.yaml"));

	@Test
	void composeRunsTheDatabaseThatTheTestsRun() throws IOException {
		assertThat(Files.readString(Path.of("docker-compose.yml")))
			.contains("image: " + Files.readString(Path.of("src/test/resources/postgres-image")).strip() + "\n");
	}

	@Test
	void kubernetesRunsTheSamePostgresqlAndPgvector() throws IOException {
		Matcher tests = matched("src/test/resources/postgres-image", "pgvector:([\\d.]+)-pg(\\d+)");
		Matcher server = matched("k8s/components/postgres/cluster.yaml", "postgresql:(\\d+)\\.");
		Matcher pgvector = matched("k8s/components/postgres/cluster.yaml", "pgvector:([\\d.]+)-(\\d+)-");

		assertThat(pgvector.group(1)).isEqualTo(tests.group(1));
		assertThat(List.of(server.group(1), pgvector.group(2))).containsOnly(tests.group(2));
	}

	@Test
	void pgvectorIsOneThatKeepsIndexesWhole() throws IOException {
		Matcher pgvector = matched("src/test/resources/postgres-image", "pgvector:([\\d.]+)-");

		assertThat(Version.parse(pgvector.group(1))).isGreaterThanOrEqualTo(Version.parse("0.8.6"));
	}

	/** Renovate says nothing of a pattern that finds no file or no version in it. */
	@Test
	void everyPatternOfRenovateFindsAnImage() throws IOException {
		List<String> files = List.of("src/test/resources/postgres-image", "k8s/components/postgres/cluster.yaml");
		Set<String> images = new TreeSet<>();
		for (JsonNode manager : new JsonMapper().readTree(Path.of("renovate.json")).get("customManagers")) {
			String pattern = manager.at("/managerFilePatterns/0").asString().replaceAll("^/|/$", "");
			String file = files.stream().filter((name) -> name.matches(pattern)).findFirst().orElseThrow();
			Pattern.compile(manager.at("/matchStrings/0").asString())
				.matcher(Files.readString(Path.of(file)))
				.results()
				.forEach((match) -> images.add(match.group(1)));
		}

		assertThat(images).containsExactly("ghcr.io/cloudnative-pg/pgvector", "ghcr.io/cloudnative-pg/postgresql",
				"pgvector/pgvector");
	}

	/** A misspelled variable would be ignored in silence. */
	@Test
	void everyVariableOfLecternIsASetting() throws IOException {
		Set<String> settings = Files.readAllLines(Path.of("docs/configuration.md"))
			.stream()
			.filter((line) -> line.startsWith("| `lectern."))
			.map((line) -> line.split("`")[1].replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
			.collect(Collectors.toSet());

		for (Path file : FILES) {
			assertThat(Pattern.compile("(?<![{$A-Z_])LECTERN_[A-Z_]+(?=[=:]|$)", Pattern.MULTILINE)
				.matcher(Files.readString(file))
				.results()
				.map(MatchResult::group)).as(file.toString()).isNotEmpty().isSubsetOf(settings);
		}
	}

	private static Matcher matched(String file, String pattern) throws IOException {
		Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
		assertThat(matcher.find()).as("%s in %s", pattern, file).isTrue();
		return matcher;
	}

}
