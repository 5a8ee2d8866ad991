package io.lectern.openai;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.AnswerProperties;
import io.lectern.answer.Answers;
import io.lectern.answer.AnswersTests;
import io.lectern.answer.Fixtures;
import io.lectern.conversation.ModelChoices;
import io.lectern.document.TestRegistry;
import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.LanguageModels;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;
import io.lectern.llm.ReplyListener;
import io.lectern.safety.ContentSafety;

/** What OpenAI's clients see, over one passage about a tower. */
final class OpenAiFixtures {

	static final JsonMapper JSON = JsonMapper.builder().build();

	private OpenAiFixtures() {
	}

	static MockMvcTester server(Path data, Clock clock, LanguageModel model) {
		return server(data, clock, (LanguageModels) (name) -> Optional.ofNullable(model));
	}

	static MockMvcTester server(Path data, Clock clock, LanguageModels models) {
		TestRegistry registry = new TestRegistry(data, clock);
		registry.collections.ensure("towers");
		Answers answers = AnswersTests.answers(models,
				Fixtures.findings(Fixtures.found("tower", "It stands in Paris. The tower is 330 metres high.")));
		Replies replies = new Replies(answers,
				new ChatChores((collection, most) -> List.of("Who built the tower?", "How high is the tower?"),
						ContentSafety.none(), JSON),
				new JsonAnswers(JSON));
		ModelNames names = new ModelNames(registry.collections, ModelChoices.among(models));
		AnswerProperties settings = Fixtures.settings(1);
		return MockMvcTester.create(MockMvcBuilders
			.standaloneSetup(new ChatCompletionsController(replies, names, JSON, settings, clock),
					new ResponsesController(replies, names, JSON, settings, clock), new ModelsController(names),
					new EmbeddingsController(new Spaces()))
			.setControllerAdvice(new ToldRefusals())
			.setMessageConverters(new JacksonJsonHttpMessageConverter(JSON))
			.build());
	}

	static LanguageModel model(BiFunction<ModelRequest, ReplyListener, Reply> writes) {
		return new LanguageModel() {

			@Override
			public String name() {
				return "test";
			}

			@Override
			public Reply write(ModelRequest request, ReplyListener listener) {
				return writes.apply(request, listener);
			}
		};
	}

	/** Two spaces; a vector says how often a text has the letters e, r and w. */
	private record Spaces() implements Embeddings {

		@Override
		public List<EmbeddingSpace> spaces() {
			return List.of(new Letters("english-0123456789ab"), new Letters("chinese-0123456789ab"));
		}

		@Override
		public EmbeddingSpace forLanguage(String language) {
			return spaces().getFirst();
		}

		@Override
		public List<EmbeddingSpace> forQuestion(String question) {
			return spaces();
		}

	}

	private record Letters(String id) implements EmbeddingSpace {

		@Override
		public int dimensions() {
			return 3;
		}

		@Override
		public int maxTokens() {
			return 20;
		}

		@Override
		public int countTokens(String text) {
			return text.split(" ").length;
		}

		@Override
		public List<float[]> embedPassages(List<String> passages) {
			return passages.stream()
				.map((text) -> new float[] { count(text, 'e'), count(text, 'r'), count(text, 'w') })
				.toList();
		}

		@Override
		public float[] embedQuestion(String question) {
			return new float[] { 0, 0, -1 };
		}

		private static float count(String text, char letter) {
			return text.chars().filter((c) -> c == letter).count();
		}

	}

}
