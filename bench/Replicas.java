package io.lectern;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import io.lectern.index.Stopwatch;

/**
 * Questions per second of one, two and four replicas over one PostgreSQL, and what each question costs them and the
 * database in processor time. On a machine with more processors than work the first tells what to expect; on any machine
 * the second tells what will be the limit.
 * <p>
 * Arguments: executable jar, folders with documents with commas between them, queries.jsonl, JDBC address of a database
 * whose user may read files of its server, its password, first port. Run by {@code bench/replicas.sh}.
 */
final class Replicas {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String COLLECTION = "replicas";

	private static final List<Integer> NUMBERS = List.of(1, 2, 4);

	private static final int ASKERS = 16;

	private static final Duration WARMING_UP = Duration.ofSeconds(20);

	private static final Duration MEASURED = Duration.ofSeconds(40);

	/** Of the database's container, where the cgroup tells it. */
	private static final String DATABASE_SECONDS = """
			select coalesce(substring(pg_read_file('/sys/fs/cgroup/cpu.stat', true) from 'usage_usec (\\d+)')::numeric / 1e6,
				pg_read_file('/sys/fs/cgroup/cpuacct/cpuacct.usage', true)::numeric / 1e9)""";

	private final List<RunningJar> replicas = new ArrayList<>();

	private final List<String> questions;

	private final Connection database;

	private Replicas(List<String> questions, Connection database) {
		this.questions = questions;
		this.database = database;
	}

	public static void main(String[] args) throws Exception {
		List<String> questions = Files.readAllLines(Path.of(args[2]))
			.stream()
			.map((line) -> JSON.readTree(line).path("question").asString())
			.toList();
		try (Connection database = DriverManager.getConnection(args[3], "postgres", args[4])) {
			Replicas bench = new Replicas(questions, database);
			try {
				for (int number : NUMBERS) {
					while (bench.replicas.size() < number) {
						bench.replicas.add(new RunningJar(Path.of(args[0]), Integer.parseInt(args[5]) + bench.replicas.size(),
								Files.createTempDirectory("replica"), "--lectern.store=postgres", "--spring.datasource.url=" + args[3],
								"--spring.datasource.username=postgres", "--spring.datasource.password=" + args[4]));
					}
					RunningJar.until(Duration.ofMinutes(5), () -> bench.replicas.stream().allMatch(RunningJar::isReady));
					bench.fill(args[1]);
					bench.ask(WARMING_UP);
					System.out.println(number + " replicas: " + bench.measured());
				}
			}
			finally {
				bench.replicas.forEach(RunningJar::close);
			}
		}
	}

	/** Uploads what is not there yet. */
	private void fill(String folders) throws Exception {
		RunningJar first = replicas.getFirst();
		if (first.indexed(COLLECTION) > 0) {
			return;
		}
		int sent = 0;
		for (String folder : folders.split(",")) {
			List<Path> files;
			try (Stream<Path> all = Files.walk(Path.of(folder))) {
				files = all.filter(Files::isRegularFile).sorted().toList();
			}
			for (Path file : files) {
				first.upload(file.getFileName().toString(), COLLECTION, Files.readAllBytes(file));
				sent++;
			}
		}
		int all = sent;
		RunningJar.until(Duration.ofMinutes(40), () -> first.indexed(COLLECTION) == all);
		System.out.println(all + " documents");
	}

	private String measured() throws Exception {
		double replicasBefore = replicaSeconds();
		double databaseBefore = databaseSeconds();
		long begin = System.nanoTime();
		List<Double> millis = ask(MEASURED);
		double seconds = (System.nanoTime() - begin) / 1e9;
		double databaseMillis = (databaseSeconds() - databaseBefore) * 1000 / millis.size();
		double replicaMillis = (replicaSeconds() - replicasBefore) * 1000 / millis.size();
		return String.format(Locale.ROOT,
				"%.1f questions/s, p50 %.0f ms, p95 %.0f ms; processor a question: replicas %.1f ms, database %.1f ms; %.2f processors used",
				millis.size() / seconds, Stopwatch.quantile(millis, 0.5), Stopwatch.quantile(millis, 0.95), replicaMillis,
				databaseMillis, (replicaMillis + databaseMillis) * millis.size() / seconds / 1000);
	}

	/** Each asks one question after another, of one replica after another; what each question took. */
	private List<Double> ask(Duration length) throws Exception {
		Queue<Double> millis = new ConcurrentLinkedQueue<>();
		AtomicInteger next = new AtomicInteger();
		long end = System.nanoTime() + length.toNanos();
		Callable<Void> asker = () -> {
			while (System.nanoTime() < end) {
				int turn = next.getAndIncrement();
				Stopwatch stopwatch = new Stopwatch();
				replicas.get(turn % replicas.size())
					.ask("/api/v1/search", Map.of("query", questions.get(turn % questions.size()), "collection", COLLECTION));
				millis.add(stopwatch.millis());
			}
			return null;
		};
		try (ExecutorService askers = Executors.newFixedThreadPool(ASKERS)) {
			for (Future<Void> each : askers.invokeAll(Collections.nCopies(ASKERS, asker))) {
				// One that failed would only have asked less.
				each.get();
			}
		}
		return List.copyOf(millis);
	}

	private double replicaSeconds() {
		return replicas.stream()
			.mapToDouble((replica) -> replica.process().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0)
			.sum();
	}

	private double databaseSeconds() throws SQLException {
		try (Statement statement = database.createStatement(); ResultSet told = statement.executeQuery(DATABASE_SECONDS)) {
			told.next();
			return told.getDouble(1);
		}
	}

}
