package io.lectern.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

import io.lectern.index.IndexGenerations;
import io.lectern.system.Command;

/** {@code evaluate}: measures retrieval on sets of questions and writes what it found. */
@Component
class Evaluate implements Command {

	private static final int MISSED_A_FLOOR = 1;

	private final Loading loading;

	private final Evaluation evaluation;

	private final IndexGenerations generations;

	private final Clock clock;

	private final PrintStream out = System.out;

	Evaluate(Loading loading, Evaluation evaluation, IndexGenerations generations, Clock clock) {
		this.loading = loading;
		this.evaluation = evaluation;
		this.generations = generations;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "evaluate";
	}

	@Override
	public String usage() {
		return """
				evaluate --set DIR [--set DIR …]   folders with queries.jsonl and corpus.jsonl or docs/
				  [--collection NAME]              where to ask; the set's name unless given
				  [--load[=DIR]]                   first take in what the set brings, or the files of DIR
				  [--modes hybrid,dense,lexical]   also hybrid-plain: without variants and reranking
				  [--name NAME] [--out DIR]        writes DIR/NAME.json, and report.md and report.html over all runs in DIR
				  [--compare NAME]                 the run in DIR that others are compared with
				  [--floor MEASURE=VALUE …]        exit code 1 where a measure stays below, such as ndcg@10=0.9
				  [--lectern.…=…]                  settings for this run""";
	}

	@Override
	public int run(ApplicationArguments arguments) throws IOException, InterruptedException {
		EvaluateOptions options = EvaluateOptions.of(arguments);
		List<QuestionSet> sets = new ArrayList<>();
		for (Path folder : options.sets()) {
			sets.add(QuestionSet.read(folder));
		}
		for (QuestionSet set : sets) {
			Path documents = options.documents();
			if (documents != null) {
				loading.load(documents, options.collection(set));
			}
			else if (options.load()) {
				loading.load(set, options.collection(set));
			}
		}
		RebuiltIndex.await(generations);
		Run run = new Run(options.name(), clock.instant(), settings(arguments), new ArrayList<>());
		for (QuestionSet set : sets) {
			ProgressBar bar = ProgressBar.of("asking " + set.name(), set.questions().size());
			run.sets().add(evaluation.of(set, options.collection(set), options.modes(), bar::at));
		}
		Report report = new Report(options.out());
		report.add(run, options.baseline());
		out.println(report.summary(run));
		out.println("Written to " + options.out().toAbsolutePath().normalize());
		List<String> missed = options.floors().stream().flatMap((floor) -> floor.missedBy(run).stream()).toList();
		missed.forEach(out::println);
		return missed.isEmpty() ? 0 : MISSED_A_FLOOR;
	}

	/** Those that may change results; where things lie does not, and keys stay secret. */
	private static Map<String, String> settings(ApplicationArguments arguments) {
		Map<String, String> settings = new TreeMap<>();
		for (String name : arguments.getOptionNames()) {
			if (name.startsWith("lectern.") && !name.endsWith("-key") && !name.endsWith("-dir")) {
				settings.put(name,
						String.join(",", Objects.requireNonNullElse(arguments.getOptionValues(name), List.of())));
			}
		}
		return settings;
	}

}
