package io.lectern.conversation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.langchain4j.data.message.ChatMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.Answers;
import io.lectern.answer.AnswersTests;
import io.lectern.answer.Fixtures;
import io.lectern.document.TestDatabase;
import io.lectern.document.TestRegistry;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;
import io.lectern.llm.ReplyListener;
import io.lectern.paper.Papers;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private Path data;

	private final JdbcClient jdbc = JdbcClient.create(TestDatabase.create());

	private final Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

	private MockMvcTester lectern;

	@BeforeEach
	void setUp() {
		lectern = lectern(null);
	}

	@Test
	void keepsQuestionsAndAnswers() throws Exception {
		ask("ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}");
		ask("ada", "{\"question\":\"Where does it stand?\",\"conversationId\":\"c-1\"}");
		MvcTestResult one = get("ada", "/api/v1/conversations/c-1");
		assertThat(one).bodyJson().extractingPath("$.title").isEqualTo("How high is the tower?");
		assertThat(one).bodyJson()
			.extractingPath("$.messages[*].role")
			.isEqualTo(List.of("user", "assistant", "user", "assistant"));
		assertThat(one).bodyJson().extractingPath("$.messages[1].answer.citations[0].quote").isNotNull();
		assertThat(one).bodyJson().extractingPath("$.messages[0]").asMap().containsEntry("answer", null);
		assertThat(get("ada", "/api/v1/conversations")).bodyJson().extractingPath("$.total").isEqualTo(1);
	}

	@Test
	void rememberWhereTheyAskedLast() throws Exception {
		ask("ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}");
		ask("ada",
				"""
						{"question":"Where does it stand?","conversationId":"c-1","collection":"default","documentIds":["tower"]}""");
		MvcTestResult one = get("ada", "/api/v1/conversations/c-1");
		assertThat(one).bodyJson().extractingPath("$.documentIds").isEqualTo(List.of("tower"));
		assertThat(one).bodyJson().extractingPath("$.collection").isEqualTo("default");
	}

	@Test
	void areFoundByWhatWasSaidInThem() throws Exception {
		ask("ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}");
		ask("ada", "{\"question\":\"Where does it stand?\",\"conversationId\":\"c-2\"}");
		ask("bob", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-3\"}");
		assertThat(get("ada", "/api/v1/conversations?words=HOW tower")).bodyJson()
			.extractingPath("$.conversations[*].id")
			.isEqualTo(List.of("c-1"));
		assertThat(get("ada", "/api/v1/conversations?words=330")).bodyJson().extractingPath("$.total").isEqualTo(1);
		assertThat(get("ada", "/api/v1/conversations?words=100%25")).bodyJson().extractingPath("$.total").isEqualTo(0);
	}

	@Test
	void aSharedOneIsReadByOthersUntilItIsTakenBack() throws Exception {
		ask("ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}");
		assertThat(put("bob", "/api/v1/conversations/c-1/share")).hasStatus(HttpStatus.NOT_FOUND);
		MvcTestResult shared = put("ada", "/api/v1/conversations/c-1/share");
		String token = JSON.readTree(shared.getResponse().getContentAsString()).path("token").asString();
		assertThat(put("ada", "/api/v1/conversations/c-1/share")).bodyJson().extractingPath("$.token").isEqualTo(token);
		assertThat(get("bob", "/api/v1/shared/" + token)).bodyJson()
			.extractingPath("$.messages[0].text")
			.isEqualTo("How high is the tower?");
		assertThat(get("bob", "/api/v1/conversations/c-1")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(delete("ada", "/api/v1/conversations/c-1/share")).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(get("bob", "/api/v1/shared/" + token)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void areHandedOutAsFiles() throws Exception {
		ask("ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}");
		MvcTestResult file = get("ada", "/api/v1/conversations/c-1/export?format=md");
		assertThat(file).hasStatusOk()
			.bodyText()
			.contains("## How high is the tower?", "The tower is 330 metres high.");
		assertThat(file.getResponse().getHeader("Content-Disposition")).contains("how-high-is-the-tower.md");
		assertThat(get("ada", "/api/v1/conversations/c-1/export?format=docx")).hasStatusOk();
		assertThat(get("ada", "/api/v1/conversations/c-1/export?format=exe")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(get("bob", "/api/v1/conversations/c-1/export")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void takesBackAQuestionAndWhatFollowed() throws Exception {
		ask("ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}");
		ask("ada", "{\"question\":\"Where does it stand?\",\"conversationId\":\"c-1\"}");
		assertThat(delete("bob", "/api/v1/conversations/c-1/messages?from=2")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(delete("ada", "/api/v1/conversations/c-1/messages?from=-1")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(delete("ada", "/api/v1/conversations/c-1/messages?from=2")).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(get("ada", "/api/v1/conversations/c-1")).bodyJson()
			.extractingPath("$.messages[*].role")
			.isEqualTo(List.of("user", "assistant"));
		ask("ada", "{\"question\":\"When was it built?\",\"conversationId\":\"c-1\"}");
		assertThat(get("ada", "/api/v1/conversations/c-1")).bodyJson()
			.extractingPath("$.messages[2].text")
			.isEqualTo("When was it built?");
	}

	@Test
	void takingBackEverythingLeavesNoConversation() throws Exception {
		ask("ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}");
		assertThat(delete("ada", "/api/v1/conversations/c-1/messages?from=0")).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(get("ada", "/api/v1/conversations/c-1")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void beginsOneWhereNoneIsNamed() throws Exception {
		MvcTestResult answer = ask("ada", "{\"question\":\"How high is the tower?\"}");
		String id = JSON.readTree(answer.getResponse().getContentAsString()).path("conversationId").asString();
		assertThat(get("ada", "/api/v1/conversations/" + id)).hasStatusOk();
	}

	@Test
	void looksForFollowUpsWithWhatWasAskedBefore() throws Exception {
		ask("ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}");
		assertThat(ask("ada", "{\"question\":\"Where does it stand?\",\"conversationId\":\"c-1\"}")).bodyJson()
			.extractingPath("$.standaloneQuestion")
			.asString()
			.contains("tower");
	}

	@Test
	void tellsTheModelWhatWasSaidBefore() throws Exception {
		List<List<ChatMessage>> told = new ArrayList<>();
		MockMvcTester modelled = lectern(new LanguageModel() {

			@Override
			public String name() {
				return "scripted";
			}

			@Override
			public Reply write(ModelRequest request, ReplyListener listener) {
				told.add(request.messages());
				String reply = (request.messages().size() == 1) ? "Where does the tower stand?"
						: "It is 330 metres high [1].";
				listener.text(reply);
				return Reply.complete(reply);
			}
		});
		ask(modelled, "ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}");
		assertThat(ask(modelled, "ada", "{\"question\":\"And where does it stand?\",\"conversationId\":\"c-1\"}"))
			.bodyJson()
			.extractingPath("$.standaloneQuestion")
			.isEqualTo("Where does the tower stand?");
		assertThat(told).hasSize(3);
		assertThat(told.get(1).toString()).contains("And where does it stand?", "It is 330 metres high.");
		assertThat(told.getLast()).hasSize(4);
		assertThat(told.getLast().get(2).toString()).contains("It is 330 metres high.").doesNotContain("[1]");
	}

	@Test
	void showsNobodyTheConversationsOfOthers() throws Exception {
		ask("ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}");
		assertThat(get("bob", "/api/v1/conversations")).bodyJson().extractingPath("$.total").isEqualTo(0);
		assertThat(get("bob", "/api/v1/conversations/c-1")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(lectern.delete().uri("/api/v1/conversations/c-1").principal(() -> "bob").exchange())
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(ask("bob", "{\"question\":\"And then?\",\"conversationId\":\"c-1\"}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("ada", "/api/v1/conversations/c-1")).hasStatusOk();
	}

	@Test
	void firstQuestionsAtTheSameTimeBeginOneConversation() throws Exception {
		List<Thread> askers = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			askers.add(Thread.ofVirtual()
				.start(() -> ask("ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}")));
		}
		for (Thread asker : askers) {
			asker.join();
		}
		assertThat(get("ada", "/api/v1/conversations/c-1")).bodyJson()
			.extractingPath("$.messages")
			.asArray()
			.hasSize(16);
	}

	@Test
	void renamesAndDeletes() throws Exception {
		ask("ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}");
		assertThat(rename("{\"title\":\"Towers\"}")).bodyJson().extractingPath("$.title").isEqualTo("Towers");
		assertThat(rename("{\"title\":\"\"}")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(rename("{}")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(lectern.delete().uri("/api/v1/conversations/c-1").principal(() -> "ada").exchange())
			.hasStatus(HttpStatus.NO_CONTENT);
		assertThat(get("ada", "/api/v1/conversations/c-1")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void takesThumbsAndTurnsThemIntoAnEvaluationSet() throws Exception {
		MvcTestResult answer = ask("ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}");
		String id = JSON.readTree(answer.getResponse().getContentAsString()).path("answerId").asString();
		assertThat(thumb("ada", "{\"answerId\":\"%s\",\"rating\":\"down\",\"reason\":\"odd\"}".formatted(id)))
			.hasStatus(HttpStatus.NO_CONTENT);
		assertThat(thumb("ada", "{\"conversationId\":\"c-1\",\"message\":1,\"rating\":\"up\",\"reason\":\"right\"}"))
			.hasStatus(HttpStatus.NO_CONTENT);
		String set = get("admin", "/api/v1/admin/feedback?format=eval").getResponse().getContentAsString();
		assertThat(set.lines()).hasSize(1);
		assertThat(JSON.readTree(set).path("question").asString()).isEqualTo("How high is the tower?");
		assertThat(JSON.readTree(set).path("relevant").path(0).path("text").asString())
			.isEqualTo("The tower is 330 metres high.");
		assertThat(JSON.readTree(set).path("rating").asString()).isEqualTo("up");
		assertThat(get("ada", "/api/v1/conversations/c-1")).bodyJson()
			.extractingPath("$.messages[*].rating")
			.isEqualTo(Arrays.asList(null, "up"));
		assertThat(get("admin", "/api/v1/admin/feedback")).bodyJson()
			.extractingPath("$.feedback[0].making.passages[0].passageId")
			.isEqualTo("tower-0");
		assertThat(get("admin", "/api/v1/admin/feedback?format=csv")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void refusesThumbsOnAnswersOfOthersOrOnNothing() throws Exception {
		MvcTestResult answer = ask("ada", "{\"question\":\"How high is the tower?\",\"conversationId\":\"c-1\"}");
		String id = JSON.readTree(answer.getResponse().getContentAsString()).path("answerId").asString();
		assertThat(thumb("bob", "{\"answerId\":\"%s\",\"rating\":\"up\"}".formatted(id)))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(thumb("ada", "{\"conversationId\":\"c-1\",\"message\":0,\"rating\":\"up\"}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(thumb("ada", "{\"rating\":\"up\"}")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(thumb("ada", "{\"answerId\":\"%s\",\"rating\":\"5\"}".formatted(id)))
			.hasStatus(HttpStatus.BAD_REQUEST);
	}

	private MockMvcTester lectern(LanguageModel model) {
		Answers answers = AnswersTests.answers(model,
				Fixtures.findings(Fixtures.found("tower", "It stands in Paris. The tower is 330 metres high.")));
		Conversations conversations = new Conversations(jdbc, JSON, clock);
		QuotesToday quotes = new QuotesToday(new TestRegistry(data, clock).registry);
		return MockMvcTester.create(MockMvcBuilders
			.standaloneSetup(
					new QueryController(new Chat(answers, conversations), ModelChoices.none(), JSON,
							Fixtures.settings(1)),
					new ConversationsController(conversations, quotes),
					new SharedController(new Shares(jdbc, conversations), conversations, quotes),
					new ExportController(conversations, new Papers()),
					new FeedbackController(new Feedback(jdbc, JSON, clock), JSON))
			.setControllerAdvice(new QueryControllerTests.Problems())
			.setMessageConverters(new ByteArrayHttpMessageConverter(),
					new StringHttpMessageConverter(StandardCharsets.UTF_8), new JacksonJsonHttpMessageConverter(JSON))
			.build());
	}

	private MvcTestResult ask(String caller, String body) {
		return ask(lectern, caller, body);
	}

	private static MvcTestResult ask(MockMvcTester lectern, String caller, String body) {
		return lectern.post()
			.uri("/api/v1/query")
			.principal(() -> caller)
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult thumb(String caller, String body) {
		return lectern.post()
			.uri("/api/v1/feedback")
			.principal(() -> caller)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult rename(String body) {
		return lectern.patch()
			.uri("/api/v1/conversations/c-1")
			.principal(() -> "ada")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private MvcTestResult get(String caller, String path) {
		return lectern.get().uri(path).principal(() -> caller).exchange();
	}

	private MvcTestResult put(String caller, String path) {
		return lectern.put().uri(path).principal(() -> caller).exchange();
	}

	private MvcTestResult delete(String caller, String path) {
		return lectern.delete().uri(path).principal(() -> caller).exchange();
	}

}
