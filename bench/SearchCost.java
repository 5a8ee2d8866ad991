package io.lectern.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.sun.management.OperatingSystemMXBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.Lectern;
import io.lectern.embedding.Embeddings;
import io.lectern.search.SearchRequest.Mode;

/**
 * What a search costs beside embedding its question, by the ways to search and by how many ask at once: all ways by turns,
 * the same questions, in one process.
 * <p>
 * Arguments: collection, questions.jsonl, questions of a turn, rounds, how many ask at once (1,8,32), settings. Run by
 * {@code bench/search.sh}.
 */
final class SearchCost {

	/** Nobody could tell a way by its time when the compiler is still at work. */
	private static final int WARM_UP = 8;

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private final Map<String, Consumer<String>> ways;

	private final List<String> questions;

	private int asked;

	private SearchCost(Map<String, Consumer<String>> ways, List<String> questions) {
		this.ways = ways;
		this.questions = questions;
	}

	private static Map<String, Consumer<String>> ways(ConfigurableApplicationContext lectern, String collection) {
		Embeddings embeddings = lectern.getBean(Embeddings.class);
		Retrieval retrieval = lectern.getBean(Retrieval.class);
		Map<String, Consumer<String>> ways = new LinkedHashMap<>();
		ways.put("embedding alone", (asked) -> embeddings.forQuestion(asked).forEach((space) -> space.embedQuestion(asked)));
		ways.put("dense", (asked) -> retrieval.find(request(asked, collection, Mode.DENSE, false)));
		ways.put("lexical", (asked) -> retrieval.find(request(asked, collection, Mode.LEXICAL, false)));
		ways.put("hybrid, one wording", (asked) -> retrieval.find(request(asked, collection, Mode.HYBRID, false)));
		ways.put("hybrid, all wordings", (asked) -> retrieval.find(request(asked, collection, Mode.HYBRID, true)));
		return ways;
	}

	private static SearchRequest request(String question, String collection, Mode mode, boolean fusion) {
		return new SearchRequest(question, collection, List.of(), Map.of(), 10, mode, fusion, false, false);
	}

	public static void main(String[] arguments) throws Exception {
		measure(arguments, (lectern, collection) -> Map.of());
	}

	/** Ways to search what a collection holds, each called by its name. */
	interface Others {

		Map<String, Consumer<String>> of(ConfigurableApplicationContext lectern, String collection) throws Exception;

	}

	/**
	 * The same with other programs' ways in the same turns.
	 * @param arguments as above
	 */
	static void measure(String[] arguments, Others others) throws Exception {
		List<String> given = Arrays.stream(arguments).filter((each) -> !each.startsWith("--")).toList();
		String[] settings = Arrays.stream(arguments).filter((each) -> each.startsWith("--")).toArray(String[]::new);
		int count = Integer.parseInt(given.get(2));
		int rounds = Integer.parseInt(given.get(3));
		try (ConfigurableApplicationContext lectern = new SpringApplicationBuilder(Lectern.class)
			.web(WebApplicationType.NONE)
			.properties("lectern.watch-interval=0", "lectern.search.deadline=60s", "logging.level.root=warn")
			.run(settings)) {
			Map<String, Consumer<String>> ways = ways(lectern, given.get(0));
			ways.putAll(others.of(lectern, given.get(0)));
			SearchCost cost = new SearchCost(ways, questions(Path.of(given.get(1)), count));
			for (int i = 0; i < WARM_UP; i++) {
				cost.ways.values().forEach((way) -> cost.turn(way, 2));
			}
			for (String callers : given.get(4).split(",")) {
				cost.print(Integer.parseInt(callers), rounds);
			}
		}
	}

	/** Evenly taken from all of the file. */
	private static List<String> questions(Path file, int count) throws IOException {
		JsonMapper json = new JsonMapper();
		List<String> lines = Files.readAllLines(file);
		List<String> questions = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			questions.add(json.readTree(lines.get((int) ((long) i * lines.size() / count))).get("question").asString());
		}
		return questions;
	}

	/** What a question took, in milliseconds. */
	private record Turn(double wall, double processor) {
	}

	private void print(int callers, int rounds) {
		Map<String, List<Turn>> turns = new LinkedHashMap<>();
		List<String> names = new ArrayList<>(ways.keySet());
		for (int round = 0; round < rounds; round++) {
			for (int i = 0; i < names.size(); i++) {
				String name = names.get((i + round) % names.size());
				turns.computeIfAbsent(name, (key) -> new ArrayList<>()).add(turn(ways.get(name), callers));
			}
		}
		System.out.printf(Locale.ROOT, "%n%d at once%n%-34s %10s %12s %8s %8s%n", callers, "", "CPU ms", "questions/s",
				"CPU x", "time x");
		List<Turn> alone = turns.get(names.getFirst());
		names.forEach((name) -> {
			List<Turn> its = turns.get(name);
			System.out.printf(Locale.ROOT, "%-34s %10.1f %12.1f %8.2f %8.2f%n", name,
					median(its.stream().map(Turn::processor).toList()), 1000 / median(its.stream().map(Turn::wall).toList()),
					median(ratios(its.stream().map(Turn::processor).toList(), alone.stream().map(Turn::processor).toList())),
					median(ratios(its.stream().map(Turn::wall).toList(), alone.stream().map(Turn::wall).toList())));
		});
	}

	/** All questions once. */
	private Turn turn(Consumer<String> way, int callers) {
		// Tokenizers drop it, and what was embedded before is not known by it.
		String unknown = " ".repeat(++asked);
		AtomicInteger next = new AtomicInteger();
		long began = System.nanoTime();
		long processor = PROCESS.getProcessCpuTime();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < callers; i++) {
				all.add(threads.submit(() -> {
					for (int n = next.getAndIncrement(); n < questions.size(); n = next.getAndIncrement()) {
						way.accept(questions.get(n) + unknown);
					}
				}));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		return new Turn((System.nanoTime() - began) / 1e6 / questions.size(),
				(PROCESS.getProcessCpuTime() - processor) / 1e6 / questions.size());
	}

	private static List<Double> ratios(List<Double> values, List<Double> to) {
		List<Double> ratios = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			ratios.add(values.get(i) / to.get(i));
		}
		return ratios;
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
	}

}
