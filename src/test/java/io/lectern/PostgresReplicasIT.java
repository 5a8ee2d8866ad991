package io.lectern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Several replicas on one database. */
@Needs.Docker
class PostgresReplicasIT {

	private static final int DOCUMENTS = 200;

	/** Many times what a machine with nothing else to do takes. */
	private static final Duration LIMIT = Duration.ofMinutes(3);

	private static final String DYING = "dying";

	@TempDir
	private Path temp;

	@Test
	void documentsOfAKilledReplicaAreFinishedByTheOtherEachOnce() throws Exception {
		String url = PostgresServer.newDatabase();
		List<Path> files = files();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			// Both at once, because both find an empty database.
			Future<LecternProcess> first = threads.submit(() -> start("first", url));
			Future<LecternProcess> second = threads
				.submit(() -> start("second", url, "--db-scheduler.scheduler-name=" + DYING));
			try (LecternProcess staying = first.get(); LecternProcess dying = second.get()) {
				Future<?> here = threads.submit(() -> {
					for (Path file : files.subList(0, DOCUMENTS / 2)) {
						staying.upload(file);
					}
					return null;
				});
				for (Path file : files.subList(DOCUMENTS / 2, DOCUMENTS * 3 / 4)) {
					dying.upload(file);
				}
				dying.kill();
				Future<Duration> lease = threads.submit(() -> untilNothingIsLeftTo(DYING, url));
				for (Path file : files.subList(DOCUMENTS * 3 / 4 - 1, DOCUMENTS)) {
					// The last one the other took comes again: its answer might be lost.
					staying.upload(file);
				}
				here.get();
				awaitIndexed(staying);
				System.out.printf("The killed replica lost its jobs after %.1f s%n", lease.get().toMillis() / 1000.0);
				assertThat(names(staying)).doesNotHaveDuplicates().hasSize(DOCUMENTS);
				assertThat(
						staying.getJson("/api/v1/documents?size=1000").path("documents").findValuesAsString("passages"))
					.containsOnly("1");
			}
		}
		try (HikariDataSource source = PostgresServer.pool(url)) {
			JdbcClient jdbc = JdbcClient.create(source);
			assertThat(jdbc.sql("select count(*) from scheduled_tasks").query(Integer.class).single()).isZero();
			assertThat(jdbc.sql("select count(*) from indexed_document").query(Integer.class).single())
				.isEqualTo(DOCUMENTS);
			assertThat(jdbc.sql("select count(*) from index_generation").query(Integer.class).single()).isEqualTo(1);
		}
	}

	private LecternProcess start(String name, String url, String... settings) throws IOException, InterruptedException {
		List<String> arguments = new ArrayList<>(List.of("--lectern.documents-dir=" + temp.resolve("none"),
				"--lectern.store=postgres", "--spring.datasource.url=" + url, "--spring.datasource.password=secret"));
		arguments.addAll(List.of(settings));
		return LecternProcess.start(temp.resolve(name), arguments.toArray(String[]::new));
	}

	/** How long that replica still holds jobs. */
	private static Duration untilNothingIsLeftTo(String replica, String url) throws InterruptedException {
		Instant start = Instant.now();
		try (HikariDataSource source = PostgresServer.pool(url)) {
			StatementSpec held = JdbcClient.create(source)
				.sql("select count(*) from scheduled_tasks where picked and picked_by = ?")
				.param(replica);
			while (held.query(Integer.class).single() > 0) {
				assertThat(Instant.now()).as("jobs are still the killed replica's").isBefore(start.plus(LIMIT));
				Thread.sleep(100);
			}
		}
		return Duration.between(start, Instant.now());
	}

	private static void awaitIndexed(LecternProcess lectern) throws InterruptedException {
		Instant limit = Instant.now().plus(LIMIT);
		while (Instant.now().isBefore(limit)
				&& lectern.getJson("/api/v1/documents?size=1&status=INDEXED").path("total").asInt() < DOCUMENTS) {
			Thread.sleep(200);
		}
		assertThat(lectern.getJson("/api/v1/documents?size=1&status=INDEXED").path("total").asInt())
			.isEqualTo(DOCUMENTS);
	}

	private static List<String> names(LecternProcess lectern) {
		List<String> names = new ArrayList<>();
		for (JsonNode document : lectern.getJson("/api/v1/documents?size=1000").path("documents")) {
			names.add(document.path("name").asString());
		}
		return names;
	}

	private List<Path> files() throws IOException {
		Path folder = Files.createDirectories(temp.resolve("files"));
		List<Path> files = new ArrayList<>();
		for (int i : IntStream.range(0, DOCUMENTS).toArray()) {
			files.add(Files.writeString(folder.resolve("note-" + i + ".txt"),
					"Mooring number " + i + " was inspected; its chain has " + (3 * i + 7) + " links."));
		}
		return files;
	}

}
