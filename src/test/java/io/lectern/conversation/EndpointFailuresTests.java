package io.lectern.conversation;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.answer.AnswerProperties;
import io.lectern.answer.Answers;
import io.lectern.answer.AnswersTests;
import io.lectern.answer.Fixtures;
import io.lectern.document.TestDatabase;
import io.lectern.llm.FaultyEndpoint.Fault;
import io.lectern.llm.FaultyEndpoint;
import io.lectern.llm.LanguageModels;
import io.lectern.llm.TestModels;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader sees of each way in which a model's endpoint can fail. Each is met as
 * often as {@code -Dlectern.repetitions} says, by several readers at a time.
 */
class EndpointFailuresTests {

	private static final int REPETITIONS = Integer.getInteger("lectern.repetitions", 20);

	private static final int READERS = 5;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/**
	 * Of one answer: the total limit of the test's models, and a second for the machine.
	 */
	private static final Duration LATEST = Duration.ofSeconds(3);

	private static final Map<Fault, String> EXPECTED = Map.ofEntries(Map.entry(Fault.REFUSED, "model-unreachable"),
			Map.entry(Fault.UNKNOWN_HOST, "model-unreachable"), Map.entry(Fault.TLS, "model-unreachable"),
			Map.entry(Fault.BAD_REQUEST, "model-refused"), Map.entry(Fault.UNAUTHORIZED, "model-refused"),
			Map.entry(Fault.RETRY_SOON, "model-refused"), Map.entry(Fault.RETRY_TOMORROW, "model-refused"),
			Map.entry(Fault.SERVER_ERROR, "model-refused"), Map.entry(Fault.UNAVAILABLE, "model-refused"),
			Map.entry(Fault.HTML, "model-failed"), Map.entry(Fault.EMPTY, "model-answer-cut"),
			Map.entry(Fault.BAD_CHUNK, "model-failed"), Map.entry(Fault.ERROR_EVENT, "model-failed"),
			Map.entry(Fault.RESET, "model-answer-cut"), Map.entry(Fault.NO_END, "model-answer-cut"),
			Map.entry(Fault.STALL, "model-too-slow"), Map.entry(Fault.DRIP, "model-too-slow"),
			Map.entry(Fault.HUGE_CHUNK, "model-failed model-too-slow model-answer-cut"),
			Map.entry(Fault.ENDLESS, "model-too-slow"), Map.entry(Fault.SLOW_FIRST, "model-too-slow"));

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
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
	void everyFailureEndsTheStreamOnceAndInTime(Fault fault) throws Exception {
		MockMvcTester lectern = lectern(TestModels.openAi(endpoint.meet(fault), READERS));
		// What is started once for all, such as the client's own threads, is not counted.
		ask(lectern, READERS);
		int threads = Thread.activeCount();
		for (Stream stream : ask(lectern, REPETITIONS)) {
			assertThat(stream.text()).containsAnyOf(EXPECTED.get(fault).split(" "));
			assertThat(stream.events()).startsWith("sources").endsWith("error");
			assertThat(stream.events()).filteredOn(List.of("done", "error")::contains).hasSize(1);
			assertThat(stream.took()).isLessThan(LATEST);
		}
		await(() -> endpoint.connections() == 0);
		await(() -> Thread.activeCount() <= threads + 2);
	}

	@Test
	void answersWhenTheEndpointIsWellAgain() throws Exception {
		MockMvcTester lectern = lectern(TestModels.openAi(endpoint.meet(Fault.NO_END)));
		assertThat(events(ask(lectern))).endsWith("error");
		endpoint.meet(Fault.NONE);
		assertThat(events(ask(lectern))).endsWith("done");
		await(() -> endpoint.connections() == 0);
	}

	@Test
	void answersInQuotesWhileTheEndpointIsLeftAlone() throws Exception {
		Duration pause = Duration.ofMillis(500);
		MockMvcTester lectern = lectern(TestModels.openAi(endpoint.meet(Fault.SERVER_ERROR), 2, pause));
		assertThat(events(ask(lectern))).endsWith("error");
		assertThat(events(ask(lectern))).endsWith("error");
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

	private static MockMvcTester lectern(LanguageModels models) {
		AnswerProperties settings = Fixtures.settings(1);
		Answers answers = AnswersTests.answers(models,
				Fixtures.findings(Fixtures.found("tower", "It stands in Paris. The tower is 330 metres high.")));
		Conversations conversations = new Conversations(JdbcClient.create(TestDatabase.create()), JSON,
				Clock.systemUTC());
		return MockMvcTester.create(MockMvcBuilders
			.standaloneSetup(new QueryController(new Chat(answers, conversations), ModelChoices.none(), JSON, settings))
			.setMessageConverters(new JacksonJsonHttpMessageConverter(JSON))
			.build());
	}

	private static String ask(MockMvcTester lectern) throws Exception {
		return lectern.post()
			.uri(URI.create("/api/v1/query"))
			.principal(() -> "reader")
			.contentType(MediaType.APPLICATION_JSON)
			.accept(MediaType.TEXT_EVENT_STREAM)
			.content("{\"question\":\"How high is the tower?\"}")
			.exchange()
			.getResponse()
			.getContentAsString();
	}

	private static List<String> events(String stream) {
		return Pattern.compile("(?m)^event:(.*)$")
			.matcher(stream)
			.results()
			.map((MatchResult match) -> match.group(1))
			.toList();
	}

}
