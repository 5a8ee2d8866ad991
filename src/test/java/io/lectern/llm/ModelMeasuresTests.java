package io.lectern.llm;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What operators see of a language model that answers, fails and is left alone. */
class ModelMeasuresTests {

	private static final List<ChatMessage> ASKED = List.of(UserMessage.from("How high is it?"));

	private static final String WRITTEN = """
			data: {"id":"1","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{"content":"High."},"finish_reason":null}]}

			data: {"id":"1","object":"chat.completion.chunk","model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

			data: {"id":"1","object":"chat.completion.chunk","model":"m","choices":[],"usage":{"prompt_tokens":12,"completion_tokens":3,"total_tokens":15}}

			data: [DONE]

			""";

	private final WireMockServer endpoint = new WireMockServer(WireMockConfiguration.options().dynamicPort());

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private LanguageModel model;

	@BeforeEach
	void start() {
		endpoint.start();
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
		model = new ConfiguredModels(TestModels.settings(URI.create(endpoint.baseUrl() + "/v1"), 1,
				Duration.ofMinutes(5), Duration.ofSeconds(30)), Map.of(), new ModelMeasures(meters, observations))
			.find(null)
			.orElseThrow();
	}

	@AfterEach
	void stop() {
		endpoint.stop();
	}

	@Test
	void countCallsAndTokens() {
		endpoint.stubFor(WireMock.post("/v1/chat/completions")
			.willReturn(WireMock.ok(WRITTEN).withHeader("Content-Type", "text/event-stream")));
		model.write(ASKED, (text) -> {
		});

		assertThat(calls("ok")).isEqualTo(1);
		assertThat(meters.get("lectern.model.tokens").tag("direction", "read").counter().count()).isEqualTo(12);
		assertThat(meters.get("lectern.model.tokens").tag("direction", "written").counter().count()).isEqualTo(3);
		assertThat(breaker("closed")).isEqualTo(1);
		assertThat(breaker("open")).isZero();
	}

	@Test
	void countFailuresByTheirKindAndShowTheBreaker() {
		endpoint.stubFor(WireMock.post("/v1/chat/completions").willReturn(WireMock.status(401)));
		assertFails();
		assertFails();

		assertThat(calls("model-refused")).isEqualTo(1);
		assertThat(calls("model-resting")).isEqualTo(1);
		assertThat(breaker("open")).isEqualTo(1);
		assertThat(breaker("closed")).isZero();
	}

	@Test
	void showTheBreakerOfTheModelThatWasChosenLastAndOfNoneThatIsTried() {
		endpoint.stubFor(WireMock.post("/v1/chat/completions").willReturn(WireMock.status(401)));
		SimpleMeterRegistry own = new SimpleMeterRegistry();
		AtomicReference<LanguageModels.Endpoint> chosen = new AtomicReference<>();
		ConfiguredModels models = new ConfiguredModels(TestModels.settings(Map.of("provider", "none")), Map.of(),
				new ModelMeasures(own, ObservationRegistry.NOOP), chosen::get,
				(one) -> TestModels.settings(one.baseUrl(), 1, Duration.ofMinutes(5)));
		LanguageModels.Endpoint failing = new LanguageModels.Endpoint(URI.create(endpoint.baseUrl() + "/v1"), "m",
				null);
		models.trial(failing);
		assertThat(own.find("lectern.model.breaker").gauges()).isEmpty();
		chosen.set(failing);
		model = models.find(null).orElseThrow();
		assertFails();
		assertThat(own.get("lectern.model.breaker").tag("state", "open").gauge().value()).isEqualTo(1);
		chosen.set(new LanguageModels.Endpoint(URI.create(endpoint.baseUrl() + "/other/v1"), "m", null));
		models.find(null);
		assertThat(own.get("lectern.model.breaker").tag("state", "open").gauge().value()).isZero();
	}

	@Test
	void standInTheDocumentation() throws IOException {
		String documented = Files.readString(Path.of("docs/production.md"));
		assertThat(documented).contains("`lectern_model_call_seconds_count`", "`lectern_model_tokens_total`",
				"`lectern_model_breaker`");
	}

	private void assertFails() {
		assertThatExceptionOfType(ModelFailure.class).isThrownBy(() -> model.write(ASKED, (text) -> {
		}));
	}

	private long calls(String outcome) {
		return meters.get("lectern.model.call").tag("outcome", outcome).timer().count();
	}

	private double breaker(String state) {
		return meters.get("lectern.model.breaker").tag("state", state).gauge().value();
	}

}
