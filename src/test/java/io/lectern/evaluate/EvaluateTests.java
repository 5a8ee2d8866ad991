package io.lectern.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;

import io.lectern.document.TestRegistry;
import io.lectern.index.IndexGenerations;
import io.lectern.search.Findings;
import io.lectern.search.TestGenerations;
import io.lectern.system.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EvaluateTests {

	@TempDir
	private Path temp;

	@Test
	@Timeout(60)
	void doesNotWaitForAnIndexThatCannotBeBuilt() throws Exception {
		Path set = Files.createDirectories(temp.resolve("set"));
		Files.writeString(set.resolve("queries.jsonl"), """
				{"id": "1", "question": "When was the pier built?", "relevant": [{"doc": "pier.txt"}]}
				""");
		TestRegistry test = new TestRegistry(temp.resolve("data"), Clock.systemUTC());
		Evaluation evaluation = new Evaluation((request) -> new Findings(List.of(), 0, List.of(), Map.of(), List.of()),
				test.registry);
		try (IndexGenerations generations = TestGenerations.rebuilding(temp.resolve("index"))) {
			generations.stall("The endpoint is down");
			Evaluate evaluate = new Evaluate(new Loading(test.intake, test.registry), evaluation, generations,
					Clock.systemUTC());
			assertThatExceptionOfType(Problem.class)
				.isThrownBy(() -> evaluate
					.run(new DefaultApplicationArguments("evaluate", "--set=" + set, "--out=" + temp.resolve("out"))))
				.satisfies((problem) -> assertThat(problem.getBody().getDetail()).contains("The endpoint is down"));
		}
	}

}
