package io.lectern.embedding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import dev.langchain4j.data.segment.TextSegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What questions need, while thousands of passages are in line before the same models.
 */
class QuestionsFirstTests {

	private static final int JOBS = 3;

	/**
	 * Many minutes of work for two threads, of which each test sees the first moments.
	 */
	private static final List<String> PASSAGES = IntStream.range(0, 4_000)
		.mapToObj((i) -> "Passage %d of the harbour's accounts: ".formatted(i)
				+ "dues were paid by every ship. ".repeat(30))
		.toList();

	private final OpenedEmbeddings models = new OpenedEmbeddings(new EmbeddingProperties(null, 2, 1),
			Path.of("target/test-models"));

	private final EmbeddingSpace english = this.models.configured().forLanguage("en");

	private final ExecutorService jobs = Executors.newFixedThreadPool(JOBS);

	private final List<Future<?>> ingestion = new ArrayList<>();

	@BeforeEach
	void ingest() {
		this.english.embedQuestion("Are the models loaded?");
		for (int job = 0; job < JOBS; job++) {
			this.ingestion.add(this.jobs.submit(() -> this.english.embedPassages(PASSAGES)));
		}
	}

	@AfterEach
	void stop() {
		// An interrupt gives up what has not begun.
		this.jobs.shutdownNow();
		this.models.close();
	}

	@Test
	void aQuestionIsEmbeddedWhileAllPassagesWait() {
		for (int i = 0; i < 20; i++) {
			assertThat(this.english.embedQuestion("What did ships pay in year " + i + "?")).hasSize(384);
		}
		assertThat(this.ingestion).noneMatch(Future::isDone);
	}

	@Test
	void sentencesThatMayAnswerAreEmbeddedWhileAllPassagesWait() {
		List<String> sentences = IntStream.range(0, 16).mapToObj((i) -> "Sentence " + i + " may answer.").toList();
		assertThat(this.english.embedAsked(sentences)).hasSize(16);
		assertThat(this.ingestion).noneMatch(Future::isDone);
	}

	@Test
	void candidatesAreRerankedWhileAllPassagesWait() {
		RerankProperties settings = new RerankProperties(RerankProperties.Provider.DJL, 50,
				java.time.Duration.ofSeconds(2), "OnnxRuntime", "target/test-classes/tiny-cross-encoder", true, 512,
				null, null, null);
		try (CrossEncoder reranker = this.models.crossEncoder(settings)) {
			List<TextSegment> candidates = IntStream.range(0, 50)
				.mapToObj((i) -> TextSegment.from("Candidate " + i))
				.toList();
			assertThat(reranker.scoreAll(candidates, "Which candidate?").content()).hasSize(50);
		}
		assertThat(this.ingestion).noneMatch(Future::isDone);
	}

	@Test
	void whatIsGivenUpTakesNoModelsTimeAnyMore() throws Exception {
		this.jobs.shutdownNow();
		long begin = System.nanoTime();
		assertThat(this.english.embedPassages(List.of("The next document."))).hasSize(1);
		for (Future<?> job : this.ingestion) {
			assertThat(job.state()).isEqualTo(Future.State.FAILED);
		}
		// All the passages would take minutes.
		assertThat((System.nanoTime() - begin) / 1e9).isLessThan(30);
	}

}
