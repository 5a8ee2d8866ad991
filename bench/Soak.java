package io.lectern;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.index.Stopwatch;

/**
 * A steady load for hours: two people who ask, a document that comes, one that goes and one that is read anew every half a
 * minute, and two rebuilds of the whole index while all of this goes on (a restart under other models at a quarter of the
 * time, and back under the first at the half). Tells by the way what the process holds: memory, file handles, threads.
 * <p>
 * Arguments: executable jar, folders with documents with commas between them, queries.jsonl, minutes, port. Ends with
 * 1 where anything that was asked failed. Run by {@code bench/soak.sh}.
 */
final class Soak {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** So many documents are there at a time. */
	private static final int LIBRARY = 60;

	private static final int ASKERS = 2;

	/** A person reads before asking again. */
	private static final Duration READING = Duration.ofMillis(1500);

	private static final Duration BETWEEN_CHANGES = Duration.ofSeconds(30);

	private static final int ROWS = 24;

	/** Another index than that of the bundled models: one model for everything. */
	private static final String[] OTHER_MODELS = { "--lectern.embedding.models[0].name=bge-small-en-v1.5-q" };

	private final Path jar;

	private final int port;

	private final Path data;

	private final List<Path> files;

	private final List<String> questions;

	private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();

	private final AtomicInteger failures = new AtomicInteger();

	private final Random random = new Random(7);

	private final List<Held> held = new ArrayList<>();

	private volatile RunningJar lectern;

	private volatile boolean restarting;

	private int uploaded;

	/** What the process holds: resident megabytes, file handles, threads. */
	private record Held(double minute, double resident, double children, long handles, int threads) {
	}

	private Soak(Path jar, int port, Path data, List<Path> files, List<String> questions) throws IOException {
		this.jar = jar;
		this.port = port;
		this.data = data;
		this.files = files;
		this.questions = questions;
		this.lectern = new RunningJar(jar, port, data);
	}

	public static void main(String[] args) throws Exception {
		List<Path> files = new ArrayList<>();
		for (String folder : args[1].split(",")) {
			try (Stream<Path> all = Files.walk(Path.of(folder))) {
				all.filter(Files::isRegularFile).sorted().forEach(files::add);
			}
		}
		if (files.size() <= LIBRARY) {
			throw new IllegalArgumentException("More than %d different files are needed, not %d".formatted(LIBRARY, files.size()));
		}
		Collections.shuffle(files, new Random(7));
		List<String> questions = Files.readAllLines(Path.of(args[2]))
			.stream()
			.map((line) -> JSON.readTree(line).path("question").asString())
			.toList();
		Path data = Files.createTempDirectory("soak");
		Soak soak = new Soak(Path.of(args[0]), Integer.parseInt(args[4]), data, files, questions);
		int failed;
		try {
			failed = soak.run(Duration.ofMinutes(Long.parseLong(args[3])));
		}
		finally {
			soak.lectern.close();
		}
		System.exit((failed == 0) ? 0 : 1);
	}

