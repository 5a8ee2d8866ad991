package io.lectern.document;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a database of Lectern 0.2 held is there after the migrations since. */
class MigrationTests {

	private static final String SHA256 = Sha256.of("bytes");

	private static final String LONG_NAME = "folder/".repeat(50) + "plan.pdf";

	@Test
	void documentsAreFoundAndGetNewVersions() {
		DataSource source = TestDatabase.create("6");
		JdbcClient jdbc = JdbcClient.create(source);
		jdbc.sql("insert into collection (name, created_at) values ('plans', ?)").param(now()).update();
		jdbc.sql("insert into document (id, collection, name, title, title_given, media_type, size, sha256, identity,"
				+ " pushed, pages, passages, status, progress, metadata, created_at) values ('one', 'plans', ?, 'Plan',"
				+ " true, 'application/pdf', 5, ?, ?, false, 1, 2, 'INDEXED', 1, '{\"year\":\"2024\"}', ?)")
			.params(LONG_NAME, SHA256, SHA256, now())
			.update();
		jdbc.sql("insert into indexed_document (generation, document_id, passages) values ('g', 'one', 2)").update();

		Flyway.configure().dataSource(source).load().migrate();

		Versions versions = new Versions(jdbc, JsonMapper.builder().build(), (event) -> {
		});
		DocumentRegistry registry = TestRegistry.registry(source, versions, (event) -> {
		}, Clock.systemUTC());
		DocumentId id = new DocumentId("one");
		assertThat(registry.answering(List.of(id))).hasEntrySatisfying(id, (document) -> {
			assertThat(document.metadata()).isEqualTo(Map.of("year", "2024"));
			assertThat(document.edition()).isEqualTo(Edition.FIRST);
			assertThat(document.reading()).isEqualTo(Reading.WHOLE);
			assertThat(versions.of(document)).containsExactly(document);
		});
		Arrival again = new Arrival("plans", LONG_NAME, null, null, Map.of());
		assertThat(versions.before(Line.of(again), new DocumentRegistry.Origin(SHA256, false, false)).same())
			.isPresent();
		assertThat(versions.before(Line.of(again), new DocumentRegistry.Origin(Sha256.of("other"), false, false)))
			.satisfies((before) -> assertThat(before.same()).isEmpty())
			.satisfies((before) -> assertThat(before.next()).isEqualTo(2));
		assertThat(new Collections(jdbc, Clock.systemUTC()).all())
			.containsExactly(new Collections.DocumentCollection("plans", 1));
		assertThat(new Collections(jdbc, Clock.systemUTC()).indexedAs("plans")).isEqualTo("plans");
	}

	private static Object now() {
		return Instant.now().atOffset(ZoneOffset.UTC);
	}

}
