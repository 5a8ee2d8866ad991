package io.lectern.openai;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

import io.lectern.llm.LanguageModel;
import io.lectern.llm.LanguageModels;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** What clients wish of a reply, and what they are refused. */
class ReplyFormTests {

	private static final String SAID = "\"messages\":[{\"role\":\"user\",\"content\":\"How high is the tower?\"}]";

	private final List<ModelRequest> asked = new ArrayList<>();

	@TempDir
	private Path data;

	@Test
	void quotesEndBeforeAStopAndAtTheMostTokens() throws Exception {
		JsonNode stopped = chat(null, "\"stop\":[\"metres\",\"Paris\"]");
		assertThat(stopped.at("/choices/0/message/content").asString()).isEqualTo("The tower is 330 ");
		assertThat(stopped.at("/choices/0/finish_reason").asString()).isEqualTo("stop");
		assertThat(stopped.path("citations").isEmpty()).isTrue();
		JsonNode cut = chat(null, "\"max_tokens\":3");
		assertThat(cut.at("/choices/0/message/content").asString()).isEqualTo("The tower");
		assertThat(cut.at("/choices/0/finish_reason").asString()).isEqualTo("length");
	}

	@Test
	void stopIsFoundOverPiecesOfAStream() throws Exception {
		String stream = send(models(writing("It is 33", "0 me", "tres high", " [1].")), "/v1/chat/completions",
				"{\"model\":\"lectern\",\"stream\":true,\"stop\":\"0 metres\"," + SAID + "}");
		assertThat(stream.lines()
			.filter((line) -> line.startsWith("data: {"))
			.map((line) -> OpenAiFixtures.JSON.readTree(line.substring(6)))
			.map((chunk) -> chunk.at("/choices/0/delta/content").asString(""))
			.collect(Collectors.joining())).isEqualTo("It is 33");
	}

	@Test
	void wishesReachTheModelThatWrites() throws Exception {
		JsonNode answer = chat(models(writing("It is 330 metres high [1].")),
				"\"temperature\":0.7,\"max_completion_tokens\":2,\"stop\":\"XYZ\"");
		// The model counts its own tokens.
		assertThat(answer.at("/choices/0/message/content").asString()).isEqualTo("It is 330 metres high [1].");
		assertThat(asked).singleElement().satisfies((request) -> {
			assertThat(request.wishes().temperature()).isEqualTo(0.7);
			assertThat(request.wishes().maxTokens()).isEqualTo(2);
			assertThat(request.wishes().stop()).containsExactly("XYZ");
		});
	}

	@Test
	void cutAnswerOfAModelSaysSo() throws Exception {
		LanguageModel cut = OpenAiFixtures.model((request, listener) -> {
			listener.text("It is 330 metres high [1]. It st");
			return new Reply("It is 330 metres high [1]. It st", Reply.Ending.LENGTH, false);
		});
		assertThat(chat(models(cut), "\"temperature\":0").at("/choices/0/finish_reason").asString())
			.isEqualTo("length");
		JsonNode response = OpenAiFixtures.JSON.readTree(
				send(models(cut), "/v1/responses", "{\"model\":\"lectern\",\"input\":\"How high is the tower?\"}"));
		assertThat(response.path("status").asString()).isEqualTo("incomplete");
		assertThat(response.at("/incomplete_details/reason").asString()).isEqualTo("max_output_tokens");
	}

	@Test
	void modelPutsItsAnswerIntoJson() throws Exception {
		LanguageModel model = OpenAiFixtures.model((request, listener) -> {
			asked.add(request);
			String text = (asked.size() == 1) ? "It is 330 metres high [1]."
					: "```json\n{\"height\": \"330 metres\"}\n```";
			listener.text(text);
			return Reply.complete(text);
		});
		JsonNode answer = chat(models(model),
				"\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"h\","
						+ "\"schema\":{\"type\":\"object\",\"required\":[\"height\"]}}}");
		assertThat(answer.at("/choices/0/message/content").asString()).isEqualTo("{\"height\":\"330 metres\"}");
		assertThat(answer.path("citations").size()).isEqualTo(1);
		assertThat(asked.getLast().messages().toString()).contains("It is 330 metres high", "required")
			.doesNotContain("[1].");
	}

	@Test
	void linksAndPicturesInJsonArePlain() throws Exception {
		LanguageModel model = OpenAiFixtures.model((request, listener) -> {
			asked.add(request);
			String text = (asked.size() == 1) ? "It is 330 metres high [1]."
					: "{\"height\":\"330 metres\",\"more\":[{\"to\":\"![x](https://evil.example/p?q=330)\"}]}";
			listener.text(text);
			return Reply.complete(text);
		});
		JsonNode answer = chat(models(model), "\"response_format\":{\"type\":\"json_object\"}");
		assertThat(answer.at("/choices/0/message/content").asString()).contains("330 metres", "evil.example")
			.doesNotContain("](", "https://");
	}

