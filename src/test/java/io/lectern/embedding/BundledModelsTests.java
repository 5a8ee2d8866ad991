package io.lectern.embedding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The bundled weights, as they are out of the box. */
class BundledModelsTests {

	private static final List<String> TEXTS = List.of("The invoice is due within thirty days.",
			"Payment must be made in a month's time.", "Penguins live on the southern hemisphere.",
			"A longer passage. ".repeat(40), "短的中文句子。", "x");

	private static OpenedEmbeddings factory;

	private static EmbeddingSpace english;

	private static EmbeddingSpace chinese;

	@BeforeAll
	static void open() {
		factory = new OpenedEmbeddings(new EmbeddingProperties(null, 2, 1), Path.of("target/test-models"));
		english = factory.configured().spaces().get(0);
		chinese = factory.configured().spaces().get(1);
	}

	@AfterAll
	static void close() {
		factory.close();
	}

	@Test
	void relatedEnglishSentencesAreNearerThanUnrelated() {
		float[] question = english.embedQuestion("When do I have to pay the bill?");
		List<float[]> passages = english.embedPassages(TEXTS.subList(0, 3));

		assertThat(dot(question, passages.get(0))).isGreaterThan(dot(question, passages.get(2)) + 0.1);
		assertThat(dot(passages.get(0), passages.get(1))).isGreaterThan(dot(passages.get(0), passages.get(2)) + 0.1);
	}

	@Test
	void relatedChineseSentencesAreNearerThanUnrelated() {
		float[] question = chinese.embedQuestion("发票什么时候付款？");
		List<float[]> passages = chinese.embedPassages(List.of("账单应在三十天内支付。", "企鹅生活在南半球。"));

		assertThat(dot(question, passages.get(0))).isGreaterThan(dot(question, passages.get(1)) + 0.1);
	}

	@Test
	void chineseIsTheSameInTraditionalSimplifiedAndFullWidthForms() {
		assertThat(chinese.embedQuestion("發票什麼時候付款？")).containsExactly(chinese.embedQuestion("发票什么时候付款？"),
				within(1e-6f));
		assertThat(chinese.embedPassages(List.of("型號ＡＢ１２３已停產。")).getFirst())
			.containsExactly(chinese.embedPassages(List.of("型号AB123已停产。")).getFirst(), within(1e-6f));
	}

	@Test
	void vectorsHaveTheModelsDimensionsAndUnitLength() {
		assertThat(english.dimensions()).isEqualTo(384);
		assertThat(chinese.dimensions()).isEqualTo(512);
		for (EmbeddingSpace space : List.of(english, chinese)) {
			for (float[] vector : space.embedPassages(TEXTS)) {
				assertThat(vector).hasSize(space.dimensions());
				assertThat(dot(vector, vector)).isCloseTo(1.0, within(1e-5));
			}
		}
	}

	@Test
	void vectorsDoNotDependOnOrderOrCompany() {
		for (EmbeddingSpace space : List.of(english, chinese)) {
			List<float[]> together = space.embedPassages(TEXTS);
			List<String> shuffled = new ArrayList<>(TEXTS);
			Collections.reverse(shuffled);
			List<float[]> reversed = space.embedPassages(shuffled);
			for (int i = 0; i < TEXTS.size(); i++) {
				assertThat(together.get(i)).containsExactly(reversed.get(TEXTS.size() - 1 - i), within(1e-5f));
				assertThat(together.get(i)).containsExactly(space.embedPassages(List.of(TEXTS.get(i))).getFirst(),
						within(1e-5f));
			}
		}
	}

	@Test
	void paddingInBatchesDoesNotChangeVectorsOfFullPrecision() {
		try (OpenedEmbeddings batching = new OpenedEmbeddings(new EmbeddingProperties(null, 1, 4),
				Path.of("target/test-models"))) {
			List<float[]> batched = batching.configured().forLanguage("zh").embedPassages(TEXTS);
			List<float[]> single = chinese.embedPassages(TEXTS);
			for (int i = 0; i < TEXTS.size(); i++) {
				assertThat(batched.get(i)).containsExactly(single.get(i), within(1e-5f));
			}
		}
	}

	/**
	 * Dynamic quantization takes its scale from the whole batch, so neighbours move a
	 * vector a little.
	 */
	@Test
	void paddingInBatchesHardlyTurnsQuantizedVectors() {
		try (OpenedEmbeddings batching = new OpenedEmbeddings(new EmbeddingProperties(null, 1, 4),
				Path.of("target/test-models"))) {
			List<float[]> batched = batching.configured().forLanguage("en").embedPassages(TEXTS);
			List<float[]> single = english.embedPassages(TEXTS);
			for (int i = 0; i < TEXTS.size(); i++) {
				assertThat(dot(batched.get(i), single.get(i))).isGreaterThan(0.97);
			}
		}
	}

	/** Native code at work while the JVM ends would crash it. */
	@Test
	void closingWaitsForModelsThatAreBeingLoaded() {
		OpenedEmbeddings embeddings = new OpenedEmbeddings(new EmbeddingProperties(null, 1, 1),
				Path.of("target/test-models"));
		embeddings.configured();
		embeddings.close();
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
			.noneMatch((name) -> name.startsWith("embedding-load-"));
	}

	@Test
	void countsWholeTextButEmbedsOnlyWhatFits() {
		String fits = "word ".repeat(510);

		assertThat(english.countTokens(fits)).isEqualTo(512).isEqualTo(english.maxTokens());
		assertThat(english.countTokens(fits.repeat(3))).isEqualTo(1532);
		assertThat(english.embedPassages(List.of(fits + "never read")).getFirst())
			.containsExactly(english.embedPassages(List.of(fits)).getFirst(), within(1e-5f));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\u00a0", "😀👩‍👩‍👧‍👦", "𠀀𠀁", "half a pair \ud83d", "\udc00\ud800",
			"nul \u0000 nul", "\u202eright to left" })
	void embedsWhateverTextThereIs(String text) {
		for (EmbeddingSpace space : List.of(english, chinese)) {
			assertThat(space.countTokens(text)).isPositive();
			assertThat(dot(space.embedQuestion(text), space.embedQuestion(text))).isCloseTo(1.0, within(1e-5));
			assertThat(space.embedPassages(List.of(text)).getFirst()).hasSize(space.dimensions());
		}
	}

	@Test
	void noPassagesGiveNoVectors() {
		assertThat(english.embedPassages(List.of())).isEmpty();
	}

	@Test
	void manyThreadsGetTheSameVectors() throws Exception {
		float[] expected = english.embedQuestion(TEXTS.getFirst());
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<float[]>> calls = IntStream.range(0, 40)
				.mapToObj((i) -> (Callable<float[]>) () -> (i % 2 == 0) ? english.embedQuestion(TEXTS.getFirst())
						: english.embedPassages(TEXTS).getFirst())
				.toList();
			for (Future<float[]> call : threads.invokeAll(calls)) {
				assertThat(call.get()).containsExactly(expected, within(1e-5f));
			}
		}
	}

	static double dot(float[] a, float[] b) {
		double dot = 0;
		for (int i = 0; i < a.length; i++) {
			dot += a[i] * b[i];
		}
		return dot;
	}

}
