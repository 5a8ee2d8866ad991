package io.lectern.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.concurrent.ConcurrentTaskScheduler;
import org.springframework.transaction.support.TransactionOperations;

import io.lectern.document.Document;
import io.lectern.document.DocumentStatus;
import io.lectern.parse.WordCount;
import io.lectern.system.LecternProperties;
import io.lectern.system.ReplicaLock;

import static org.assertj.core.api.Assertions.assertThat;

class IngestStartTests {

	private static final WordCount MODEL = new WordCount(200);

	@TempDir
	private Path data;

	private final List<Runnable> repeated = new ArrayList<>();

	private boolean othersAreAtIt;

	private IngestRig bench;

	@BeforeEach
	void setUp() {
		bench = new IngestRig(data, MODEL);
	}

	@AfterEach
	void close() {
		bench.close();
	}

	@Test
	void runsAtOnceWhatTheLastProcessHadInHand() throws IOException {
		Document document = bench.upload("a.txt");
		bench.test.jdbc.sql("update scheduled_tasks set picked = true, picked_by = 'before', last_heartbeat = :now")
			.param("now", Instant.now().atOffset(ZoneOffset.UTC))
			.update();
		bench.run();
		assertThat(bench.parser.parsed).isEmpty();

		start("embedded");
		bench.scheduler.runDeadExecutionDetection();
		bench.run();

		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.INDEXED);
	}

	@Test
	void leavesRunningJobsOfOtherReplicasAlone() throws IOException {
		bench.upload("a.txt");
		bench.test.jdbc.sql("update scheduled_tasks set picked = true, picked_by = 'other', last_heartbeat = :now")
			.param("now", bench.time.now().atOffset(ZoneOffset.UTC))
			.update();
		start("postgres");
		bench.scheduler.runDeadExecutionDetection();
		bench.run();
		assertThat(bench.parser.parsed).isEmpty();
	}

	@Test
	void looksAgainAndAgainForWhatNobodyPutInLine() throws IOException {
		start("embedded").start();
		bench.upload("a.txt");
		bench.test.jdbc.sql("delete from scheduled_tasks").update();
		othersAreAtIt = true;
		repeated.forEach(Runnable::run);
		assertThat(bench.jobsInLine()).as("another replica does it").isZero();
		othersAreAtIt = false;
		repeated.forEach(Runnable::run);
		assertThat(bench.jobsInLine()).isEqualTo(1);
	}

	@Test
	void followsTheWatchedFolder() throws IOException {
		start("embedded").start();
		Path file = Files.writeString(Files.createDirectories(data.resolve("documents")).resolve("a.txt"), "One.");
		Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
		repeated.forEach(Runnable::run);
		bench.deliver();
		bench.run();
		assertThat(bench.parser.parsed).containsExactly("a.txt");
	}

	@Test
	void removesOriginalsThatAKilledProcessLeft() throws IOException {
		Document document = bench.upload("a.txt");
		String left = bench.test.originals.store(new ByteArrayInputStream(new byte[] { 7 })).sha256();

		start("embedded").start();

		assertThat(bench.test.originals.mayBeLeft()).doesNotContain(left).contains(bench.document(document).sha256());
	}

	private IngestStart start(String store) {
		WatchProperties watch = new WatchProperties(data.resolve("documents"), Duration.ofSeconds(2));
		WatchedFolder folder = new WatchedFolder(watch, new SubfolderProperties(false), bench.test.intake,
				bench.test.registry, bench.test.versions, bench.test.collections, bench.test.jdbc,
				TransactionOperations.withoutTransaction(), Clock.systemUTC());
		ConcurrentTaskScheduler scheduler = new ConcurrentTaskScheduler(Executors.newScheduledThreadPool(0)) {
			@Override
			public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
				repeated.add(task);
				return schedule(() -> {
				}, Instant.now());
			}
		};
		ReplicaLock replicas = (name, work) -> {
			if (!othersAreAtIt) {
				work.run();
			}
			return !othersAreAtIt;
		};
		return new IngestStart(bench.rebuild, bench.jobs, folder, watch, scheduler, replicas, bench.test.originals,
				bench.test.intake, new LecternProperties(store, data), bench.test.jdbc);
	}

}
