package io.lectern.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

import io.lectern.document.Document;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.index.PassageIndex.Filter;
import io.lectern.search.BenchRetrieval;
import io.lectern.search.Retrieval;
import io.lectern.search.SearchRequest.Mode;
import io.lectern.search.SearchRequest;

/**
 * How a store grows: one index that is filled further and further, and what filling, opening, disk, memory, searches and
 * changes cost at each size. Vectors of questions are known before, so that what is measured stands beside embedding.
 * <p>
 * Arguments: corpora with commas between them, questions, sizes with commas between them, the file of the curves,
 * {@code kept} to ask the index of an earlier run, which has to be of the one size given, or {@code new}, and for
 * PostgreSQL its JDBC URL, user and password. Run by {@code bench/growth.sh}.
 */
final class Growth {

	private static final int ROUNDS = 3;

	/** Comparing with every passage one by one takes its time. */
	private static final int QUESTIONS_COMPARED = 40;

	/** Documents changed and removed at each size. */
	private static final int CHANGES = 40;

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private final GrowingStore store;

	private final RealPassages real;

	private final ManyPassages passages;

	/** Name of what is measured, to its value at each size. */
	private final Map<String, List<Double>> measured = new LinkedHashMap<>();

	private final boolean kept;

	private Growth(GrowingStore store, RealPassages real, boolean kept) {
		this.store = store;
		this.kept = kept;
		this.real = real;
		this.passages = real.repeated();
	}

	public static void main(String[] args) throws Exception {
		List<Integer> sizes = Stream.of(args[2].split(",")).map(Integer::valueOf).toList();
		boolean kept = args.length > 4 && args[4].equals("kept");
		try (GrowingStore store = (args.length > 7) ? new GrowingPostgres(args[5], args[6], args[7])
				: new GrowingFolder()) {
			if (!kept) {
				store.clear();
			}
			Growth growth = new Growth(store, RealPassages.read(args[0], Path.of(args[1])), kept);
			for (int size : sizes) {
				growth.growTo(size);
				growth.print(size);
			}
			Files.writeString(Path.of(args[3]), GrowthCurves.of(sizes, growth.measured));
		}
	}

	private void growTo(int size) throws IOException {
		fill(size);
		Stopwatch opening = new Stopwatch();
		try (PassageIndex index = store.open()) {
			ask(index, real.questions().getFirst());
			add("open and first search, ms", opening.millis());
			add("on disk, kB a passage", store.bytes() / 1024.0 / passages.size());
			search(index);
			add("resident of files, MB", store.resident() / 1e6);
			recall(index);
			change(index);
		}
	}

	/** Document by document, each committed, as ingestion does with one thread. */
	private void fill(int size) {
		int before = passages.size();
		long processor = PROCESS.getProcessCpuTime();
		Stopwatch stopwatch = new Stopwatch();
		try (PassageIndex index = store.open()) {
			while (passages.size() < size) {
				List<Embedded> next = passages.next();
				Document document = passages.documents().getLast();
				if (!kept) {
					index.replace(document, next);
				}
			}
		}
		if (kept) {
			return;
		}
		add("filled, passages/s", (size - before) / stopwatch.millis() * 1000);
		add("filling, processor ms a passage", (PROCESS.getProcessCpuTime() - processor) / 1e6 / (size - before));
	}

	private void ask(PassageIndex index, String question) {
		index.dense("bench", real.vectors().of(question), Filter.NONE, 100);
		index.lexical(QuestionTerms.of(question, new PassageAnalyzer()), Filter.NONE, 100);
	}

	private void search(PassageIndex index) {
		Retrieval hybrid = BenchRetrieval.over(index, store.jdbc(), passages.documents(), real.vectors());
		PassageAnalyzer analyzer = new PassageAnalyzer();
		Map<String, Consumer<String>> ways = new LinkedHashMap<>();
		ways.put("dense", (asked) -> index.dense("bench", real.vectors().of(asked), Filter.NONE, 100));
		ways.put("dense, 1 %",
				(asked) -> index.dense("bench", real.vectors().of(asked), Recall.metadata("hundredth"), 100));
		ways.put("lexical", (asked) -> index.lexical(QuestionTerms.of(asked, analyzer), Filter.NONE, 100));
		ways.put("hybrid, one wording", (asked) -> hybrid.find(request(asked, false)));
		ways.put("hybrid, all wordings", (asked) -> hybrid.find(request(asked, true)));
		Map<String, List<Double>> times = new LinkedHashMap<>();
		for (int round = 0; round <= ROUNDS; round++) {
			boolean warmingUp = round == 0;
			for (String question : real.questions()) {
				ways.forEach((name, way) -> {
					Stopwatch stopwatch = new Stopwatch();
					way.accept(question);
					if (!warmingUp) {
						times.computeIfAbsent(name, (key) -> new ArrayList<>()).add(stopwatch.millis());
					}
				});
			}
		}
		times.forEach((name, its) -> add(name + ", p50 ms", Stopwatch.quantile(its, 0.5)));
		times.forEach((name, its) -> add(name + ", p95 ms", Stopwatch.quantile(its, 0.95)));
	}

	private static SearchRequest request(String question, boolean fusion) {
		return new SearchRequest(question, null, List.of(), Map.of(), 10, Mode.HYBRID, fusion, false, false);
	}

	private void recall(PassageIndex index) {
		int step = Math.max(1, real.questions().size() / QUESTIONS_COMPARED);
		List<String> compared = IntStream.range(0, real.questions().size())
			.filter((n) -> n % step == 0)
			.mapToObj(real.questions()::get)
			.toList();
		Recall recall = new Recall(passages, compared, real.vectors());
		add("recall@10", recall.of(index, Filter.NONE));
		add("recall@10 of 10 %", recall.of(index, Recall.metadata("tenth")));
		add("recall@10 of 1 %", recall.of(index, Recall.metadata("hundredth")));
		add("recall@10 of 0.1 %", recall.of(index, Recall.metadata("thousandth")));
	}

	/** Each change is committed and found by the next search; the documents lie all over the index. */
	private void change(PassageIndex index) {
		List<Document> documents = passages.documents();
		List<Double> updates = new ArrayList<>();
		List<Double> removals = new ArrayList<>();
		for (int i = 0; i < CHANGES; i++) {
			Document document = documents.get((int) ((i + 0.5) * documents.size() / CHANGES));
			List<Embedded> its = index.embedded(document.id());
			updates.add(timed(() -> index.replace(document, its)));
			removals.add(timed(() -> index.remove(document.id())));
			if (index.count(document.id()) != 0) {
				throw new IllegalStateException("A document that was removed is still found");
			}
			index.replace(document, its);
		}
		add("ms of an update, p50", Stopwatch.quantile(updates, 0.5));
		add("ms of an update, p95", Stopwatch.quantile(updates, 0.95));
		add("ms of a removal, p50", Stopwatch.quantile(removals, 0.5));
		add("ms of a removal, p95", Stopwatch.quantile(removals, 0.95));
	}

	private static double timed(Runnable work) {
		Stopwatch stopwatch = new Stopwatch();
		work.run();
		return stopwatch.millis();
	}

	private void add(String name, double value) {
		measured.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
	}

	private void print(int size) {
		System.out.printf(Locale.ROOT, "%n%,d passages%n%s%n", size,
				measured.entrySet()
					.stream()
					.map((each) -> String.format(Locale.ROOT, "  %-34s %10.3f", each.getKey(), each.getValue().getLast()))
					.collect(Collectors.joining("\n")));
	}

}
