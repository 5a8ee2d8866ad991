package io.lectern.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

import io.lectern.answer.Calibration;
import io.lectern.answer.Calibrations;
import io.lectern.answer.Thresholds;
import io.lectern.document.Document;
import io.lectern.evaluate.QuestionSet.Question;
import io.lectern.index.IndexGenerations;
import io.lectern.system.Command;

/**
 * {@code calibrate}: sets what support an answer needs by questions whose documents are
 * taken away.
 */
@Component
class Calibrate implements Command {

	private static final Set<String> KNOWN = Set.of("set", "collection", "questions", "lost", "dry-run");

	/** Fewer tell nothing of one in a hundred. */
	private static final int FEWEST = 25;

	private final TakenAway takenAway;

	private final OwnQuestions ownQuestions;

	private final Calibrations calibrations;

	private final IndexGenerations generations;

	private final Clock clock;

	private final PrintStream out = System.out;

	Calibrate(TakenAway takenAway, OwnQuestions ownQuestions, Calibrations calibrations, IndexGenerations generations,
			Clock clock) {
		this.takenAway = takenAway;
		this.ownQuestions = ownQuestions;
		this.calibrations = calibrations;
		this.generations = generations;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "calibrate";
	}

	@Override
	public String usage() {
		return """
				calibrate                          sets what support an answer needs, by these documents
				  [--set DIR]                      folder with queries.jsonl; else questions are made of the documents
				  [--collection NAME]              where to ask; the set's name unless given, without a set 'default'
				  [--questions 200]                most questions with an answer
				  [--lost 0.04]                    share of them that may go unanswered
				  [--dry-run]                      shows what it would set
				  [--lectern.…=…]                  settings for this run""";
	}

	@Override
	public int run(ApplicationArguments arguments) throws IOException, InterruptedException {
		for (String option : arguments.getOptionNames()) {
			if (!KNOWN.contains(option) && !option.contains(".")) {
				throw new IllegalArgumentException("There is no option --" + option);
			}
		}
		String folder = Command.option(arguments, "set");
		QuestionSet set = (folder != null) ? QuestionSet.read(Path.of(folder)) : null;
		String collection = Objects.requireNonNullElse(Command.option(arguments, "collection"),
				(set != null) ? set.name() : Document.DEFAULT_COLLECTION);
		int most = (int) number(arguments, "questions", 200, 1, 100_000);
		double lost = number(arguments, "lost", 0.04, 0, 0.5);
		RebuiltIndex.await(generations);
		List<Question> answerable = (set != null) ? spread(set.questions(), most) : ownQuestions.of(collection, most);
		List<Question> unanswerable = (set != null) ? spread(set.unanswerable(), most) : List.of();
		SupportCurve curve = curve(collection, answerable, unanswerable);
		Calibration calibration = new Calibration(calibrations.models(), curve.choose(lost), curve.with().size(),
				set == null, curve.points(), clock.instant());
		show(calibration, curve);
		if (!arguments.containsOption("dry-run")) {
			calibrations.keep(calibration);
			out.println("Kept for " + (calibration.models().isEmpty() ? "the bundled models" : calibration.models())
					+ "; replicas that run take it within half a minute. lectern.answer.min-support counts first where it is set.");
		}
		return 0;
	}

	private SupportCurve curve(String collection, List<Question> answerable, List<Question> unanswerable) {
		List<Double> with = new ArrayList<>();
		List<Double> without = new ArrayList<>();
		ProgressBar bar = ProgressBar.of("asking " + collection, answerable.size() + unanswerable.size());
		int asked = 0;
		for (Question question : answerable) {
			Set<String> documents = question.relevant()
				.stream()
				.map(QuestionSet.Relevant::doc)
				.collect(Collectors.toSet());
			takenAway.ask(question.question(), collection, documents).ifPresent((pair) -> {
				with.add(pair.with().support());
				without.add(pair.without().support());
			});
			bar.at(++asked);
		}
		for (Question question : unanswerable) {
			without.add(takenAway.ask(question.question(), collection).support());
			bar.at(++asked);
		}
		if (with.size() < FEWEST) {
			throw new IllegalArgumentException(
					"Only %d questions could be asked with and without their documents; %d are needed"
						.formatted(with.size(), FEWEST));
		}
		return new SupportCurve(with, without);
	}

	private void show(Calibration calibration, SupportCurve curve) {
		Table table = new Table(List.of("support", "with an answer, below", "without one, below"));
		calibration.curve()
			.forEach((point) -> table
				.add(List.of(share(point.threshold()), share(point.lost()), share(point.refused()))));
		out.print(table.markdown());
		Thresholds chosen = calibration.thresholds();
		out.printf(Locale.ROOT,
				"%d questions. Answered from support %.3f: %.1f %% of those with an answer go unanswered, %.1f %% of those without one.%n",
				calibration.questions(), chosen.answered(), 100 * curve.lost(chosen.answered()),
				100 * curve.refused(chosen.answered()));
		out.printf(Locale.ROOT, "Probably there from %.3f: below it are %.1f %% and %.1f %%.%n", chosen.probable(),
				100 * curve.lost(chosen.probable()), 100 * curve.refused(chosen.probable()));
		if (calibration.made()) {
			out.println(
					"The questions were made of the documents' own sentences, which are easier to answer than people's. Give --set where there are real ones, such as the feedback's export.");
		}
	}

	private static String share(double value) {
		return String.format(Locale.ROOT, "%.2f", value);
	}

	private static List<Question> spread(List<Question> questions, int most) {
		double step = Math.max(1, (double) questions.size() / most);
		List<Question> some = new ArrayList<>();
		for (double i = 0; i < questions.size(); i += step) {
			some.add(questions.get((int) i));
		}
		return some;
	}

	private static double number(ApplicationArguments arguments, String option, double otherwise, double least,
			double most) {
		@Nullable String given = Command.option(arguments, option);
		if (given == null) {
			return otherwise;
		}
		try {
			double value = Double.parseDouble(given);
			if (value >= least && value <= most) {
				return value;
			}
		}
		catch (NumberFormatException ex) {
			// Said below.
		}
		throw new IllegalArgumentException("--%s must be a number from %s to %s".formatted(option, least, most));
	}

}
