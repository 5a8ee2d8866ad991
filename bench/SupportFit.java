package io.lectern.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.lectern.Lectern;
import io.lectern.evaluate.QuestionSet.Question;
import io.lectern.evidence.Bearing;
import io.lectern.evidence.Evidence;

/**
 * Fits the weights of support and judges them by questions they were not fitted on: each set in turn, and the questions of
 * each language of it, is left out of the fit and judged. Asks the data folder's own collections, which
 * {@code evaluate --load} fills, as the program does.
 * <p>
 * Arguments: most questions of a set, folders of sets, settings. Run by {@code bench/support.sh}.
 */
final class SupportFit {

	/** Both kinds of questions weigh the same, however many there are. */
	private static final double RIDGE = 0.03;

	private static final int STEPS = 60;

	private SupportFit() {
	}

	/** What is certain has more support than any other. */
	private static final double CERTAIN = 30;

	/**
	 * A question as it was asked: what support rests on, what else speaks against it, which is no weight to fit, the
	 * support that the program gives, and whether an answer was there.
	 */
	private record Case(double[] traits, double doubts, double support, boolean there) {

		double sum(double[] weights) {
			return (support == 1) ? CERTAIN : dot(weights, traits) - doubts;
		}

		double odds() {
			return Math.clamp(Math.log(support / (1 - support)), -CERTAIN, CERTAIN);
		}

	}