	private int run(Duration length) throws Exception {
		RunningJar.until(Duration.ofMinutes(2), () -> lectern.isReady());
		while (uploaded < LIBRARY) {
			upload();
		}
		RunningJar.until(Duration.ofMinutes(30), () -> lectern.indexed("soak") == LIBRARY);
		System.out.printf("%d documents are there%n", LIBRARY);
		long begin = System.nanoTime();
		try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(ASKERS + 2)) {
			for (int asker = 0; asker < ASKERS; asker++) {
				clock.scheduleWithFixedDelay(guarded(this::ask), 0, READING.toMillis(), TimeUnit.MILLISECONDS);
			}
			clock.scheduleWithFixedDelay(guarded(this::change), 0, BETWEEN_CHANGES.toMillis(), TimeUnit.MILLISECONDS);
			Duration row = length.dividedBy(ROWS);
			System.out.println("minute  asked   p50 ms   p95 ms  failed  resident MB  parsers MB  handles  threads  indexed");
			for (int i = 1; i <= ROWS; i++) {
				Thread.sleep(Math.max(0, row.toMillis() * i - (System.nanoTime() - begin) / 1_000_000));
				print((System.nanoTime() - begin) / 60e9);
				if (i == ROWS / 4) {
					restart(OTHER_MODELS);
				}
				else if (i == ROWS / 2) {
					restart();
				}
			}
		}
		List<Held> last = held.subList(held.size() / 2 + 1, held.size());
		System.out.printf(Locale.ROOT, "second half: resident %+.1f MB an hour, handles %d to %d, threads %d to %d; failed in all: %d%n",
				slope(last) * 60, last.stream().mapToLong(Held::handles).min().orElse(0),
				last.stream().mapToLong(Held::handles).max().orElse(0),
				last.stream().mapToInt(Held::threads).min().orElse(0),
				last.stream().mapToInt(Held::threads).max().orElse(0), failures.get());
		return failures.get();
	}

	/** Nothing is asked of a program that is being restarted. */
	private synchronized void restart(String... settings) throws Exception {
		restarting = true;
		lectern.close();
		lectern = new RunningJar(jar, port, data, settings);
		RunningJar.until(Duration.ofMinutes(2), () -> lectern.isReady());
		restarting = false;
		System.out.println("restarted; the index is rebuilt for " + (settings.length == 0 ? "the bundled models" : "one model"));
	}

	private interface Work {

		void run() throws Exception;

	}

	private Runnable guarded(Work work) {
		return () -> {
			if (restarting) {
				return;
			}
			try {
				work.run();
			}
			catch (Exception ex) {
				if (!restarting) {
					failures.incrementAndGet();
					System.out.println(ex);
				}
			}
		};
	}

	private void ask() throws IOException {
		String question = questions.get(random.nextInt(questions.size()));
		long begin = System.nanoTime();
		lectern.ask("/api/v1/query", Map.of("question", question, "collection", "soak"));
		millis.add((System.nanoTime() - begin) / 1e6);
	}

	/** The oldest goes, another comes, any of them is read anew. */
	private synchronized void change() throws IOException {
		List<String> ids = new ArrayList<>();
		for (JsonNode document : lectern.documents("collection=soak&sort=newest&size=200").path("documents")) {
			ids.add(document.path("id").asString());
		}
		if (ids.size() >= LIBRARY) {
			String oldest = ids.removeLast();
			expect(204, lectern.delete("/api/v1/admin/documents/" + oldest).statusCode());
		}
		upload();
		if (!ids.isEmpty()) {
			String any = ids.get(random.nextInt(ids.size()));
			expect(202, lectern
				.post("/api/v1/admin/documents/" + any + "/reindex", "application/json",
						BodyPublishers.noBody())
				.statusCode());
		}
	}

	private static void expect(int status, int found) throws IOException {
		if (status != found) {
			throw new IOException("expected " + status + ", not " + found);
		}
	}

	private void upload() throws IOException {
		Path file = files.get(uploaded % files.size());
		lectern.upload(uploaded++ + "-" + file.getFileName(), "soak", Files.readAllBytes(file));
	}

	private void print(double minute) throws IOException {
		List<Double> times = new ArrayList<>();
		for (Double each = millis.poll(); each != null; each = millis.poll()) {
			times.add(each);
		}
		Collections.sort(times);
		Held now = new Held(minute, resident(lectern.process()),
				lectern.process().descendants().mapToDouble(Soak::resident).sum(), handles(),
				(int) number(lectern.process(), "Threads:"));
		held.add(now);
		System.out.printf(Locale.ROOT, "%6.0f %6d %8.0f %8.0f %7d %12.0f %11.0f %8d %8d %8d%n", minute, times.size(),
				Stopwatch.quantile(times, 0.5), Stopwatch.quantile(times, 0.95), failures.get(), now.resident(), now.children(), now.handles(),
				now.threads(), lectern.indexed("soak"));
	}

	private static double resident(ProcessHandle process) {
		return number(process, "VmRSS:") / 1024.0;
	}

	private static long number(ProcessHandle process, String name) {
		try {
			return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))
				.stream()
				.filter((line) -> line.startsWith(name))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("[^0-9]", "")))
				.findFirst()
				.orElse(0);
		}
		catch (IOException ex) {
			// A parser that has just ended holds nothing.
			return 0;
		}
	}

	private long handles() throws IOException {
		try (Stream<Path> all = Files.list(Path.of("/proc/" + lectern.process().pid() + "/fd"))) {
			return all.count();
		}
	}

	/** Resident megabytes a minute, by least squares. */
	private static double slope(List<Held> held) {
		double minute = held.stream().mapToDouble(Held::minute).average().orElse(0);
		double mean = held.stream().mapToDouble(Held::resident).average().orElse(0);
		double above = IntStream.range(0, held.size())
			.mapToDouble((i) -> (held.get(i).minute() - minute) * (held.get(i).resident() - mean))
			.sum();
		return above / held.stream().mapToDouble((each) -> Math.pow(each.minute() - minute, 2)).sum();
	}

}