	@Test
	void numbersOfTheJsonThatTheAnswerLacksAreToldOf() {
		assertThat(JsonAnswers.foreignNumbers("{\"pay\":18000,\"share\":4.0,\"year\":\"2025\"}",
				"The chair earns 18,000 euros, 4 percent of it in 2025."))
			.isEmpty();
		assertThat(JsonAnswers.foreignNumbers("{\"pay\":18500}", "The chair earns 18,000 euros."))
			.containsExactly("18500");
	}

	@Test
	void jsonThatDoesNotFitIsAFailureOfTheModels() throws Exception {
		String refused = send(models(writing("It is 330 metres high [1].")), "/v1/chat/completions",
				"{\"model\":\"lectern\",\"response_format\":{\"type\":\"json_object\"}," + SAID + "}");
		assertThat(OpenAiFixtures.JSON.readTree(refused).at("/error/code").asString()).isEqualTo("model-json-unfit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"tools\":[{\"type\":\"function\"}]", "\"functions\":[{\"name\":\"f\"}]", "\"n\":2",
			"\"logprobs\":true", "\"top_logprobs\":2", "\"logit_bias\":{\"5\":1}",
			"\"modalities\":[\"text\",\"audio\"]", "\"audio\":{\"voice\":\"a\"}", "\"web_search_options\":{\"a\":1}",
			"\"temperature\":3", "\"max_tokens\":0", "\"stop\":5", "\"stop\":[\"a\",\"b\",\"c\",\"d\",\"e\"]",
			"\"response_format\":{\"type\":\"xml\"}", "\"response_format\":{\"type\":\"json_object\"}",
			"\"temperature\":\"hot\"" })
	void whatCantBeDoneIsRefusedByTheParametersName(String wish) throws Exception {
		JsonNode error = OpenAiFixtures.JSON
			.readTree(send((name) -> Optional.empty(), "/v1/chat/completions",
					"{\"model\":\"lectern\"," + wish + "," + SAID + "}"))
			.path("error");
		assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
		assertThat(error.path("param").asString()).isEqualTo(wish.replaceAll("^\"([a-z_]+)\".*", "$1"));
		assertThat(error.path("message").asString()).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"tools\":[]", "\"tools\":null",
			"\"tools\":[{\"type\":\"function\"}],\"tool_choice\":\"none\"", "\"n\":1", "\"logprobs\":false",
			"\"seed\":5,\"user\":\"u\",\"metadata\":{\"a\":\"b\"},\"store\":false",
			"\"response_format\":{\"type\":\"text\"}", "\"stop\":null", "\"top_p\":0.9,\"presence_penalty\":0.1" })
	void whatAsksForNothingSpecialIsPassedOver(String wish) throws Exception {
		assertThat(chat(null, wish).at("/choices/0/message/content").asString())
			.isEqualTo("The tower is 330 metres high. [1]");
	}

	@Test
	void longConversationWithAShortQuestionIsAnswered() throws Exception {
		String long1 = "Tell me of towers. ".repeat(500);
		String turns = IntStream.range(0, 30)
			.mapToObj((i) -> "{\"role\":\"user\",\"content\":\"" + long1 + "\"},{\"role\":\"assistant\",\"content\":\""
					+ long1 + "\"},")
			.collect(Collectors.joining());
		String reply = send((name) -> Optional.empty(), "/v1/chat/completions", "{\"model\":\"lectern\",\"messages\":["
				+ turns + "{\"role\":\"user\",\"content\":\"How high is the tower?\"}]}");
		assertThat(OpenAiFixtures.JSON.readTree(reply).at("/choices/0/message/content").asString()).contains("330");
	}

	@Test
	void messagesOfTheOperatorBehindTheQuestionAreNoQuestion() throws Exception {
		String reply = send((name) -> Optional.empty(), "/v1/chat/completions",
				"{\"model\":\"lectern\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"How high is"
						+ " the tower?\"}]},{\"role\":\"system\",\"content\":\"Write like a pirate.\"}]}");
		assertThat(OpenAiFixtures.JSON.readTree(reply).at("/choices/0/message/content").asString()).contains("330");
	}

	@Test
	void contextThatComesAlongIsPassedOverAndToldSo() throws Exception {
		String reply = send((name) -> Optional.empty(), "/v1/chat/completions",
				"{\"model\":\"lectern\",\"messages\":[{\"role\":\"user\",\"content\":\"Use the context.\\n<context>\\n"
						+ "ships ".repeat(1000)
						+ "\\n</context>\\n<user_query>\\nHow high is the tower?\\n</user_query>\"}]}");
		JsonNode answer = OpenAiFixtures.JSON.readTree(reply);
		assertThat(answer.at("/choices/0/message/content").asString()).isEqualTo("The tower is 330 metres high. [1]");
		assertThat(answer.path("warnings").toString()).contains("passed over");
	}

	@Test
	void nameOfAModelSaysWhereToLookAndWhoWrites() throws Exception {
		LanguageModels models = new LanguageModels() {

			@Override
			public Optional<LanguageModel> find(String name) {
				return Optional
					.of(writing((name == null) ? "It is 330 metres high [1]." : "By " + name + ": 330 metres [1]."));
			}

			@Override
			public List<String> names() {
				return List.of("large");
			}
		};
		assertThat(chat(models, "lectern", "\"n\":1").at("/choices/0/message/content").asString()).startsWith("It is");
		for (String model : List.of("lectern@large", "towers@large", "lectern/towers@large")) {
			assertThat(chat(models, model, "\"n\":1").at("/choices/0/message/content").asString())
				.startsWith("By large");
		}
		assertThat(chat(models, "lectern/towers", "\"n\":1").path("model").asString()).isEqualTo("lectern/towers");
		assertThat(chat(models, "lectern@small", "\"n\":1").at("/error/message").asString()).contains("default, large");
		assertThat(chat(models, "lectern/ships", "\"n\":1").at("/error/code").asString()).isEqualTo("model_not_found");
		assertThat(
				OpenAiFixtures.server(data.resolve("m"), Clock.systemUTC(), models).get().uri("/v1/models").exchange())
			.bodyJson()
			.extractingPath("$.data[*].id")
			.isEqualTo(List.of("lectern", "towers", "lectern@default", "lectern@large"));
	}

	@Test
	void citationsOfAResponseAreAnnotations() throws Exception {
		JsonNode text = OpenAiFixtures.JSON
			.readTree(send((name) -> Optional.empty(), "/v1/responses",
					"{\"model\":\"lectern\",\"input\":\"How high is the tower?\"}"))
			.at("/output/0/content/0");
		int at = text.at("/annotations/0/index").asInt();
		assertThat(text.path("text").asString().substring(at)).startsWith("[1]");
		assertThat(text.at("/annotations/0/filename").asString()).isEqualTo("tower.txt");
	}

	@Test
	void failureInTheMiddleOfAResponseIsItsLastEvent() throws Exception {
		LanguageModel failing = OpenAiFixtures.model((request, listener) -> {
			listener.text("It is");
			throw new IllegalStateException("secret detail");
		});
		String stream = send(models(failing), "/v1/responses",
				"{\"model\":\"lectern\",\"stream\":true,\"input\":\"How high is the tower?\"}");
		assertThat(stream.lines().filter((line) -> line.startsWith("event:"))).last()
			.isEqualTo("event:response.failed");
		assertThat(stream).doesNotContain("secret detail").doesNotContain("response.completed");
	}

	@Test
	void vectorsComeAsNumbersOrBase64() throws Exception {
		String numbers = send((name) -> Optional.empty(), "/v1/embeddings",
				"{\"model\":\"chinese\",\"input\":[\"tower\",\"xeer\"]}");
		assertThat(OpenAiFixtures.JSON.readTree(numbers).at("/data/1/embedding").toString()).isEqualTo("[2.0,1.0,0.0]");
		assertThat(OpenAiFixtures.JSON.readTree(numbers).path("model").asString()).isEqualTo("chinese-0123456789ab");
		String base64 = send((name) -> Optional.empty(), "/v1/embeddings",
				"{\"model\":\"lectern\",\"encoding_format\":\"base64\",\"input\":\"tower\"}");
		assertThat(OpenAiFixtures.JSON.readTree(base64).at("/data/0/embedding").asString())
			.isEqualTo("AACAPwAAgD8AAIA/");
		assertThat(OpenAiFixtures.JSON.readTree(base64).path("model").asString()).isEqualTo("english-0123456789ab");
	}

	@Test
	void tooManyOrTooLongTextsAreRefused() throws Exception {
		String many = IntStream.range(0, 2049).mapToObj((i) -> "\"a\"").collect(Collectors.joining(","));
		for (String input : List.of("[" + many + "]", "\"" + "long ".repeat(21) + "\"", "[]", "[\"\"]", "null", "{}",
				"[[1,2]]")) {
			String reply = send((name) -> Optional.empty(), "/v1/embeddings",
					"{\"model\":\"lectern\",\"input\":" + input + "}");
			assertThat(OpenAiFixtures.JSON.readTree(reply).at("/error/param").asString()).as(reply).isEqualTo("input");
		}
	}

	private LanguageModel writing(String... pieces) {
		return OpenAiFixtures.model((request, listener) -> {
			asked.add(request);
			List.of(pieces).forEach(listener::text);
			return Reply.complete(String.join("", pieces));
		});
	}

	private static LanguageModels models(LanguageModel model) {
		return (name) -> Optional.of(model);
	}

	private JsonNode chat(LanguageModels models, String wish) throws Exception {
		return chat((models != null) ? models : (name) -> Optional.empty(), "lectern", wish);
	}

	private JsonNode chat(LanguageModels models, String model, String wish) throws Exception {
		return OpenAiFixtures.JSON
			.readTree(send(models, "/v1/chat/completions", "{\"model\":\"" + model + "\"," + wish + "," + SAID + "}"));
	}

	private String send(LanguageModels models, String path, String body) throws Exception {
		return OpenAiFixtures.server(data.resolve("d" + System.nanoTime()), Clock.systemUTC(), models)
			.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
