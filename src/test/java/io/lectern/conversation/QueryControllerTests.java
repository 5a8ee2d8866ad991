package io.lectern.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.AnswerProperties;
import io.lectern.answer.Answers;
import io.lectern.answer.AnswersTests;
import io.lectern.answer.Fixtures;
import io.lectern.document.TestDatabase;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;
import io.lectern.llm.ReplyListener;
import io.lectern.system.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class QueryControllerTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String QUESTION = "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}";

	@Test
	void answersInTheShapeOfTheContract() {
		MvcTestResult result = ask(null, MediaType.APPLICATION_JSON, QUESTION);
		assertThat(result).hasStatusOk();
		assertThat(result).bodyJson().extractingPath("$.answer").isEqualTo("The tower is 330 metres high. [1]");
		assertThat(result).bodyJson().extractingPath("$.answered").isEqualTo(true);
		assertThat(result).bodyJson().extractingPath("$.conversationId").isEqualTo("c-1");
		assertThat(result).bodyJson()
			.extractingPath("$.citations[0]")
			.asMap()
			.containsOnlyKeys("marker", "passageId", "documentId", "documentName", "page", "quote", "boxes",
					"supported", "start", "end", "marks", "headings", "paragraph", "table", "answering")
			.containsEntry("documentId", "tower")
			.containsEntry("page", 1);
		assertThat(result).bodyJson().extractingPath("$.unsupported").asArray().isEmpty();
		assertThat(result).bodyJson().extractingPath("$.nearest").asArray().isEmpty();
		assertThat(result).bodyJson().extractingPath("$.timings").asMap().containsKeys("retrieval", "answer");
	}

	@Test
	void showsTheNearestPassagesWhereNoneAnswers() {
		MvcTestResult result = ask(AnswersTests.model("[NOT_FOUND]"), MediaType.APPLICATION_JSON, QUESTION);
		assertThat(result).bodyJson().extractingPath("$.answered").isEqualTo(false);
		assertThat(result).bodyJson()
			.extractingPath("$.nearest[0]")
			.asMap()
			.containsOnlyKeys("passageId", "documentId", "documentName", "page", "headings", "text", "score")
			.containsEntry("documentId", "tower");
	}

	@Test
	void streamsSourcesThenTokensThenDone() throws Exception {
		MvcTestResult result = ask(AnswersTests.model("It is 330 metres ", "high [1]", "."),
				MediaType.TEXT_EVENT_STREAM, QUESTION);
		assertThat(result).hasStatusOk().hasContentTypeCompatibleWith("text/event-stream");
		assertThat(events(result)).containsExactly("sources", "token", "token", "token", "citation", "token", "done");
		String body = result.getResponse().getContentAsString();
		assertThat(body).contains("data:{\"text\":\"[1]\"}");
		assertThat(JSON.readTree(data(body, "done")).get("answer").asString()).isEqualTo("It is 330 metres high [1].");
		assertThat(JSON.readTree(data(body, "done")).get("state").asString()).isEqualTo("answered");
	}

	@Test
	void failureInTheMiddleEndsInErrorEvent() throws Exception {
		MvcTestResult result = ask(failing(new Problem(HttpStatus.BAD_GATEWAY, "model-answer-cut", "Cut", "Cut off")),
				MediaType.TEXT_EVENT_STREAM, QUESTION);
		assertThat(events(result)).containsExactly("sources", "token", "error");
		assertThat(JSON.readTree(data(result.getResponse().getContentAsString(), "error")).get("type").asString())
			.isEqualTo("urn:lectern:problem:model-answer-cut");
		MvcTestResult unexpected = ask(failing(new IllegalStateException("secret detail")), MediaType.TEXT_EVENT_STREAM,
				QUESTION);
		assertThat(events(unexpected)).containsExactly("sources", "token", "error");
		assertThat(unexpected.getResponse().getContentAsString()).doesNotContain("secret detail");
	}

	@Test
	void modelFailureIsAnErrorResponseWithoutStream() {
		assertThat(ask(failing(new Problem(HttpStatus.BAD_GATEWAY, "model-answer-cut", "Cut", "Cut off")),
				MediaType.APPLICATION_JSON, QUESTION))
			.hasStatus(HttpStatus.BAD_GATEWAY);
	}

	@Test
	void refusalBeforeTheFirstEventIsAnOrdinaryResponse() {
		MvcTestResult result = ask(null, MediaType.TEXT_EVENT_STREAM, "{\"question\":\"\"}");
		assertThat(result).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.type")
			.isEqualTo("urn:lectern:problem:question-missing");
	}

	@Test
	void badJsonAndBadIdsAreBadRequests() {
		for (String body : List.of("{", "[]", "{\"question\":\"a\",\"documentIds\":[\"../x\"]}",
				"{\"question\":\"a\",\"limit\":\"many\"}", "{\"question\":\"a\",\"limit\":0}")) {
			assertThat(ask(null, MediaType.APPLICATION_JSON, body)).as(body).hasStatus(HttpStatus.BAD_REQUEST);
		}
	}

	static LanguageModel failing(RuntimeException failure) {
		return new LanguageModel() {

			@Override
			public String name() {
				return "test";
			}

			@Override
			public Reply write(ModelRequest request, ReplyListener listener) {
				listener.text("It is");
				throw failure;
			}
		};
	}

	private static MvcTestResult ask(LanguageModel model, MediaType accept, String body) {
		AnswerProperties settings = Fixtures.settings(1);
		Chat chat = new Chat(answers(model),
				new Conversations(JdbcClient.create(TestDatabase.create()), JSON, Clock.systemUTC()));
		MockMvcTester mvc = MockMvcTester
			.create(MockMvcBuilders.standaloneSetup(new QueryController(chat, ModelChoices.none(), JSON, settings))
				.setControllerAdvice(new Problems())
				.setMessageConverters(new JacksonJsonHttpMessageConverter(JSON))
				.build());
		return mvc.post()
			.uri("/api/v1/query")
			.principal(() -> "reader")
			.contentType(MediaType.APPLICATION_JSON)
			.accept(accept)
			.content(body)
			.exchange();
	}

	private static Answers answers(LanguageModel model) {
		return AnswersTests.answers(model,
				Fixtures.findings(Fixtures.found("tower", "It stands in Paris. The tower is 330 metres high.")));
	}

	private static List<String> events(MvcTestResult result) throws Exception {
		List<String> events = new ArrayList<>();
		Pattern.compile("(?m)^event:(.*)$")
			.matcher(result.getResponse().getContentAsString())
			.results()
			.map((MatchResult match) -> match.group(1))
			.forEach(events::add);
		return events;
	}

	private static String data(String body, String event) {
		int start = body.indexOf("data:", body.indexOf("event:" + event)) + 5;
		return body.substring(start, body.indexOf('\n', start));
	}

	/** As the whole program does it. */
	@RestControllerAdvice
	static class Problems extends ResponseEntityExceptionHandler {

	}

}
