package io.lectern.conversation;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.AnswerProperties;
import io.lectern.answer.Answers;
import io.lectern.answer.AnswersTests;
import io.lectern.answer.Fixtures;
import io.lectern.document.TestDatabase;
import io.lectern.llm.FaultyEndpoint.Fault;
import io.lectern.llm.FaultyEndpoint.Outcome;
import io.lectern.llm.FaultyEndpoint;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.LanguageModels;
import io.lectern.llm.Limits;
import io.lectern.llm.ModelFailure;
import io.lectern.llm.TestModels;
import io.lectern.search.Findings.Found;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader sees of each way in which a model's endpoint can behave. Each is met as
 * often as {@code -Dlectern.repetitions} says, by several readers at a time.
 */
class EndpointFailuresTests {

	private static final int REPETITIONS = Integer.getInteger("lectern.repetitions", 5);

	private static final int READERS = 5;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * Of one answer: the total limit of the test's models, and a second for the machine.
	 */
	private static final Duration LATEST = Duration.ofSeconds(3);

	private FaultyEndpoint endpoint;

	/** What one reader got. */
	private record Stream(String text, Duration took) {

		static Stream of(MockMvcTester lectern) throws Exception {
			long began = System.nanoTime();
			return new Stream(ask(lectern), Duration.ofNanos(System.nanoTime() - began));
		}

		List<String> events() {
			return EndpointFailuresTests.events(text);
		}

	}

	@BeforeEach
	void start() throws IOException {
		endpoint = new FaultyEndpoint();
	}

	@AfterEach
	void stop() throws IOException {
		endpoint.close();
	}

	@ParameterizedTest
	@EnumSource
	void everyBehaviourEndsTheStreamOnceInTimeAndGently(Fault fault) throws Exception {
		MockMvcTester lectern = lectern(models(fault, READERS), fault);
		// What is started once for all, such as the client's own threads, is not counted.
		ask(lectern, READERS);
		int threads = Thread.activeCount();
		for (Stream stream : ask(lectern, REPETITIONS)) {
			assertThat(stream.events()).startsWith("sources").endsWith("done");
			assertThat(stream.events()).filteredOn(List.of("done", "error")::contains).hasSize(1);
			assertGentle(fault, stream.text(),
					JSON.readTree(stream.text().replaceFirst("(?s).*event:done\ndata:", "")));
			assertThat(stream.took()).isLessThan(LATEST);
		}
		await(() -> endpoint.connections() == 0);
		await(() -> Thread.activeCount() <= threads + 2);
	}

	@ParameterizedTest
	@EnumSource
	void everyBehaviourIsMetWithoutStreamAndInFollowUpsToo(Fault fault) throws Exception {
		MockMvcTester lectern = lectern(models(fault, 2), fault);
		for (String question : List.of("How high is the tower?", "And how high is that in metres?")) {
			MockHttpServletResponse response = ask(lectern, MediaType.APPLICATION_JSON, question, "c-1");
			assertThat(response.getStatus()).isEqualTo(200);
			assertGentle(fault, response.getContentAsString(), JSON.readTree(response.getContentAsString()));
			assertThat(JSON.readTree(response.getContentAsString()).path("standaloneQuestion").asString(""))
				.doesNotContain("think", "THOUGHT", "<|");
		}
		String stream = ask(lectern, MediaType.TEXT_EVENT_STREAM, "And in feet?", "c-1").getContentAsString();
		assertThat(events(stream)).endsWith("done");
		assertThat(stream).doesNotContain("THOUGHT", "UPSTREAM", "SECRET");
		await(() -> endpoint.connections() == 0);
	}

	@ParameterizedTest
	@EnumSource
	void wordingsAreOfWhatTheModelSaysOrThereAreNone(Fault fault) throws Exception {
		LanguageModel model = models(fault, 2).find(null).orElseThrow();
		try {
			String written = model.complete("Reword: how high is it?", new Limits(500, LATEST));
			assertThat(written).contains("330 metres high").doesNotContain("THOUGHT", "think", "<|");
			assertThat(fault.outcome()).isNotEqualTo(Outcome.QUOTES);
		}
		catch (ModelFailure ex) {
			assertThat(fault.outcome()).isEqualTo(Outcome.QUOTES);
			assertThat(ex.getBody().toString()).doesNotContain("UPSTREAM", "SECRET", "THOUGHT");
		}
		await(() -> endpoint.connections() == 0);
	}

	/**
	 * Where only the reply is odd a busy machine's pauses must not count as the
	 * endpoint's.
	 */
	private LanguageModels models(Fault fault, int concurrency) throws IOException {
		URI address = endpoint.meet(fault);
		return fault.isReply() ? TestModels.patient(address, concurrency) : TestModels.openAi(address, concurrency);
	}

	private static void assertGentle(Fault fault, String text, JsonNode answer) {
		assertThat(text).doesNotContain("THOUGHT", "99,999", "UPSTREAM", "SECRET", "\uFFFD");
		assertThat(answer.path("answered").asBoolean()).isTrue();
		assertThat(answer.path("answer").asString()).contains("330 metres high").doesNotContain("think", "<|");
		String warnings = answer.path("warnings").toString();
		switch (fault.outcome()) {
			case WRITTEN -> {
				assertThat(answer.path("model").asString("")).isEqualTo("some-model");
				assertThat(warnings).isEqualTo("[]");
			}
			case CUT -> {
				assertThat(answer.path("model").asString("")).isEqualTo("some-model");
				assertThat(warnings).containsAnyOf("cut off", "left out");
			}
			case QUOTES -> {
				assertThat(answer.path("model").isNull()).isTrue();
				assertThat(answer.path("answer").asString()).contains("The tower is 330 metres high.");
				assertThat(warnings).contains("The answer is made of quotes.");
			}
		}
	}

