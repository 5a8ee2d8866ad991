package io.lectern.embedding;

import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Which text goes to which space. */
class RoutingTests {

	private static OpenedEmbeddings factory;

	@BeforeAll
	static void open() {
		factory = new OpenedEmbeddings(new EmbeddingProperties(null, 1, 1), Path.of("target/test-models"));
	}

	@AfterAll
	static void close() {
		factory.close();
	}

	@ParameterizedTest
	@CsvSource({ "What is RAG?, en", "什么是检索？, zh", "什么是 RAG？, en+zh", "A股是什么, zh", "2024, en", "Что это?, en",
			"'', en" })
	void questionsGoToTheModelsOfTheirScripts(String question, String languages) {
		Embeddings embeddings = factory.configured();

		assertThat(embeddings.forQuestion(question))
			.containsExactlyElementsOf(Arrays.stream(languages.split("\\+")).map(embeddings::forLanguage).toList());
	}

	@Test
	void unknownLanguagesGoToTheFirstModel() {
		Embeddings embeddings = factory.configured();

		assertThat(embeddings.forLanguage("fr")).isSameAs(embeddings.spaces().getFirst());
		assertThat(embeddings.forLanguage("zh")).isSameAs(embeddings.spaces().getLast());
	}

	@Test
	void sameSettingsAreOpenedOnce() {
		assertThat(factory.open(factory.spec()).spaces()).isEqualTo(factory.configured().spaces());
	}

	@Test
	void refusesWhatIsNoSpec() {
		assertThatIllegalArgumentException().isThrownBy(() -> factory.open("nonsense"));
	}

}
