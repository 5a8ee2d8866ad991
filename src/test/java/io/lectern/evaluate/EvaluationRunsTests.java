package io.lectern.evaluate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.TestRegistry;
import io.lectern.search.Findings;
import io.lectern.search.Retrieval;
import io.lectern.search.SearchRequest;
import io.lectern.system.Problem;
import io.lectern.system.ReplicaLock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EvaluationRunsTests {

	private static final String QUESTIONS = """
			{"id": "1", "question": "When was the pier built?", "relevant": [{"doc": "pier.txt"}]}
			{"id": "2", "question": "Who built it?", "relevant": [{"doc": "pier.txt"}]}
			""";

	private static final List<SearchMode> MODES = List.of(SearchMode.of("hybrid"));

	@TempDir
	private Path data;

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");

	private final InstantSource time = () -> now;

	private final Clock clock = time.withZone(ZoneOffset.UTC);

	private TestRegistry test;

	/** A replica over the one database, with a folder that no other one has. */
	private EvaluationRuns replica(Retrieval retrieval) {
		if (test == null) {
			test = new TestRegistry(data, clock);
		}
		ReplicaLock alone = (name, work) -> {
			work.run();
			return true;
		};
		return new EvaluationRuns(test.jdbc, JsonMapper.builder().build(), new Evaluation(retrieval, test.registry),
				alone, clock);
	}

	@Test
	void aRunIsShownByEveryReplica() throws Exception {
		EvaluationRuns first = replica(EvaluationRunsTests::nothing);
		EvaluationRuns second = replica(EvaluationRunsTests::nothing);
		first.begin("today", "default", MODES, QUESTIONS);
		awaitEnd(first);

		assertThat(second.all()).singleElement().satisfies((run) -> {
			assertThat(run.name()).isEqualTo("today");
			assertThat(run.sets().getFirst().questions()).isEqualTo(2);
			assertThat(run.at()).isEqualTo(now);
		});
		assertThat(second.latest()).contains(new EvaluationRuns.Progress("today", 2, 2, null));
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> second.begin("today", "default", MODES, QUESTIONS))
			.satisfies((problem) -> assertThat(problem.getStatusCode().value()).isEqualTo(409));
	}

	@Test
	void oneRunsAtATimeOnAllReplicasUntilTheOneThatMakesItIsDead() throws Exception {
		CountDownLatch release = new CountDownLatch(1);
		EvaluationRuns busy = replica((request) -> {
			try {
				release.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			return nothing(request);
		});
		EvaluationRuns other = replica(EvaluationRunsTests::nothing);
		busy.begin("first", "default", MODES, QUESTIONS);
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> other.begin("second", "default", MODES, QUESTIONS))
			.satisfies((problem) -> assertThat(problem.getBody().getDetail()).contains("under way"));

		now = now.plus(Duration.ofMinutes(6));
		assertThat(other.latest().orElseThrow().failure()).contains("stopped");
		other.begin("second", "default", MODES, QUESTIONS);
		awaitEnd(other);
		release.countDown();
	}

	@Test
	void tellsWhyARunEndedEarly() throws Exception {
		EvaluationRuns runs = replica((request) -> {
			throw new IllegalStateException("The index is gone");
		});
		runs.begin("first", "default", MODES, QUESTIONS);
		awaitEnd(runs);
		assertThat(runs.latest().orElseThrow().failure()).isEqualTo("The index is gone");
		assertThat(runs.all()).isEmpty();
		runs.begin("first", "default", MODES, QUESTIONS);
		awaitEnd(runs);
	}

	private static void awaitEnd(EvaluationRuns runs) throws InterruptedException {
		Instant limit = Instant.now().plusSeconds(30);
		while (runs.latest().orElseThrow().isRunning()) {
			assertThat(Instant.now()).isBefore(limit);
			Thread.sleep(20);
		}
	}

	private static Findings nothing(SearchRequest request) {
		return new Findings(List.of(), 0, List.of(), Map.of(), List.of());
	}

}
