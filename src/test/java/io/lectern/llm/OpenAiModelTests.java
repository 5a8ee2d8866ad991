package io.lectern.llm;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class OpenAiModelTests {

	private static final String URL = "/v1/chat/completions";

	private static final List<ChatMessage> ASKED = List.of(UserMessage.from("How high is it?"));

	private final WireMockServer endpoint = new WireMockServer(
			WireMockConfiguration.options().dynamicPort().globalTemplating(false));

	private final List<String> pieces = new ArrayList<>();

	@BeforeEach
	void start() {
		endpoint.start();
	}

	@AfterEach
	void stop() {
		endpoint.stop();
	}

	@Test
	void passesPiecesOnAndReturnsTheWhole() {
		stub(stream(delta("It is "), delta("330 "), delta("metres."), end("stop"), "[DONE]"));
		assertThat(model().write(ASKED, pieces::add)).isEqualTo("It is 330 metres.");
		assertThat(pieces).containsExactly("It is ", "330 ", "metres.");
		endpoint.verify(postRequestedFor(urlEqualTo(URL)).withHeader("Authorization", equalTo("Bearer secret"))
			.withRequestBody(matchingJsonPath("$.model", equalTo("some-model")))
			.withRequestBody(matchingJsonPath("$.stream", equalTo("true"))));
	}

	@Test
	void takesFinishReasonForTheEndWhereDoneIsMissing() {
		stub(stream(delta("Yes."), end("stop")));
		assertThat(model().write(ASKED, pieces::add)).isEqualTo("Yes.");
	}

	@Test
	void reportsStreamWithoutEndAsCut() {
		stub(stream(delta("It is "), delta("330")));
		assertFails("model-answer-cut");
		assertThat(pieces).containsExactly("It is ", "330");
	}

	@Test
	void reportsConnectionBrokenInTheMiddleAsCut() {
		endpoint.stubFor(post(URL).willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
		assertFails("model-unreachable");
		stub(aResponse().withHeader("Content-Type", "text/event-stream")
			.withBody("data: " + delta("It") + "\n\ndata: {\"choi"));
		assertThatExceptionOfType(ModelFailure.class).isThrownBy(() -> model().write(ASKED, pieces::add));
	}

	@Test
	void triesAgainWhenTooManyRequestsAndKeepsToRetryAfter() {
		inTurn(aResponse().withStatus(429).withHeader("Retry-After", "0"),
				stream(delta("Now."), end("stop"), "[DONE]"));
		assertThat(model().write(ASKED, pieces::add)).isEqualTo("Now.");
		endpoint.verify(2, postRequestedFor(urlEqualTo(URL)));
	}

	@Test
	void capsRetryAfter() {
		stub(aResponse().withStatus(429).withHeader("Retry-After", "3600").withBody("{\"error\":\"busy\"}"));
		long began = System.nanoTime();
		assertFails("model-refused");
		assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
		endpoint.verify(3, postRequestedFor(urlEqualTo(URL)));
	}

	@Test
	void givesUpAfterTheLastAttemptAtServerError() {
		stub(aResponse().withStatus(500).withHeader("Retry-After", "0").withBody("out of memory"));
		assertThat(assertFails("model-refused").operators()).contains("500", "out of memory");
		endpoint.verify(3, postRequestedFor(urlEqualTo(URL)));
	}

	@Test
	void neverRetriesWrongKey() {
		stub(aResponse().withStatus(401).withBody("{\"error\":{\"message\":\"bad key\"}}"));
		assertThat(assertFails("model-refused").operators()).contains("401", "bad key").doesNotContain("secret");
		endpoint.verify(1, postRequestedFor(urlEqualTo(URL)));
	}

	@Test
	void neverRetriesOnceTheAnswerHasBegun() {
		inTurn(stream(delta("It ")), stream(delta("Again."), end("stop")));
		assertFails("model-answer-cut");
		endpoint.verify(1, postRequestedFor(urlEqualTo(URL)));
	}

	@Test
	void reportsHtmlPage() {
		stub(aResponse().withHeader("Content-Type", "text/html").withBody("<html>Sign in</html>"));
		assertThat(assertFails("model-failed").operators()).contains("base-url", "Sign in");
	}

	@Test
	void reportsErrorToldInTheStream() {
		stub(stream(delta("It "), "{\"error\":{\"message\":\"CUDA out of memory\"}}"));
		assertThat(assertFails("model-failed").operators()).contains("CUDA out of memory");
	}

	@Test
	void learnsHowMuchTheModelReadsFromItsRefusal() {
		stub(aResponse().withStatus(400)
			.withBody("{\"error\":{\"message\":\"This model's maximum context length is 2048 tokens. However, you"
					+ " requested 5120 tokens (4096 in the messages, 1024 in the completion).\"}}"));
		LanguageModel model = model();
		assertThat(model.contextTokens()).isEmpty();
		assertThatExceptionOfType(ModelFailure.class).isThrownBy(() -> model.write(ASKED, pieces::add))
			.matches(ModelFailure::isTooLong);
		assertThat(model.contextTokens()).hasValue(2048 - 100);
	}

	@Test
	void remembersWhatTheEndpointRefuses() {
		endpoint.stubFor(post(URL).withRequestBody(matchingJsonPath("$.max_tokens"))
			.willReturn(aResponse().withStatus(400)
				.withBody("{\"error\":{\"message\":\"Use 'max_completion_tokens' instead of 'max_tokens'\"}}")));
		endpoint.stubFor(post(URL).withRequestBody(matchingJsonPath("$.max_completion_tokens"))
			.willReturn(stream(delta("Yes."), end("stop"), "[DONE]")));
		LanguageModel model = model();
		assertThat(model.write(ASKED, pieces::add)).isEqualTo("Yes.");
		assertThat(model.write(ASKED, pieces::add)).isEqualTo("Yes.");
		endpoint.verify(3, postRequestedFor(urlEqualTo(URL)));
	}

	@Test
	void saysWhatTheSystemIsToldAsTheUserWhereTheRoleIsLeftOut() {
		stub(stream(delta("Yes."), end("stop"), "[DONE]"));
		Map<String, Object> keys = new HashMap<>(Map.of("base-url", endpoint.baseUrl() + "/v1", "leave-out",
				"system,temperature,stream_options", "fields.top_p", "0.5", "fields.user", "lectern", "max-tokens", 0,
				"headers.X-Team", "library", "reasoning-effort", "low", "no-thinking.think", "false"));
		find(TestModels.settings(keys))
			.write(ModelRequest.of(List.of(SystemMessage.from("Be brief."), UserMessage.from("Is it?")))
				.with(ModelRequest.Wishes.NO_THINKING), pieces::add);
		endpoint.verify(postRequestedFor(urlEqualTo(URL)).withHeader("X-Team", equalTo("library"))
			.withRequestBody(equalToJson("""
					{"model":"some-model","messages":[{"role":"user","content":"Be brief.\\n\\nIs it?"}],"stream":true,
					"top_p":0.5,"user":"lectern","reasoning_effort":"low","think":false}""")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/", "/v1", "/v1/", "/v1/chat/completions" })
	void findsTheCompletionsWithAndWithoutVersion(String path) {
		endpoint.stubFor(post(URL).willReturn(stream(delta("Yes."), end("stop"), "[DONE]")));
		LanguageModel model = find(settings(URI.create(endpoint.baseUrl() + path), "some-model"));
		assertThat(model.write(ASKED, pieces::add)).isEqualTo("Yes.");
		assertThat(model.write(ASKED, pieces::add)).isEqualTo("Yes.");
	}

	@Test
	void tellsWhatToTryWhereThereIsNothing() {
		LanguageModel model = find(settings(URI.create(endpoint.baseUrl() + "/api"), "some-model"));
		assertThatExceptionOfType(ModelFailure.class).isThrownBy(() -> model.write(ASKED, pieces::add))
			.satisfies((ex) -> assertThat(ex.operators()).contains("/api/chat/completions nor at", "base-url"));
	}

	@Test
	void readersAreToldNothingThatTheProviderSaid() {
		stub(aResponse().withStatus(401)
			.withBody("{\"error\":{\"message\":\"Wrong key sk-abc***, secret, bad key\"}}"));
		ModelFailure failure = assertFails("model-refused");
		assertThat(failure.sentence()).doesNotContain("sk-", "bad key");
		assertThat(failure.operators()).contains("Wrong", "bad key").doesNotContain("sk-abc", "secret");
	}

	@Test
	void whatWasSentIsNotRepeated() {
		stub(aResponse().withStatus(400)
			.withBody("{\"detail\":[{\"msg\":\"Bad input: The secret plan is to build a tower.\",\"input\":\"x\"}]}"));
		LanguageModel model = model();
		assertThatExceptionOfType(ModelFailure.class)
			.isThrownBy(
					() -> model.write(List.of(UserMessage.from("The secret plan is to build a tower.")), pieces::add))
			.satisfies((ex) -> assertThat(ex.operators()).contains("Bad input").doesNotContain("plan"));
	}

	@Test
	void reportsErrorEvent() {
		stub(aResponse().withHeader("Content-Type", "text/event-stream")
			.withBody("event: error\ndata: overloaded\n\n"));
		assertThat(assertFails("model-failed").operators()).contains("overloaded");
	}

	@Test
	void reportsAnswerThatDoesNotBegin() {
		stub(stream(delta("Late."), end("stop")).withFixedDelay(5000));
		assertThat(assertFails("model-too-slow").operators()).matches("No answer began within [0-9.]+ s\\.");
	}

	@Test
	void reportsAnswerThatStalls() {
		stub(stream(delta("It "), delta("is "), delta("330."), end("stop")).withChunkedDribbleDelay(4, 8000));
		assertThat(assertFails("model-too-slow").operators()).as("whichever limit is passed first")
			.containsPattern(" [0-9.]+ s\\b");
	}

	@Test
	void reportsAnswerThatStallsLongBeforeTheTimeToBeginIsUp() throws IOException {
		try (FaultyEndpoint stalling = new FaultyEndpoint()) {
			LanguageModel model = find(TestModels.settings(Map.of("base-url", stalling.meet(FaultyEndpoint.Fault.STALL),
					"first-token-timeout", "30s", "idle-timeout", "300ms")));
			long began = System.nanoTime();
			assertThatExceptionOfType(ModelFailure.class).isThrownBy(() -> model.write(ASKED, pieces::add))
				.satisfies((ex) -> assertThat(ex.operators()).contains("Nothing more came"));
			assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
		}
	}

	@Test
	void endsRequestWhenTheReaderFails() {
		stub(stream(delta("It "), delta("is "), delta("330."), end("stop")));
		assertThatIllegalStateException().isThrownBy(() -> model().write(ASKED, (piece) -> {
			pieces.add(piece);
			throw new IllegalStateException("gone");
		})).withMessage("gone");
		assertThat(pieces).containsExactly("It ");
	}

	@Test
	void endsRequestWhenInterrupted() throws InterruptedException {
		stub(stream(delta("Late."), end("stop")).withFixedDelay(5000));
		List<RuntimeException> thrown = new ArrayList<>();
		Thread asking = Thread.ofVirtual().start(() -> {
			try {
				model().write(ASKED, pieces::add);
			}
			catch (ModelFailure ex) {
				thrown.add(ex);
			}
		});
		asking.interrupt();
		assertThat(asking.join(Duration.ofSeconds(2))).isTrue();
		assertThat(thrown).hasSize(1);
	}

	@Test
	void reportsEndpointThatIsNotThere() {
		endpoint.stop();
		assertFails("model-unreachable");
	}

	@Test
	void startFailsWithoutAddressOrModel() {
		assertThatIllegalStateException().isThrownBy(() -> find(settings(null, "m")))
			.withMessageContaining("lectern.llm.base-url");
		assertThatIllegalStateException().isThrownBy(() -> find(settings(URI.create("http://localhost/v1"), null)))
			.withMessageContaining("lectern.llm.model");
		assertThatIllegalStateException().isThrownBy(() -> find(settings(URI.create("localhost:8000"), "m")))
			.withMessageContaining("http");
	}

	@Test
	void settingsNeverShowTheKey() {
		assertThat(settings(URI.create("http://localhost/v1"), "m").toString()).doesNotContain("secret");
	}

	private ModelFailure assertFails(String type) {
		try {
			model().write(ASKED, pieces::add);
		}
		catch (ModelFailure ex) {
			assertThat(ex.getBody().getType()).hasToString("urn:lectern:problem:" + type);
			return ex;
		}
		throw new AssertionError("No failure");
	}

	private LanguageModel model() {
		URI url = URI.create("http://localhost:" + (endpoint.isRunning() ? endpoint.port() : 1) + "/v1");
		return find(settings(url, "some-model"));
	}

	private static LanguageModel find(LlmProperties settings) {
		return new ConfiguredModels(settings, Map.of(), TestModels.measures()).find(null).orElseThrow();
	}

	private static LlmProperties settings(@Nullable URI url, @Nullable String model) {
		Map<String, Object> keys = new HashMap<>(Map.of("connect-timeout", "1s", "first-token-timeout", "1500ms",
				"idle-timeout", "500ms", "total-timeout", "4s", "max-retry-delay", "50ms", "hold-back", "never"));
		keys.put("base-url", (url != null) ? url : "");
		keys.put("model", (model != null) ? model : "");
		return TestModels.settings(keys);
	}

	private void stub(ResponseDefinitionBuilder response) {
		endpoint.stubFor(post(URL).willReturn(response));
	}

	private void inTurn(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
		endpoint.stubFor(post(URL).inScenario("s")
			.whenScenarioStateIs(Scenario.STARTED)
			.willReturn(first)
			.willSetStateTo("then"));
		endpoint.stubFor(WireMock.post(URL).inScenario("s").whenScenarioStateIs("then").willReturn(then));
	}

	private static ResponseDefinitionBuilder stream(String... data) {
		StringBuilder body = new StringBuilder();
		for (String line : data) {
			body.append("data: ").append(line).append("\n\n");
		}
		return aResponse().withHeader("Content-Type", "text/event-stream").withBody(body.toString());
	}

	private static String delta(String text) {
		return "{\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\""
				+ text + "\"},\"finish_reason\":null}]}";
	}

	private static String end(String reason) {
		return "{\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\""
				+ reason + "\"}]}";
	}

}
