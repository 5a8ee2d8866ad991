package io.lectern.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Document;
import io.lectern.parse.PlainText;
import io.lectern.parse.WordCount;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody waits behind somebody else's bulk import. */
class TurnsTests {

	private static final int LARGE = (int) Turns.SMALL + 1;

	@TempDir
	private Path data;

	private IngestRig bench;

	private int files;

	@BeforeEach
	void setUp() {
		bench = new IngestRig(data, new WordCount(200));
	}

	@AfterEach
	void close() {
		bench.close();
	}

	@Test
	void aSmallDocumentGoesBeforeLargeOnesOfItsCollection() throws IOException {
		for (int i = 0; i < 5; i++) {
			upload("default", "report-" + i, LARGE);
		}
		upload("default", "note", 10);
		assertThat(order().indexOf("note")).isLessThan(2);
	}

	@Test
	void collectionsAlternateHoweverManyDocumentsOneHasInLine() throws IOException {
		for (int i = 0; i < 6; i++) {
			upload("bulk", "bulk-" + i, LARGE);
		}
		upload("other", "other-0", LARGE);
		upload("other", "other-1", LARGE);
		assertThat(order()).containsExactly("bulk-0", "other-0", "bulk-1", "other-1", "bulk-2", "bulk-3", "bulk-4",
				"bulk-5");
	}

	@Test
	void nobodyIsOvertakenForEver() throws IOException {
		for (int i = 0; i < 3; i++) {
			upload("bulk", "bulk-" + i, LARGE);
		}
		List<String> served = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			upload("busy", "busy-" + i, LARGE);
			upload("busy", "busier-" + i, LARGE);
			served.add(runNext());
			served.add(runNext());
		}
		assertThat(served).contains("bulk-0", "bulk-1", "bulk-2");
	}

	@Test
	void whatIsIndexedAnewForAnotherModelGoesLast() throws IOException {
		upload("default", "old", 10);
		bench.run();
		bench.restart(new WordCount("new", 200), new WordCount(200));
		bench.rebuild.resume(bench.jobs);
		upload("default", "fresh", 10);
		assertThat(order()).startsWith("fresh").endsWith("old");
	}

	@Test
	void aSmallDocumentIsIndexedWhileLargeOnesHoldTheOtherThreads() throws Exception {
		CountDownLatch busy = new CountDownLatch(2);
		CountDownLatch release = new CountDownLatch(1);
		bench.parser.then(2, (file, name, password, progress) -> {
			busy.countDown();
			release.await();
			return PlainText.parse("Large.");
		});
		CountDownLatch parsed = new CountDownLatch(1);
		bench.parser.then(1, (file, name, password, progress) -> {
			parsed.countDown();
			return PlainText.parse("Small.");
		});
		for (int i = 0; i < 4; i++) {
			upload("default", "report-" + i, LARGE);
		}
		Scheduler others = Scheduler.create(bench.test.source, bench.tasks())
			.threads(2)
			.pollingInterval(Duration.ofMillis(20))
			.enablePriority()
			.build();
		DbSchedulerProperties properties = new DbSchedulerProperties();
		properties.setPollingInterval(Duration.ofMillis(20));
		ExpressLane express = new ExpressLane(bench.test.source, bench.jobs, bench.job, properties);
		try {
			others.start();
			assertThat(busy.await(1, TimeUnit.MINUTES)).isTrue();
			upload("default", "note", 10);
			express.start();
			assertThat(parsed.await(1, TimeUnit.MINUTES)).isTrue();
		}
		finally {
			release.countDown();
			express.stop();
			others.stop();
		}
		assertThat(bench.parser.parsed.get(2)).isEqualTo("note");
	}

	private Document upload(String collection, String name, int size) throws IOException {
		byte[] bytes = new byte[size];
		Arrays.fill(bytes, (byte) ('a' + files++));
		return bench.upload(collection, name, bytes);
	}

	/** The documents in line, in the order the scheduler takes them. */
	private List<String> order() {
		return bench.test.jdbc
			.sql("select d.name from scheduled_tasks t join document d on t.task_instance like d.id || '/%'"
					+ " order by t.priority desc, t.execution_time, d.created_at, d.name")
			.query(String.class)
			.list();
	}

	private String runNext() {
		String next = order().getFirst();
		bench.test.jdbc
			.sql("delete from scheduled_tasks where task_instance like"
					+ " (select id || '/%' from document where name = :name)")
			.param("name", next)
			.update();
		bench.test.jdbc.sql("update document set status = 'INDEXED' where name = :name").param("name", next).update();
		return next;
	}

}
