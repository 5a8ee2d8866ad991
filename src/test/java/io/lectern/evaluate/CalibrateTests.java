package io.lectern.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.Calibration;
import io.lectern.answer.Calibrations;
import io.lectern.answer.Fixtures;
import io.lectern.document.TestRegistry;
import io.lectern.evidence.BilingualEvidence;
import io.lectern.evidence.EvidenceFinder;
import io.lectern.glossary.Glossaries;
import io.lectern.evidence.PassageTables;
import io.lectern.index.IndexGenerations;
import io.lectern.index.NamedSpace;
import io.lectern.search.Findings;
import io.lectern.search.Findings.Found;
import io.lectern.search.Similarity;
import io.lectern.search.TestGenerations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CalibrateTests {

	private static final List<String> BIRDS = List.of("heron", "plover", "curlew", "dunlin", "siskin", "linnet");

	private static final List<String> PLACES = List.of("quarry", "estuary", "orchard", "causeway", "sawmill");

	/** By shared words, as far apart as those of real models. */
	private static final Similarity SPREAD = (questions, texts) -> Arrays.stream(Fixtures.WORDS.of(questions, texts))
		.map((row) -> Arrays.stream(row).map((near) -> 1.5 * (near - 0.5)).toArray())
		.toArray(double[][]::new);

	@TempDir
	private Path temp;

	private Calibrations calibrations;

	private IndexGenerations generations;

	private Calibrate calibrate;

	@BeforeEach
	void open() {
		TestRegistry test = new TestRegistry(temp.resolve("data"), Clock.systemUTC());
		generations = TestGenerations.open(temp.resolve("index"), new NamedSpace("one"));
		calibrations = new Calibrations(test.jdbc, JsonMapper.builder().build(), Fixtures.WORDS, Clock.systemUTC());
		List<Found> birds = IntStream.range(0, 30)
			.mapToObj((i) -> Fixtures.found("d" + i, "Every winter a " + bird(i) + " rests near the " + place(i) + "."))
			.toList();
		TakenAway takenAway = new TakenAway((request) -> findings(nearestFirst(request.query(), birds)),
				new BilingualEvidence(new EvidenceFinder(SPREAD, Fixtures.RARITY, new PassageTables(Fixtures.pages()),
						Glossaries.BUNDLED), Glossaries.BUNDLED),
				Fixtures.settings(3, 30));
		calibrate = new Calibrate(takenAway, new OwnQuestions(test.registry, generations), calibrations, generations,
				Clock.systemUTC());
	}

	@AfterEach
	void close() {
		generations.close();
	}

	@Test
	void tellsQuestionsFromThoseWhoseDocumentIsTakenAway() throws Exception {
		Path set = set(30);
		assertThat(calibrate.run(new DefaultApplicationArguments("calibrate", "--set=" + set, "--dry-run"))).isZero();
		assertThat(calibrations.current()).isEmpty();
		calibrate.run(new DefaultApplicationArguments("calibrate", "--set=" + set));
		Calibration kept = calibrations.current().orElseThrow();
		assertThat(kept.questions()).isEqualTo(30);
		assertThat(kept.made()).isFalse();
		assertThat(kept.thresholds().probable()).isLessThanOrEqualTo(kept.thresholds().answered());
		assertThat(kept.curve()).anySatisfy((point) -> {
			assertThat(point.lost()).isLessThan(0.05);
			assertThat(point.refused()).isGreaterThan(0.8);
		});
	}

	@Test
	void refusesTooFewQuestionsAndUnknownOptions() throws Exception {
		Path few = set(3);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> calibrate.run(new DefaultApplicationArguments("calibrate", "--set=" + few)))
			.withMessageContaining("Only 3 questions");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> calibrate.run(new DefaultApplicationArguments("calibrate", "--sets=x")))
			.withMessageContaining("--sets");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> calibrate.run(new DefaultApplicationArguments("calibrate", "--lost=2")))
			.withMessageContaining("--lost must be a number from 0.0 to 0.5");
	}

	@Test
	void asksWhatASentenceSaysFirst() {
		assertThat(OwnQuestions.question("The ferry leaves the old harbour at seven every morning."))
			.isEqualTo("The ferry leaves the old harbour?");
		assertThat(OwnQuestions.question("渡轮每天早上七点离开旧港口。")).isEqualTo("渡轮每天早上七?");
	}

	private static List<Found> nearestFirst(String question, List<Found> found) {
		return found.stream()
			.sorted(Comparator
				.comparingDouble((Found each) -> -Fixtures.WORDS.of(question, List.of(each.passage().text()))[0]))
			.toList();
	}

	private static Findings findings(List<Found> found) {
		return new Findings(found, found.size(), List.of(), Map.of(), List.of());
	}

	private Path set(int questions) throws Exception {
		Path set = Files.createDirectories(temp.resolve("set" + questions));
		Files.writeString(set.resolve("queries.jsonl"), IntStream.range(0, questions)
			.mapToObj((
					i) -> "{\"id\": \"%d\", \"question\": \"Does a %s rest near the %s?\", \"relevant\": [{\"doc\": \"d%d.txt\"}]}"
						.formatted(i, bird(i), place(i), i))
			.collect(Collectors.joining("\n")));
		return set;
	}

	private static String bird(int i) {
		return BIRDS.get(i % 6);
	}

	private static String place(int i) {
		return PLACES.get(i / 6);
	}

}