	public static void main(String[] arguments) throws IOException {
		int most = Integer.parseInt(arguments[0]);
		List<Path> folders = Arrays.stream(arguments).skip(1).filter((each) -> !each.startsWith("--")).map(Path::of).toList();
		String[] settings = Arrays.stream(arguments).filter((each) -> each.startsWith("--")).toArray(String[]::new);
		Map<String, List<Case>> groups = new LinkedHashMap<>();
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Lectern.class).web(WebApplicationType.NONE)
			.properties("lectern.watch-interval=0", "lectern.search.deadline=60s", "logging.level.root=warn")
			.run(settings)) {
			for (Path folder : folders) {
				ask(QuestionSet.read(folder), most, context.getBean(TakenAway.class), groups);
			}
		}
		for (String judged : groups.keySet()) {
			List<Case> others = new ArrayList<>();
			groups.forEach((name, cases) -> {
				if (!name.equals(judged)) {
					others.addAll(cases);
				}
			});
			report("%s, fitted on the others".formatted(judged), fit(others), groups.get(judged));
		}
		List<Case> all = groups.values().stream().flatMap(List::stream).toList();
		double[] weights = fit(all);
		groups.forEach((name, cases) -> report(name + ", fitted on all", weights, cases));
		groups.forEach((name, cases) -> report(name + ", as the program does", cases, Case::odds));
	}

	/** Questions that none of the documents answers are taken as they are; the others are asked twice. */
	private static void ask(QuestionSet set, int most, TakenAway takenAway, Map<String, List<Case>> groups) {
		List<Question> unanswerable = some(set.unanswerable(), most);
		ProgressBar bar = ProgressBar.of("asking " + set.name(), Math.min(most, set.questions().size()) + unanswerable.size());
		int asked = 0;
		for (Question question : some(set.questions(), most)) {
			List<Case> cases = groups.computeIfAbsent(group(set, question), (name) -> new ArrayList<>());
			if (unanswerable.isEmpty()) {
				Set<String> documents = question.relevant().stream().map(QuestionSet.Relevant::doc).collect(Collectors.toSet());
				takenAway.ask(question.question(), set.name(), documents).ifPresent((pair) -> {
					add(pair.with(), true, cases);
					add(pair.without(), false, cases);
				});
			}
			else {
				add(takenAway.ask(question.question(), set.name()), true, cases);
			}
			bar.at(++asked);
		}
		for (Question question : unanswerable) {
			add(takenAway.ask(question.question(), set.name()), false,
					groups.computeIfAbsent(group(set, question), (name) -> new ArrayList<>()));
			bar.at(++asked);
		}
	}

	private static String group(QuestionSet set, Question question) {
		return set.name() + (question.question().codePoints().anyMatch(Character::isIdeographic) ? " zh" : " en");
	}

	private static List<Question> some(List<Question> questions, int most) {
		List<Question> shuffled = new ArrayList<>(questions);
		java.util.Collections.shuffle(shuffled, new Random(7));
		return shuffled.subList(0, Math.min(most, shuffled.size()));
	}

	private static void add(Evidence.Weighed weighed, boolean there, List<Case> cases) {
		Bearing bearing = weighed.bearing();
		cases.add(new Case(new double[] { bearing.likeness(), bearing.words(), bearing.ahead(),
				bearing.unfit(), 1 }, bearing.doubts(), weighed.support(), there));
	}

	/** Logistic regression by Newton's method; the last weight is the constant. */
	private static double[] fit(List<Case> cases) {
		int size = cases.getFirst().traits().length;
		double there = cases.stream().filter(Case::there).count();
		double[] weights = new double[size];
		for (int step = 0; step < STEPS; step++) {
			double[][] system = new double[size][size + 1];
			for (int i = 0; i < size; i++) {
				double ridge = (i == size - 1) ? 0 : RIDGE;
				system[i][i] = 1e-9 + ridge;
				system[i][size] = -ridge * weights[i];
			}
			for (Case each : cases) {
				if (each.support() == 1) {
					continue;
				}
				double p = 1 / (1 + Math.exp(-each.sum(weights)));
				double share = each.there() ? cases.size() / (2 * there) : cases.size() / (2 * (cases.size() - there));
				for (int i = 0; i < size; i++) {
					system[i][size] += share * ((each.there() ? 1 : 0) - p) * each.traits()[i];
					for (int j = 0; j < size; j++) {
						system[i][j] += share * p * (1 - p) * each.traits()[i] * each.traits()[j];
					}
				}
			}
			double[] change = solve(system);
			for (int i = 0; i < size; i++) {
				weights[i] += change[i];
			}
		}
		return weights;
	}

	/** Gauss and Jordan; the last column is the right side. */
	private static double[] solve(double[][] system) {
		int size = system.length;
		for (int column = 0; column < size; column++) {
			int pivot = column;
			for (int row = column; row < size; row++) {
				pivot = (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) ? row : pivot;
			}
			double[] swapped = system[pivot];
			system[pivot] = system[column];
			system[column] = swapped;
			for (int row = 0; row < size; row++) {
				double factor = system[row][column] / system[column][column];
				for (int k = column; row != column && k <= size; k++) {
					system[row][k] -= factor * system[column][k];
				}
			}
		}
		double[] solution = new double[size];
		Arrays.setAll(solution, (row) -> system[row][size] / system[row][row]);
		return solution;
	}

	private static double dot(double[] weights, double[] traits) {
		double sum = 0;
		for (int i = 0; i < weights.length; i++) {
			sum += weights[i] * traits[i];
		}
		return sum;
	}

	private static void report(String what, double[] weights, List<Case> cases) {
		report(what, cases, (each) -> each.sum(weights));
		System.out.printf(Locale.ROOT,
				"    weights: likeness %.2f, words %.2f, ahead %.2f, unfit %.2f, constant %.2f%n", weights[0],
				weights[1], weights[2], weights[3], weights[4]);
	}

	private static void report(String what, List<Case> cases, ToDoubleFunction<Case> sum) {
		List<Double> with = cases.stream().filter(Case::there).map(sum::applyAsDouble).toList();
		List<Double> without = cases.stream().filter((each) -> !each.there()).map(sum::applyAsDouble).toList();
		SupportCurve curve = new SupportCurve(with, without);
		System.out.printf(Locale.ROOT,
				"%-32s %4d with, %4d without. Refused at 1, 4, 5 %% lost: %.3f %.3f %.3f; there the sum is %.2f %.2f %.2f. Answered at one half: %.3f with, %.3f without%n",
				what, with.size(), without.size(), curve.refused(curve.choose(0.01).answered()),
				curve.refused(curve.choose(0.04).answered()), curve.refused(curve.choose(0.05).answered()),
				curve.choose(0.01).answered(), curve.choose(0.04).answered(), curve.choose(0.05).answered(),
				share(with), share(without));
	}

	private static double share(List<Double> sums) {
		return sums.stream().filter((each) -> each >= 0).count() / (double) Math.max(1, sums.size());
	}

}
