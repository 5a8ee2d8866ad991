package io.lectern.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.lectern.Lectern;
import io.lectern.Needs;
import io.lectern.PostgresServer;
import io.lectern.document.Arrival;
import io.lectern.document.Document;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Intake;
import io.lectern.document.Originals;
import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageIndex.Embedded;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents move from one store to the other. */
@Needs.Docker
class ArchiveIT {

	@TempDir
	private Path temp;

	@Test
	void documentsMoveFromTheEmbeddedStoreToPostgresWithTheirVectors() throws Exception {
		Path file = temp.resolve("all.zip");
		Document before;
		List<Embedded> passages;
		try (ConfigurableApplicationContext embedded = start("embedded")) {
			embedded.getBean(Intake.class)
				.file(new Arrival("harbour", "notes/pier.txt", null, "text/plain", Map.of("year", "2021")),
						bytes("The pier was built in 1911. 码头建于一九一一年。"));
			before = awaitIndexed(embedded);
			passages = embedded(embedded, before);
			assertThat(embedded.getBean(ArchiveExport.class).write(null, file)).isEqualTo(1);
			assertThat(embedded.getBean(ArchiveExport.class).write("other", temp.resolve("none.zip"))).isZero();
		}
		String url = PostgresServer.newDatabase();
		try (ConfigurableApplicationContext postgres = start("postgres", "--lectern.store=postgres",
				"--spring.datasource.url=" + url, "--spring.datasource.password=secret")) {
			ArchiveImport archive = postgres.getBean(ArchiveImport.class);
			assertThat(archive.read(file)).isEqualTo(new ArchiveImport.Outcome(1, 0, 0));
			assertThat(archive.read(file)).isEqualTo(new ArchiveImport.Outcome(0, 0, 1));
			Document after = postgres.getBean(DocumentRegistry.class).find(before.id()).orElseThrow();
			assertThat(after).usingRecursiveComparison().ignoringFields("createdAt", "indexedAt").isEqualTo(before);
			assertThat(embedded(postgres, after)).usingRecursiveFieldByFieldElementComparator().isEqualTo(passages);
			assertThat(
					postgres.getBean(Originals.class).open(after.sha256()).getContentAsString(StandardCharsets.UTF_8))
				.startsWith("The pier");
			assertThat(postgres.getBean(DocumentRegistry.class).page(after.id(), 1)).isPresent();
		}
	}

	@Test
	void documentsMadeWithOtherSettingsAreIndexedAnew() throws Exception {
		Path file = temp.resolve("all.zip");
		try (ConfigurableApplicationContext embedded = start("one")) {
			embedded.getBean(Intake.class)
				.text(new Arrival("records", "r-1", "Pier", "text/plain", Map.of()), "The pier was built in 1911.");
			awaitIndexed(embedded);
			embedded.getBean(ArchiveExport.class).write("records", file);
		}
		try (ConfigurableApplicationContext other = start("other", "--lectern.ingest.passage-tokens=100")) {
			assertThat(other.getBean(ArchiveImport.class).read(file)).isEqualTo(new ArchiveImport.Outcome(1, 1, 0));
			assertThat(awaitIndexed(other).passages()).isEqualTo(1);
		}
	}

	private ConfigurableApplicationContext start(String name, String... settings) {
		List<String> arguments = new ArrayList<>(List.of(settings));
		arguments.addAll(List.of("--server.port=0", "--lectern.data-dir=" + temp.resolve(name),
				"--lectern.documents-dir=" + temp.resolve("no-folder")));
		return new SpringApplicationBuilder(Lectern.class).run(arguments.toArray(String[]::new));
	}

	private static ByteArrayInputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static List<Embedded> embedded(ConfigurableApplicationContext lectern, Document document) {
		return lectern.getBean(IndexGenerations.class).active().index().embedded(document.id());
	}

	private static Document awaitIndexed(ConfigurableApplicationContext lectern) throws InterruptedException {
		Instant limit = Instant.now().plus(Duration.ofSeconds(60));
		while (Instant.now().isBefore(limit)) {
			List<Document> documents = lectern.getBean(DocumentRegistry.class).list(null, null, 0, 10).documents();
			if (documents.getFirst().status() == DocumentStatus.INDEXED) {
				return documents.getFirst();
			}
			Thread.sleep(100);
		}
		throw new AssertionError("Not indexed");
	}

}
