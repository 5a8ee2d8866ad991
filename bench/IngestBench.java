package io.lectern.ingest;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
		for (int round = 0; round < rounds; round++) {
			double best = 0;
			for (Setting setting : Setting.worthTrying(cores)) {
				double rate = tokens / raw(setting, passages, models);
				raw.computeIfAbsent(setting, (s) -> new ArrayList<>()).add(rate);
				best = Math.max(best, rate);
			}
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
		return (System.nanoTime() - start) / 1e9;
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
