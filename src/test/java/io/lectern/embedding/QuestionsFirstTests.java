package io.lectern.embedding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.langchain4j.data.segment.TextSegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What questions need, while thousands of passages are in line before the same models.
 */
@Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class QuestionsFirstTests {

	private static final int JOBS = 3;

	/** The first may come before the passages are in line; no second one does. */
	private static final int QUESTIONS = 10;

	/**
	 * Many minutes of work for two threads, of which each test sees the first moments.
	 */
	private static final List<String> PASSAGES = texts(
			"Passage %d of the harbour's accounts: " + "dues were paid by every ship. ".repeat(30), 2_000);

	private final OpenedEmbeddings models = new OpenedEmbeddings(
			new EmbeddingProperties(List.of(ModelSettings.bundled().getFirst()), 2, 1), Path.of("target/test-models"));

	private final EmbeddingSpace english = this.models.configured().forLanguage("en");

	private final ExecutorService jobs = Executors.newFixedThreadPool(JOBS);

	private final List<Future<?>> ingestion = new ArrayList<>();

	@BeforeEach
	void ingest() {
		english.embedQuestion("Are the models loaded?");
		for (int job = 0; job < JOBS; job++) {
			ingestion.add(jobs.submit(this::embedAll));
		}
	}

	/** As ingestion does it, so that the first are in line at once. */
	private void embedAll() {
		for (int from = 0; from < PASSAGES.size(); from += 100) {
			english.embedPassages(PASSAGES.subList(from, from + 100));
		}
	}

	@AfterEach
	void stop() {
		// An interrupt gives up what has not begun.
		jobs.shutdownNow();
		models.close();
	}

	@Test
	void aQuestionIsEmbeddedWhileAllPassagesWait() {
		for (int i = 0; i < QUESTIONS; i++) {
			assertThat(english.embedQuestion("What did ships pay in year " + i + "?")).hasSize(384);
		}
		assertThat(ingestion).noneMatch(Future::isDone);
	}

	@Test
	void sentencesThatMayAnswerAreEmbeddedWhileAllPassagesWait() {
		for (int i = 0; i < QUESTIONS; i++) {
			assertThat(english.embedAsked(texts("Sentence %d of round " + i + " may answer.", 16))).hasSize(16);
		}
		assertThat(ingestion).noneMatch(Future::isDone);
	}

	@Test
	void candidatesAreRerankedWhileAllPassagesWait() {
		RerankProperties settings = new RerankProperties(RerankProperties.Provider.DJL, 50, Duration.ofSeconds(2),
				"OnnxRuntime", "cpu", "target/test-classes/tiny-cross-encoder", true, 512, null, null, null);
		List<TextSegment> candidates = texts("Candidate %d", 50).stream().map(TextSegment::from).toList();
		try (CrossEncoder reranker = models.crossEncoder(settings)) {
			for (int i = 0; i < QUESTIONS; i++) {
				assertThat(reranker.scoreAll(candidates, "Which candidate?").content()).hasSize(50);
			}
		}
		assertThat(ingestion).noneMatch(Future::isDone);
	}

	@Test
	void whatIsGivenUpTakesNoModelsTimeAnyMore() throws Exception {
		jobs.shutdownNow();
		// All the passages would take minutes.
		assertThat(jobs.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
		assertThat(ingestion).allMatch((job) -> job.state() == Future.State.FAILED);
		assertThat(english.embedPassages(List.of("The next document."))).hasSize(1);
	}

	private static List<String> texts(String pattern, int count) {
		return IntStream.range(0, count).mapToObj(pattern::formatted).toList();
	}

}
