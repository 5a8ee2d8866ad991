package io.lectern.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.evaluate.Run.SetResult;

/**
 * A folder of runs and what they say together: {@code report.md} and {@code report.html}
 * are made anew with every run that is added.
 */
final class Report {

	private static final String RUN = ".json";

	private static final List<String> SHOWN = List.of("recall@1", "recall@10", "hit@1", "hit@5", "hit@10", "doc_hit@5",
			"mrr@10", "ndcg@10", "text_recall@5", "text_precision@5", "text_iou@5");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Path folder;

	Report(Path folder) {
		this.folder = folder;
	}

	/**
	 * Adds a run in place of one of the same name.
	 * @param baseline name of the run that the others are compared with; the oldest where
	 * null
	 * @throws IllegalArgumentException when there is no such run
	 */
	void add(Run run, @Nullable String baseline) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve(run.name() + RUN), JSON.writeValueAsString(run));
		List<Run> runs = runs();
		Run base = runs.stream()
			.filter((each) -> baseline == null || each.name().equals(baseline))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no run '" + baseline + "' in " + folder));
		List<Comparison> comparisons = Comparison.with(base, runs);
		Files.writeString(folder.resolve("report.md"), markdown(runs, base, comparisons));
		Files.writeString(folder.resolve("report.html"), HtmlReport.of(runs, base, comparisons));
	}

	/** The runs in the folder, oldest first. */
	List<Run> runs() throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<Path> files;
		try (Stream<Path> found = Files.list(folder)) {
			files = found.filter((file) -> file.toString().endsWith(RUN)).toList();
		}
		List<Run> runs = new ArrayList<>();
		for (Path file : files) {
			try {
				runs.add(JSON.readValue(file, Run.class));
			}
			catch (JacksonException ex) {
				throw new IllegalArgumentException(file + " is no run: " + ex.getOriginalMessage(), ex);
			}
		}
		runs.sort(Comparator.comparing(Run::at).thenComparing(Run::name));
		return runs;
	}

	/** One run for the console. */
	String summary(Run run) {
		StringBuilder text = new StringBuilder();
		run.sets().forEach((set) -> text.append(section(set.set(), List.of(run))));
		return text.toString();
	}

	private static String markdown(List<Run> runs, Run base, List<Comparison> comparisons) {
		StringBuilder text = new StringBuilder("# Retrieval, measured\n\n");
		for (String set : sets(runs)) {
			text.append(section(set, runs));
		}
		if (!comparisons.isEmpty()) {
			text.append("## Compared with ").append(base.name()).append("\n\n");
			text.append(compared(runs, base, comparisons).markdown());
			text.append(
					"\nIn brackets the difference and its 95 % confidence interval (paired bootstrap over questions);"
							+ " bold where the interval leaves out 0.\n");
		}
		return text.toString();
	}

	private static String section(String set, List<Run> runs) {
		StringBuilder text = new StringBuilder("## " + set + "\n\n");
		runs.stream().flatMap((run) -> run.of(set).stream()).findFirst().ifPresent((result) -> {
			text.append(result.questions()).append(" questions");
			if (result.unanswerable() > 0) {
				text.append(", ").append(result.unanswerable()).append(" unanswerable ones left out");
			}
			text.append(".\n\n");
		});
		runs.stream().flatMap((run) -> run.of(set).stream()).forEach((result) -> {
			if (!result.missing().isEmpty()) {
				text.append("%d judged documents are not in the collection '%s', such as %s.\n\n"
					.formatted(result.missing().size(), result.collection(), result.missing().getFirst()));
			}
		});
		return text.append(table(set, runs).markdown()).append('\n').toString();
	}

	/** One set: a row for each run and mode. */
	static Table table(String set, List<Run> runs) {
		Set<String> measured = new LinkedHashSet<>();
		runs.forEach((run) -> run.of(set)
			.ifPresent((result) -> result.modes().values().forEach((mode) -> measured.addAll(mode.means().keySet()))));
		List<String> columns = SHOWN.stream().filter(measured::contains).toList();
		List<String> header = new ArrayList<>(List.of("run", "mode"));
		header.addAll(columns);
		header.addAll(List.of("p50 ms", "p95 ms"));
		Table table = new Table(header);
		for (Run run : runs) {
			run.of(set).ifPresent((result) -> result.modes().forEach((mode, found) -> {
				List<String> row = new ArrayList<>(List.of(run.name(), mode));
				columns.forEach((measure) -> row.add(number(found.means().get(measure))));
				row.add(String.valueOf(found.latency().p50()));
				row.add(String.valueOf(found.latency().p95()));
				table.add(row);
			}));
		}
		return table;
	}

	/** A row for each run, a column for each set. */
	static Table compared(List<Run> runs, Run base, List<Comparison> comparisons) {
		List<String> header = new ArrayList<>(List.of("run", "settings"));
		base.sets().forEach((set) -> header.add(set.set() + " " + Comparison.mainMeasure(set)));
		Table table = new Table(header);
		List<String> first = new ArrayList<>(List.of(base.name(), settings(base)));
		base.sets().forEach((set) -> first.add(number(mainValue(set))));
		table.add(first);
		for (Run run : runs) {
			if (!run.name().equals(base.name())) {
				List<String> row = new ArrayList<>(List.of(run.name(), settings(run)));
				base.sets()
					.forEach((set) -> row.add(comparisons.stream()
						.filter((each) -> each.run().equals(run.name()) && each.set().equals(set.set()))
						.map(Comparison::text)
						.findFirst()
						.orElse("")));
				table.add(row);
			}
		}
		return table;
	}

	private static double mainValue(SetResult set) {
		return set.first().means().getOrDefault(Comparison.mainMeasure(set), 0.0);
	}

	private static String settings(Run run) {
		List<String> settings = new ArrayList<>();
		run.sets().stream().map(SetResult::firstMode).distinct().forEach(settings::add);
		for (Map.Entry<String, String> setting : run.settings().entrySet()) {
			settings.add(setting.getKey().replace("lectern.", "") + "=" + setting.getValue());
		}
		return String.join(", ", settings);
	}

	static Set<String> sets(List<Run> runs) {
		Set<String> sets = new LinkedHashSet<>();
		runs.forEach((run) -> run.sets().forEach((set) -> sets.add(set.set())));
		return sets;
	}

	private static String number(@Nullable Double value) {
		return (value != null) ? String.format(Locale.ROOT, "%.4f", value) : "";
	}

}
