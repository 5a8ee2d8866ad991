package io.lectern;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import io.lectern.index.Stopwatch;

/**
 * What somebody who searches and asks notices of a bulk being ingested, and how long a one-page upload waits behind it.
 * Starts an executable jar on an empty data folder, indexes a few reports, measures searches and questions while nothing
 * else happens, then again while the bulk is in line, in the same process.
 * <p>
 * Arguments: executable jar, folder with PDFs, number of reports in the bulk, port, most seconds to measure under the
 * bulk. Run by {@code bench/under-ingest.sh}.
 */
final class UnderIngest {

	private static final int LIBRARY = 2;

	private static final int IDLE_ROUNDS = 40;

	/** A person reads before asking again. */
	private static final Duration PAUSE = Duration.ofMillis(150);

	private static final List<String> QUESTIONS = List.of("What was the total revenue in fiscal 2018?",
			"How much did capital expenditures amount to?", "Which risks could affect the supply chain?",
			"Who audits the financial statements?", "What is the effective tax rate?",
			"How many people are employed worldwide?", "When do the senior notes mature?",
			"What dividends were declared per share?", "Which segments does the company report?",
			"What are the critical accounting estimates?");

	private final RunningJar lectern;

	private int asked;

	private UnderIngest(RunningJar lectern) {
		this.lectern = lectern;
	}

	public static void main(String[] args) throws Exception {
		Path jar = Path.of(args[0]);
		List<Path> reports;
		try (Stream<Path> files = Files.walk(Path.of(args[1]))) {
			reports = files.filter((file) -> file.toString().endsWith(".pdf")).sorted().toList();
		}
		int bulk = Integer.parseInt(args[2]);
		int port = Integer.parseInt(args[3]);
		Duration most = Duration.ofSeconds(Long.parseLong(args[4]));
		Path data = Files.createTempDirectory("under-ingest");
		try (RunningJar lectern = new RunningJar(jar, port, data)) {
			new UnderIngest(lectern).run(reports, bulk, most);
		}
	}

	private void run(List<Path> reports, int bulk, Duration most) throws Exception {
		RunningJar.until(Duration.ofMinutes(2), lectern::isReady);
		for (int i = 0; i < LIBRARY; i++) {
			upload(reports.get(i % reports.size()), "library", i);
		}
		RunningJar.until(Duration.ofMinutes(20), () -> lectern.indexed("library") == LIBRARY);
		measure("warm-up", IDLE_ROUNDS, () -> false);
		Times idle = measure("idle", IDLE_ROUNDS, () -> false);

		long begin = System.nanoTime();
		for (int i = 0; i < bulk; i++) {
			upload(reports.get(i % reports.size()), "bulk", LIBRARY + i);
		}
		System.out.printf("%d reports taken in after %.1f s%n", bulk, seconds(begin));
		CompletableFuture<Double> small = CompletableFuture.supplyAsync(() -> small(begin));
		Times busy = measure("under ingestion", Integer.MAX_VALUE,
				() -> lectern.indexed("bulk") == bulk || seconds(begin) > most.toSeconds());
		System.out.printf("of the bulk %d are indexed after %.1f s%n", lectern.indexed("bulk"), seconds(begin));
		System.out.printf("search p50 %.2f times the idle one, p95 %.2f times%n", busy.search(0.5) / idle.search(0.5),
				busy.search(0.95) / idle.search(0.95));
		System.out.printf("question p50 %.2f times the idle one, p95 %.2f times%n",
				busy.question(0.5) / idle.question(0.5), busy.question(0.95) / idle.question(0.95));
		System.out.println(small.isDone() ? "one-page upload searchable after %.1f s".formatted(small.get())
				: "one-page upload not searchable within %.0f s".formatted(seconds(begin)));
	}

	/** Milliseconds that searches and questions took. */
	private record Times(List<Double> searches, List<Double> questions) {

		double search(double share) {
			return Stopwatch.quantile(searches, share);
		}

		double question(double share) {
			return Stopwatch.quantile(questions, share);
		}

	}

	private Times measure(String name, int rounds, BooleanSupplier over) throws Exception {
		Times times = new Times(new ArrayList<>(), new ArrayList<>());
		Map<String, Integer> warnings = new TreeMap<>();
		for (int i = 0; i < rounds && !over.getAsBoolean(); i++) {
			String question = QUESTIONS.get(asked++ % QUESTIONS.size());
			times.searches().add(timed("/api/v1/search", Map.of("query", question, "collection", "library"), warnings));
			Thread.sleep(PAUSE);
			times.questions()
				.add(timed("/api/v1/query", Map.of("question", question, "collection", "library"), warnings));
			Thread.sleep(PAUSE);
		}
		System.out.printf("%s: search p50 %.0f ms, p95 %.0f ms; question p50 %.0f ms, p95 %.0f ms (%d each)%s%n", name,
				times.search(0.5), times.search(0.95), times.question(0.5), times.question(0.95),
				times.searches().size(), warnings.isEmpty() ? "" : " " + warnings);
		return times;
	}

	private double timed(String path, Map<String, String> body, Map<String, Integer> warnings) throws IOException {
		long begin = System.nanoTime();
		JsonNode reply = lectern.ask(path, body);
		double millis = (System.nanoTime() - begin) / 1e6;
		reply.path("warnings").forEach((warning) -> warnings.merge(warning.asString(), 1, Integer::sum));
		return millis;
	}

	/** Seconds until a page uploaded now is found; begun a moment after the bulk. */
	private double small(long bulkBegan) {
		try {
			Thread.sleep(2000);
			long begin = System.nanoTime();
			lectern.upload("memo.txt", "small", "The zanthorrhoea committee meets on the third Tuesday.".getBytes(
					StandardCharsets.UTF_8));
			RunningJar.until(Duration.ofHours(1), () -> {
				try {
					return !lectern.ask("/api/v1/search", Map.of("query", "zanthorrhoea", "collection", "small"))
						.path("hits")
						.isEmpty();
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
			});
			return seconds(begin);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The same report under other bytes is another document. */
	private void upload(Path report, String collection, int copy) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Files.copy(report, bytes);
		bytes.write(("\n% copy " + copy + "\n").getBytes(StandardCharsets.US_ASCII));
		lectern.upload(copy + "-" + report.getFileName(), collection, bytes.toByteArray());
	}

	private static double seconds(long begin) {
		return (System.nanoTime() - begin) / 1e9;
	}

}
