package io.lectern.index;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

import io.lectern.Needs;
import io.lectern.PostgresServer;
import io.lectern.index.PostgresStatistics.Change;
import io.lectern.index.PostgresStatistics.Size;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts of terms as many write them. */
@Needs.Docker
class PostgresStatisticsTests {

	private static final int FOLDED = 3;

	private static HikariDataSource source;

	private static Postgres postgres;

	private static int schemas;

	private String schema;

	private PostgresStatistics statistics;

	@BeforeAll
	static void connect() {
		source = PostgresServer.newPool();
		postgres = new Postgres(source, new JdbcTransactionManager(source));
	}

	@AfterAll
	static void disconnect() {
		source.close();
	}

	@BeforeEach
	void create() {
		schema = "statistics_" + schemas++;
		postgres.run("create schema " + schema);
		statistics = new PostgresStatistics(postgres, schema, FOLDED);
		statistics.create();
	}

	/** So many more passages of the collection hold the terms. */
	private static Change change(String collection, Map<String, Integer> terms) {
		Change change = new Change();
		terms.forEach((term, passages) -> change.count(TermKeys.within(collection, term), 0, passages));
		change.resize(collection, new Size(terms.values().stream().mapToInt(Integer::intValue).sum(), 100));
		return change;
	}

	private void write(Change change) {
		postgres.change(() -> statistics.apply(change));
		statistics.fold();
	}

	private long holding(String term) {
		return statistics.counts(List.of(term), List.of("c")).holding().get(term);
	}

	private long rows(String table) {
		return postgres.jdbc().sql("select count(*) from " + schema + "." + table).query(Long.class).single();
	}

	@Test
	void countsAreTheSameBeforeAndAfterTheyAreFolded() {
		write(change("c", Map.of("moon", 2, "tide", 1)));
		assertThat(rows("term_change")).isEqualTo(2);
		assertThat(holding("moon")).isEqualTo(2);

		write(change("c", Map.of("moon", 3)));
		assertThat(rows("term_change")).isZero();
		assertThat(rows("term")).isEqualTo(2);
		assertThat(holding("moon")).isEqualTo(5);
		assertThat(holding("tide")).isEqualTo(1);

		write(change("c", Map.of("moon", -1)));
		assertThat(rows("term_change")).isEqualTo(1);
		assertThat(holding("moon")).isEqualTo(4);
	}

	@Test
	void aTermThatNoPassageHoldsAnyMoreIsForgotten() {
		write(change("c", Map.of("moon", 2, "tide", 1, "sun", 1)));
		write(change("c", Map.of("moon", -2)));
		assertThat(holding("moon")).isZero();

		write(change("c", Map.of("tide", 1, "sun", 1)));
		assertThat(rows("term_change")).isZero();
		assertThat(rows("term")).isEqualTo(2);
	}

	@Test
	void changesThatAnotherProcessLeftAreFoldedToo() {
		write(change("c", Map.of("moon", 2, "tide", 1)));
		statistics = new PostgresStatistics(postgres, schema, FOLDED);

		write(change("c", Map.of("sun", 1)));

		assertThat(rows("term_change")).isZero();
		assertThat(holding("moon")).isEqualTo(2);
	}

	@Test
	void whoWritesTheSameTermsDoesNotWaitForAnotherTransaction() throws Exception {
		CountDownLatch written = new CountDownLatch(1);
		CountDownLatch other = new CountDownLatch(1);
		Change alike = change("elsewhere", Map.of());
		alike.count(TermKeys.within("c", "moon"), 0, 1);
		try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
			Future<?> open = writers.submit(() -> postgres.change(() -> {
				statistics.apply(change("c", Map.of("moon", 1)));
				written.countDown();
				await(other);
			}));
			await(written);
			try {
				writers.submit(() -> write(alike)).get(30, TimeUnit.SECONDS);
				assertThat(open.isDone()).isFalse();
			}
			finally {
				other.countDown();
			}
			open.get(30, TimeUnit.SECONDS);
		}
		assertThat(holding("moon")).isEqualTo(2);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
