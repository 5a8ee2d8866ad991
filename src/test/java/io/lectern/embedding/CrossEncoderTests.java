package io.lectern.embedding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.langchain4j.data.segment.TextSegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** With a tiny cross-encoder that counts the words question and passage share. */
class CrossEncoderTests {

	private static final Path FOLDER = Path.of("target/test-classes/tiny-cross-encoder").toAbsolutePath();

	private static RerankProperties settings(String engine, String url, int maxTokens) {
		return new RerankProperties(RerankProperties.Provider.DJL, 50, Duration.ofSeconds(2), engine, "cpu", url, true,
				maxTokens, null, null, null);
	}

	private static List<Double> scores(RerankProperties settings, String question, String... passages) {
		try (OpenedEmbeddings opened = TinyEncoder.open(); CrossEncoder encoder = opened.crossEncoder(settings)) {
			return encoder.scoreAll(Stream.of(passages).map(TextSegment::from).toList(), question).content();
		}
	}

	private static double of(int sharedWords) {
		return 1 / (1 + Math.exp(1 - sharedWords));
	}

	@ParameterizedTest
	@ValueSource(strings = { "PyTorch", "OnnxRuntime" })
	void enginesScoreEachPairInTheOrderOfThePassages(String engine) {
		List<Double> scores = scores(settings(engine, FOLDER.toString(), 64), "Where do tugs moor?",
				"Yachts at the guest quay", "Tugs moor at the pilot station",
				"Ferries moor at the long quay of the harbour", "Wo?");
		assertThat(scores).hasSize(4);
		assertThat(scores.get(0)).isCloseTo(of(0), within(1e-5));
		assertThat(scores.get(1)).isCloseTo(of(2), within(1e-5));
		assertThat(scores.get(2)).isCloseTo(of(1), within(1e-5));
		assertThat(scores.get(3)).isCloseTo(of(0), within(1e-5));
	}

	@Test
	void takesAFileUrl() {
		assertThat(scores(settings("OnnxRuntime", FOLDER.toUri().toString(), 64), "tugs", "tugs")).singleElement()
			.satisfies((score) -> assertThat(score).isCloseTo(of(1), within(1e-5)));
	}

	@Test
	void cutsTheLongerOfQuestionAndPassage() {
		// 12 tokens: [CLS] tugs moor [SEP], seven words of the passage, [SEP]
		assertThat(scores(settings("OnnxRuntime", FOLDER.toString(), 12), "tugs moor",
				"the ".repeat(6) + "moor " + "tugs ".repeat(10)))
			.singleElement()
			.satisfies((score) -> assertThat(score).isCloseTo(of(1), within(1e-5)));
	}

	@Test
	void saysWhatIsMissing() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> scores(settings("OnnxRuntime", "/nowhere/cross", 64), "a", "b"))
			.withMessageContaining("cross-encoder")
			.withMessageContaining("/nowhere/cross");
	}

}
