package io.lectern.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import io.lectern.Lectern;
import io.lectern.document.Arrival;
import io.lectern.document.Document;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Intake;
import io.lectern.document.Passage;
import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.embedding.RawOnnxRuntime.Setting;
import io.lectern.embedding.RawOnnxRuntime;
import io.lectern.index.IndexGenerations;
import io.lectern.split.DocumentLabel;
import io.lectern.split.Splitter;

/**
 * How fast documents become searchable, from upload to index, against what ONNX Runtime reaches in its best setting on
 * nothing but the same passages, in the same process and in alternating rounds.
 * <p>
 * Arguments: folder with documents, rounds. Run by {@code bench/ingest.sh}.
 */
class IngestBench {

	private final DocumentRegistry registry;

	private final Intake intake;

	private final IndexGenerations generations;

	private final Embeddings embeddings;

	private final Path folder;

	IngestBench(ConfigurableApplicationContext lectern, Path folder) {
		registry = lectern.getBean(DocumentRegistry.class);
		intake = lectern.getBean(Intake.class);
		generations = lectern.getBean(IndexGenerations.class);
		embeddings = lectern.getBean(Embeddings.class);
		this.folder = folder;
	}

	public static void main(String[] args) throws Exception {
		Path folder = Path.of((args.length > 0) ? args[0] : "documents");
		int rounds = (args.length > 1) ? Integer.parseInt(args[1]) : 3;
		Path data = Files.createTempDirectory("lectern-bench");
		try (ConfigurableApplicationContext lectern = SpringApplication.run(Lectern.class, "--server.port=0",
				"--lectern.data-dir=" + data, "--lectern.documents-dir=" + data.resolve("none"),
				"--logging.level.root=warn")) {
			new IngestBench(lectern, folder).run(rounds, data.resolve("models"));
		}
		System.exit(0);
	}

	private void run(int rounds, Path models) throws Exception {
		// The first round warms parser processes, caches and the just-in-time compiler.
		ingest("warm-up");
		Map<EmbeddingSpace, List<String>> passages = passages("warm-up");
		long tokens = passages.entrySet()
			.stream()
			.mapToLong((each) -> each.getValue().stream().mapToLong(each.getKey()::countTokens).sum())
			.sum();
		int cores = Runtime.getRuntime().availableProcessors();
		System.out.printf("%d documents, %d passages, %d tokens, %d cores%n",
				registry.list("warm-up", DocumentStatus.INDEXED, 0, 1).total(),
				passages.values().stream().mapToInt(List::size).sum(), tokens, cores);
		Map<Setting, List<Double>> raw = new LinkedHashMap<>();
		List<Double> ingestion = new ArrayList<>();
		List<Double> shares = new ArrayList<>();
		// All settings are tried once, the best in each round.
		for (Setting setting : Setting.worthTrying(cores)) {
			raw.put(setting, new ArrayList<>(List.of(tokens / raw(setting, passages, models))));
		}
		Setting fastest = raw.keySet().stream().max(Comparator.comparing((each) -> median(raw.get(each)))).orElseThrow();
		for (int round = 0; round < rounds; round++) {
			double best = tokens / raw(fastest, passages, models);
			raw.get(fastest).add(best);
			double rate = tokens / ingest("round-" + round);
			ingestion.add(rate);
			shares.add(rate / best);
		}
		raw.forEach((setting, rates) -> System.out.printf("raw %s: %.0f tokens/s%n", setting, median(rates)));
		double best = raw.values().stream().mapToDouble(IngestBench::median).max().orElseThrow();
		System.out.printf("Lectern, upload to index: %.0f tokens/s, %.3f of the best setting's median%n",
				median(ingestion), median(ingestion) / best);
		System.out.printf("share of each round's own best: median %.3f of %s%n", median(shares),
				shares.stream().map("%.3f"::formatted).toList());
	}

