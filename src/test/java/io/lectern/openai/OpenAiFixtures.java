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
import io.lectern.llm.LanguageModel;
import io.lectern.llm.LanguageModels;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;
import io.lectern.llm.ReplyListener;

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
				new ChatChores((collection, most) -> List.of("Who built the tower?", "How high is the tower?"), JSON),
				new JsonAnswers(JSON));
		ModelNames names = new ModelNames(registry.collections, ModelChoices.among(models));
		AnswerProperties settings = Fixtures.settings(1);
		return MockMvcTester.create(MockMvcBuilders
			.standaloneSetup(new ChatCompletionsController(replies, names, JSON, settings, clock),
					new ResponsesController(replies, names, JSON, settings, clock), new ModelsController(names))
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

}
