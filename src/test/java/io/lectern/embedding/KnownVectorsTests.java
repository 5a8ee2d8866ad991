package io.lectern.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a space remembers of the texts that were asked. */
class KnownVectorsTests {

	private final Counting model = new Counting();

	private final EmbeddingSpace space = new ModelSpace(ModelSettings.bundled().getFirst(), new ModelSpace.Source() {

		@Override
		public Optional<String> fingerprint(ModelSettings settings) {
			return Optional.of("test");
		}

		@Override
		public LoadedModel load(ModelSettings settings) {
			loaded++;
			return new LoadedModel(model, model, () -> "test", String::length, (text) -> text, () -> {
			});
		}
	}, Runnable::run);

	private int loaded;

	@Test
	void isCalledByItsNameBeforeItsModelIsLoaded() {
		assertThat(space.id()).startsWith("bge-small-en");
		assertThat(space.isLoaded()).isFalse();
		assertThat(loaded).isZero();
	}

	@Test
	void loadsItsModelOnceAndWhenItIsNeeded() {
		space.prepare();
		assertThat(space.isLoaded()).isTrue();
		space.embedQuestion("Who audits?");
		assertThat(loaded).isEqualTo(1);
	}

	@Test
	void embedsAQuestionThatIsAskedAgainOnce() {
		assertThat(space.embedQuestion("Who audits?")).isEqualTo(space.embedQuestion("Who audits?"));
		assertThat(model.embedded).hasSize(1);
	}

	@Test
	void embedsOnlyTheSentencesThatAreNewAndKeepsTheirOrder() {
		space.embedAsked(List.of("one", "three"));
		List<float[]> vectors = space.embedAsked(List.of("three", "sixteen", "one", "sixteen"));
		assertThat(vectors).extracting((vector) -> vector[0]).containsExactly(5f, 7f, 3f, 7f);
		assertThat(model.embedded).containsExactly("one", "three", "sixteen");
	}

	@Test
	void takesAQuestionAndASentenceOfTheSameWordsForTwoTexts() {
		space.embedQuestion("one");
		space.embedAsked(List.of("one"));
		assertThat(model.embedded).hasSize(2);
	}

	@Test
	void keepsNothingOfPassagesThatComeIn() {
		space.embedPassages(List.of("one"));
		space.embedPassages(List.of("one"));
		assertThat(model.embedded).hasSize(2);
	}

	@Test
	void remembersAVectorThatItsCallerChanged() {
		space.embedQuestion("one")[0] = -1;
		space.embedAsked(List.of("one")).getFirst()[0] = -1;
		assertThat(space.embedQuestion("one")[0]).isPositive();
		assertThat(space.embedAsked(List.of("one")).getFirst()[0]).isPositive();
	}

	/** Makes the length of a text its vector. */
	private static final class Counting implements EmbeddingModel {

		private final List<String> embedded = new ArrayList<>();

		@Override
		public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
			segments.forEach((segment) -> embedded.add(segment.text()));
			return Response.from(segments.stream()
				.map((segment) -> Embedding.from(new float[] { segment.text().length() }))
				.toList());
		}

	}

}
