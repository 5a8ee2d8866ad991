package io.lectern;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.postgresql.PostgreSQLContainer;

import static org.assertj.core.api.Assertions.assertThat;

/** The database goes down without a word and comes back. */
@Needs.Docker
class PostgresOutageIT {

	private static final String SEARCH = "{\"query\":\"Which mooring was inspected?\"}";

	@TempDir
	private Path temp;

	@Test
	void tellsCallersToComeBackAndLosesNothingThatItHadAcknowledged() throws Exception {
		int port = freePort();
		try (PostgreSQLContainer database = PostgresServer.container()) {
			// The port must be the same after the restart.
			database.setPortBindings(List.of(port + ":5432"));
			database.start();
			try (LecternProcess lectern = LecternProcess.start(temp.resolve("data"),
					"--lectern.documents-dir=" + temp.resolve("none"), "--lectern.store=postgres",
					"--spring.datasource.url=" + database.getJdbcUrl(), "--spring.datasource.password=secret");
					ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
				ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
				Future<?> load = threads.submit(() -> uploadUntilRefused(lectern, acknowledged));
				await(() -> acknowledged.size() > 15);
				// The signal of pg_ctl stop -m immediate: no checkpoint, no goodbye.
				database.getDockerClient().killContainerCmd(database.getContainerId()).withSignal("SIGQUIT").exec();
				load.get();

				for (HttpResponse<String> refused : List.of(lectern.get("/api/v1/documents"),
						lectern.post("/api/v1/search", SEARCH),
						lectern.post("/api/v1/query", "{\"question\":\"Which mooring was inspected?\"}"),
						lectern.get("/api/v1/documents/unknown"))) {
					assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
					assertThat(refused.headers().firstValue("Retry-After")).as(refused.body()).isPresent();
					assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
				}
				assertThat(lectern.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
				assertThat(lectern.get("/actuator/health/liveness").statusCode()).isEqualTo(200);

				database.getDockerClient().startContainerCmd(database.getContainerId()).exec();
				await(() -> lectern.get("/actuator/health/readiness").statusCode() == 200);
				await(() -> lectern.getJson("/api/v1/documents?size=1&status=INDEXED")
					.path("total")
					.asInt() == lectern.getJson("/api/v1/documents?size=1").path("total").asInt());
				assertThat(lectern.getJson("/api/v1/documents?size=1000").path("documents").findValuesAsString("name"))
					.containsAll(acknowledged)
					.doesNotHaveDuplicates();
				assertThat(lectern.post("/api/v1/search", SEARCH).statusCode()).isEqualTo(200);
			}
		}
	}

	private boolean uploadUntilRefused(LecternProcess lectern, ConcurrentLinkedQueue<String> acknowledged)
			throws IOException, InterruptedException {
		for (int i = 0;; i++) {
			Path file = Files.writeString(temp.resolve("note-" + i + ".txt"),
					"Mooring number " + i + " was inspected.");
			try {
				acknowledged.add(lectern.upload(file).path("name").asString());
			}
			catch (IOException refused) {
				assertThat(refused).hasMessageStartingWith("503");
				return true;
			}
		}
	}

	private static void await(Callable<Boolean> condition) throws Exception {
		Instant limit = Instant.now().plus(Duration.ofMinutes(3));
		while (!condition.call()) {
			assertThat(Instant.now()).isBefore(limit);
			Thread.sleep(100);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
