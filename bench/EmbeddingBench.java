package io.lectern.embedding;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import io.lectern.embedding.RawOnnxRuntime.Setting;

/**
 * How near Lectern's embedding comes to the best that ONNX Runtime reaches on this machine
 * when called directly, in the same process on the same passages in alternating rounds;
 * and how long a question takes, alone and while passages are embedded.
 * <p>
 * Arguments: model number (0 English, 1 Chinese), text file, rounds, passages, tokens to a
 * passage. Run by {@code bench/embedding.sh}.
 */
class EmbeddingBench {

	public static void main(String[] args) throws Exception {
		int which = (args.length > 0) ? Integer.parseInt(args[0]) : 0;
		String text = text((args.length > 1) ? args[1] : "documents");
		int rounds = (args.length > 2) ? Integer.parseInt(args[2]) : 5;
		int count = (args.length > 3) ? Integer.parseInt(args[3]) : 60;
		int length = (args.length > 4) ? Integer.parseInt(args[4]) : 270;
		int cores = Runtime.getRuntime().availableProcessors();
		Path models = Path.of("target/bench-models");
		try (OpenedEmbeddings opened = new OpenedEmbeddings(new EmbeddingProperties(null, 0, 1), models)) {
			EmbeddingSpace space = opened.configured().spaces().get(which);
			List<String> passages = passages(text, space, count, length);
			long tokens = passages.stream().mapToLong(space::countTokens).sum();
			System.out.printf("%s, %d passages, %d tokens, %d cores%n", space.id(), passages.size(), tokens, cores);
			Path folder = models.resolve(ModelSettings.bundled().get(which).name());
			Map<Setting, RawOnnxRuntime> raws = new LinkedHashMap<>();
			for (Setting setting : Setting.worthTrying(cores)) {
				raws.put(setting, new RawOnnxRuntime(folder, setting));
			}
			Map<Setting, List<Double>> raw = new LinkedHashMap<>();
			List<Double> lectern = new ArrayList<>();
			space.embedPassages(passages.subList(0, 4));
			for (int round = 0; round < rounds; round++) {
				for (Map.Entry<Setting, RawOnnxRuntime> entry : raws.entrySet()) {
					raw.computeIfAbsent(entry.getKey(), (s) -> new ArrayList<>())
						.add(rate(tokens, () -> entry.getValue().embed(passages)));
				}
				lectern.add(rate(tokens, () -> space.embedPassages(passages)));
			}
			double best = 0;
			for (Map.Entry<Setting, List<Double>> entry : raw.entrySet()) {
				double median = median(entry.getValue());
				best = Math.max(best, median);
				System.out.printf("raw %s: %.0f tokens/s%n", entry.getKey(), median);
			}
			System.out.printf("Lectern: %.0f tokens/s, %.3f of the best%n", median(lectern), median(lectern) / best);
			questions(space, passages);
		}
	}

	private static double rate(long tokens, Callable<?> work) throws Exception {
		long start = System.nanoTime();
		work.call();
		return tokens / ((System.nanoTime() - start) / 1e9);
	}

	private static void questions(EmbeddingSpace space, List<String> passages) throws Exception {
		// Each another one, because vectors of questions are kept.
		IntFunction<String> question = "What does report %05d say about the revenue of the third quarter?"::formatted;
		List<Double> alone = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			String asked = question.apply(i);
			alone.add(1 / rate(1, () -> space.embedQuestion(asked)));
		}
		List<Double> loaded = new ArrayList<>();
		try (ExecutorService ingestion = Executors.newSingleThreadExecutor()) {
			Future<?> running = ingestion.submit(() -> space.embedPassages(passages));
			while (!running.isDone()) {
				String asked = question.apply(1_000 + loaded.size());
				loaded.add(1 / rate(1, () -> space.embedQuestion(asked)));
			}
		}
		loaded.sort(null);
		System.out.printf("question: %.1f ms alone, %.1f ms (p95 %.1f) while passages are embedded%n",
				median(alone) * 1e3, median(loaded) * 1e3, loaded.get(loaded.size() * 95 / 100) * 1e3);
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
	}

	private static String text(String place) throws Exception {
		List<Path> files;
		try (Stream<Path> all = Files.walk(Path.of(place))) {
			files = all.filter((file) -> Files.isRegularFile(file) && file.toString().matches(".*\\.(txt|md|jsonl|java)"))
				.sorted()
				.toList();
		}
		StringBuilder text = new StringBuilder();
		for (Path file : files) {
			text.append(Files.readString(file)).append('\n');
		}
		return text.toString();
	}

	/** Consecutive pieces of between half and one and a half times {@code length} tokens. */
	private static List<String> passages(String text, EmbeddingSpace space, int count, int length) {
		List<String> passages = new ArrayList<>();
		double charsPerToken = 20_000.0 / space.countTokens(text.repeat(20_000 / text.length() + 1).substring(0, 20_000));
		int at = 0;
		for (int i = 0; i < count; i++) {
			int chars = (int) (charsPerToken * length * (0.5 + (i * 7 % 11) / 10.0));
			if (at + chars > text.length()) {
				at = 0;
			}
			passages.add(text.substring(at, Math.min(at + chars, text.length())));
			at += chars;
		}
		return passages;
	}

}