	@Test
	void modelThatChangesItsWaysShowsReasoningOnceAtMostAndNeverInTheAnswer() throws Exception {
		MockMvcTester lectern = lectern(TestModels.openAi(endpoint.meet(Fault.NONE)), Fault.NONE);
		ask(lectern);
		endpoint.meet(Fault.THINK_CLOSED_ONLY);
		assertThat(ask(lectern).replaceFirst("(?s).*event:done\n", "")).doesNotContain("THOUGHT")
			.contains("The tower is 330 metres high.", "could not be told from its reasoning");
		assertThat(ask(lectern)).doesNotContain("THOUGHT").contains("\"model\":\"some-model\"");
	}

	@Test
	void whatTheModelWroteBeforeItBrokeOffStandsAndQuotesFollow() throws Exception {
		MockMvcTester lectern = lectern(TestModels.openAi(endpoint.meet(Fault.NONE)), Fault.NONE);
		ask(lectern);
		endpoint.meet(Fault.NO_END);
		assertThat(ask(lectern)).contains(
				"The tower is 330 metres high [1].\n\nThe language model broke off here.".replace("\n", "\\n"),
				"The language model's answer broke off. The answer is made of quotes.");
	}

	@Test
	void reasoningIsToldAsAnEvent() throws Exception {
		MockMvcTester lectern = lectern(TestModels.openAi(endpoint.meet(Fault.THINK)), Fault.THINK);
		assertThat(events(ask(lectern))).startsWith("sources", "thinking", "token");
	}

	@Test
	void answersWhenTheEndpointIsWellAgain() throws Exception {
		MockMvcTester lectern = lectern(TestModels.openAi(endpoint.meet(Fault.NO_END)), Fault.NO_END);
		assertThat(ask(lectern)).contains("\"model\":null");
		endpoint.meet(Fault.NONE);
		assertThat(ask(lectern)).contains("\"model\":\"some-model\"");
		await(() -> endpoint.connections() == 0);
	}

	@Test
	void answersInQuotesWhileTheEndpointIsLeftAlone() throws Exception {
		Duration pause = Duration.ofMillis(500);
		MockMvcTester lectern = lectern(TestModels.openAi(endpoint.meet(Fault.SERVER_ERROR), 2, pause),
				Fault.SERVER_ERROR);
		assertThat(ask(lectern)).contains("refused the request. The answer is made of quotes.");
		assertThat(ask(lectern)).contains("refused the request. The answer is made of quotes.");
		String quoted = ask(lectern);
		assertThat(events(quoted)).endsWith("done");
		assertThat(quoted).contains("\"model\":null", "fails at the moment", "The tower is 330 metres high.");
		endpoint.meet(Fault.NONE);
		Thread.sleep(pause);
		assertThat(ask(lectern)).contains("\"model\":\"some-model\"");
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
			Thread.sleep(20);
		}
		assertThat(condition.getAsBoolean())
			.as("connections and threads as before, of %s",
					Thread.getAllStackTraces().keySet().stream().map(Thread::getName).sorted().toList())
			.isTrue();
	}

	private static List<Stream> ask(MockMvcTester lectern, int times) throws InterruptedException, ExecutionException {
		List<Callable<Stream>> questions = Collections.nCopies(times, () -> Stream.of(lectern));
		List<Stream> streams = new ArrayList<>();
		try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
			for (Future<Stream> stream : readers.invokeAll(questions)) {
				streams.add(stream.get());
			}
		}
		return streams;
	}

	private static MockMvcTester lectern(LanguageModels models, Fault fault) {
		AnswerProperties settings = Fixtures.settings(1);
		List<Found> found = new ArrayList<>(
				List.of(Fixtures.found("tower", "It stands in Paris. The tower is 330 metres high.")));
		if (fault == Fault.SHORT_CONTEXT) {
			for (int i = 0; i < 4; i++) {
				found.add(Fixtures.found("long" + i, "Nothing of the kind is said here. ".repeat(80)));
			}
		}
		Answers answers = AnswersTests.answers(models, Fixtures.findings(found.toArray(Found[]::new)));
		Conversations conversations = new Conversations(JdbcClient.create(TestDatabase.create()), JSON,
				Clock.systemUTC());
		return MockMvcTester.create(MockMvcBuilders
			.standaloneSetup(new QueryController(new Chat(answers, conversations), ModelChoices.none(), JSON, settings))
			.setMessageConverters(new JacksonJsonHttpMessageConverter(JSON))
			.build());
	}

	private static String ask(MockMvcTester lectern) throws Exception {
		return ask(lectern, MediaType.TEXT_EVENT_STREAM, "How high is the tower?", null).getContentAsString();
	}

	private static MockHttpServletResponse ask(MockMvcTester lectern, MediaType accept, String question,
			@Nullable String conversation) {
		String body = "{\"question\":\"" + question + "\""
				+ ((conversation != null) ? ",\"conversationId\":\"" + conversation + "\"}" : "}");
		return lectern.post()
			.uri(URI.create("/api/v1/query"))
			.principal(() -> "reader")
			.contentType(MediaType.APPLICATION_JSON)
			.accept(accept)
			.content(body)
			.exchange()
			.getResponse();
	}

	private static List<String> events(String stream) {
		return Pattern.compile("(?m)^event:(.*)$")
			.matcher(stream)
			.results()
			.map((MatchResult match) -> match.group(1))
			.toList();
	}

}
