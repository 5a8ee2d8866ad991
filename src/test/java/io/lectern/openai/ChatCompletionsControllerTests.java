package io.lectern.openai;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.AnswersTests;
import io.lectern.llm.LanguageModel;
import io.lectern.system.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** The requests are those that OpenAI's clients for Python and Node send. */
class ChatCompletionsControllerTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_767_322_245), ZoneOffset.UTC);

	private static final String ASK = """
			{"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"How high is the tower?"}],
			"model":"lectern","temperature":0.2,"max_completion_tokens":200}""";

	@TempDir
	private Path data;

	@Test
	void answersInOpenAisShape() throws Exception {
		MvcTestResult result = ask(null, ASK);
		assertThat(result).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
		JsonNode body = JSON.readTree(result.getResponse().getContentAsString());
		assertThat(body.path("id").asString()).startsWith("chatcmpl-");
		assertThat(body.path("object").asString()).isEqualTo("chat.completion");
		assertThat(body.path("created").asLong()).isEqualTo(1_767_322_245);
		assertThat(body.path("model").asString()).isEqualTo("lectern");
		assertThat(body.path("choices").path(0)).isEqualTo(JSON.readTree("""
				{"index":0,"message":{"role":"assistant","content":"The tower is 330 metres high. [1]"},
				"logprobs":null,"finish_reason":"stop"}"""));
		assertThat(body.path("usage").path("total_tokens").asInt()).isPositive();
		assertThat(body.path("citations").path(0).path("quote").asString()).isEqualTo("The tower is 330 metres high.");
		assertThat(body.path("answered").asBoolean()).isTrue();
		assertThat(body.path("state").asString()).isEqualTo("answered");
		assertThat(body.path("confidence").asDouble()).isBetween(0.3, 1.0);
	}

	@Test
	void streamsChunksAndDone() throws Exception {
		MvcTestResult result = ask(AnswersTests.model("It is 330 metres ", "high [1]", "."), """
				{"messages":[{"role":"user","content":[{"type":"text","text":"How high is the tower?"}]}],
				"model":"lectern","stream":true,"stream_options":{"include_usage":true}}""");
		assertThat(result).hasStatusOk().hasContentTypeCompatibleWith("text/event-stream");
		List<String> events = List.of(result.getResponse().getContentAsString().split("\n\n"));
		assertThat(events).allMatch((event) -> event.startsWith("data: ")).last().isEqualTo("data: [DONE]");
		List<JsonNode> chunks = events.subList(0, events.size() - 1)
			.stream()
			.map((event) -> JSON.readTree(event.substring(6)))
			.toList();
		assertThat(chunks).allMatch((chunk) -> chunk.path("object").asString().equals("chat.completion.chunk"));
		assertThat(chunks.getFirst().path("choices").path(0)).isEqualTo(JSON.readTree(
				"{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"},\"logprobs\":null,\"finish_reason\":null}"));
		String text = chunks.stream()
			.map((chunk) -> chunk.path("choices").path(0).path("delta").path("content").asString(""))
			.reduce("", String::concat);
		assertThat(text).isEqualTo("It is 330 metres high [1].");
		JsonNode last = chunks.get(chunks.size() - 2);
		assertThat(last.path("choices").path(0).path("finish_reason").asString()).isEqualTo("stop");
		assertThat(last.path("citations").path(0).path("documentName").asString()).isEqualTo("tower.txt");
		assertThat(last.path("state").asString()).isEqualTo("answered");
		assertThat(last.path("confidence").asDouble()).isEqualTo(1);
		assertThat(chunks.getLast().path("choices").size()).isZero();
		assertThat(chunks.getLast().path("usage").path("completion_tokens").asInt()).isPositive();
	}

	@Test
	void failureInTheMiddleIsAnErrorWithoutDone() throws Exception {
		String stream = ask(failing(new Problem(HttpStatus.BAD_GATEWAY, "model-answer-cut", "Cut", "Cut off")), """
				{"messages":[{"role":"user","content":"How high?"}],"model":"lectern","stream":true}""").getResponse()
			.getContentAsString();
		assertThat(stream).contains("data: {\"error\":{\"message\":\"Cut off\"").doesNotContain("[DONE]", "\"stop\"");
	}

	@Test
	void listsCollectionsAsModels() {
		MvcTestResult models = lectern(null).get().uri("/v1/models").exchange();
		assertThat(models).bodyJson().extractingPath("$.data[*].id").isEqualTo(List.of("lectern", "towers"));
		assertThat(lectern(null).get().uri("/v1/models/towers").exchange()).bodyJson()
			.extractingPath("$.object")
			.isEqualTo("model");
	}

	@Test
	void refusesInOpenAisShape() {
		for (String body : List.of("{", "{}", "{\"model\":\"lectern\"}", "{\"model\":\"lectern\",\"messages\":[]}",
				"{\"model\":\"lectern\",\"messages\":[{\"role\":\"assistant\",\"content\":\"a\"}]}",
				"{\"model\":\"lectern\",\"messages\":[{\"role\":\"user\"}]}",
				"{\"model\":\"lectern\",\"n\":2,\"messages\":[{\"role\":\"user\",\"content\":\"a\"}]}")) {
			assertThat(ask(null, body)).as(body)
				.hasStatus(HttpStatus.BAD_REQUEST)
				.bodyJson()
				.extractingPath("$.error.type")
				.isEqualTo("invalid_request_error");
		}
		assertThat(ask(null, ASK.replace("\"lectern\"", "\"gpt-4o\""))).hasStatus(HttpStatus.NOT_FOUND)
			.bodyJson()
			.extractingPath("$.error.code")
			.isEqualTo("model_not_found");
	}

	private static LanguageModel failing(RuntimeException failure) {
		return OpenAiFixtures.model((request, listener) -> {
			listener.text("It is");
			throw failure;
		});
	}

	private MvcTestResult ask(LanguageModel model, String body) {
		return lectern(model).post()
			.uri("/v1/chat/completions")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MockMvcTester lectern(LanguageModel model) {
		return OpenAiFixtures.server(data, CLOCK, model);
	}

}