	/** Seconds from the first upload until all documents are indexed. */
	private double ingest(String collection) throws Exception {
		List<Path> files;
		try (Stream<Path> all = Files.walk(folder)) {
			files = all.filter(Files::isRegularFile).sorted().toList();
		}
		Map<String, Double> before = processorTime();
		long start = System.nanoTime();
		for (Path file : files) {
			try (InputStream bytes = Files.newInputStream(file)) {
				intake.file(new Arrival(collection, file.getFileName().toString(), null, null, Map.of()), bytes);
			}
		}
		while (registry.list(collection, DocumentStatus.INDEXED, 0, 1).total()
				+ registry.list(collection, DocumentStatus.FAILED, 0, 1).total() < files.size()) {
			Thread.sleep(50);
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		Map<String, Double> spent = processorTime();
		before.forEach((who, its) -> spent.computeIfPresent(who, (name, all) -> all - its));
		System.out.printf("%s: %.1f s; processor time %s%n", collection, seconds,
				spent.entrySet()
					.stream()
					.sorted(Map.Entry.<String, Double>comparingByValue().reversed())
					.limit(8)
					.map((each) -> "%s %.1f".formatted(each.getKey(), each.getValue()))
					.toList());
		return seconds;
	}

	/** Seconds by kind of thread, and of the parser processes that live; nothing where there is no {@code /proc}. */
	private static Map<String, Double> processorTime() throws Exception {
		Map<String, Double> seconds = new TreeMap<>();
		Path threads = Path.of("/proc/self/task");
		if (!Files.isDirectory(threads)) {
			return seconds;
		}
		try (Stream<Path> all = Files.list(threads)) {
			for (Path each : all.toList()) {
				add(each.resolve("stat"), seconds);
			}
		}
		seconds.put("parsers",
				ProcessHandle.current()
					.descendants()
					.flatMap((child) -> child.info().totalCpuDuration().stream())
					.mapToDouble((time) -> time.toNanos() / 1e9)
					.sum());
		return seconds;
	}

	private static void add(Path thread, Map<String, Double> seconds) throws IOException {
		try {
			String stat = Files.readString(thread);
			String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')')).replaceAll("\\d+", "n");
			String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
			// Of the thread itself and for it in the kernel, in hundredths.
			seconds.merge(name, (Long.parseLong(rest[11]) + Long.parseLong(rest[12])) / 100.0, Double::sum);
		}
		catch (NoSuchFileException ended) {
			// Its time is not told any more.
		}
	}

	/** Seconds that the models alone need, one after the other. */
	private static double raw(Setting setting, Map<EmbeddingSpace, List<String>> passages, Path models)
			throws Exception {
		double seconds = 0;
		for (Map.Entry<EmbeddingSpace, List<String>> each : passages.entrySet()) {
			Path model = models.resolve(each.getKey().id().replaceFirst("-[0-9a-f]+$", ""));
			RawOnnxRuntime runtime = new RawOnnxRuntime(model, setting);
			runtime.embed(each.getValue().subList(0, Math.min(8, each.getValue().size())));
			long start = System.nanoTime();
			runtime.embed(each.getValue());
			seconds += (System.nanoTime() - start) / 1e9;
		}
		return seconds;
	}

	private Map<EmbeddingSpace, List<String>> passages(String collection) {
		Map<EmbeddingSpace, List<String>> passages = new LinkedHashMap<>();
		for (Document document : registry.list(collection, DocumentStatus.INDEXED, 0, 1000).documents()) {
			List<String> ids = IntStream.range(0, document.passages())
				.mapToObj((ordinal) -> Passage.id(document.id(), ordinal))
				.toList();
			for (Passage passage : generations.active().index().passages(ids).values()) {
				passages.computeIfAbsent(embeddings.forLanguage(passage.language()), (space) -> new ArrayList<>())
					.add(Splitter.contextualized(DocumentLabel.of(document.title(), document.name()), passage));
			}
		}
		return passages;
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
	}

}
