package io.lectern.llm;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import io.lectern.llm.FaultyEndpoint.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What operators are told of a language model. */
class ModelCheckTests {

	private FaultyEndpoint endpoint;

	@BeforeEach
	void start() throws IOException {
		endpoint = new FaultyEndpoint();
	}

	@AfterEach
	void stop() throws IOException {
		endpoint.close();
	}

	@Test
	void saysWhatWorks() throws IOException {
		ModelCheck.Result result = check(Fault.NONE);
		assertThat(result.works()).isTrue();
		assertThat(result.model()).isEqualTo("some-model");
		assertThat(result.millisToFirstToken()).isNotNull();
		assertThat(result.sentences()).contains("The model some-model was reached and is known there.",
				"Its answers are streamed, word by word.", "No reasoning was seen.", "It takes the system role.",
				"Its answers are limited by max_tokens.");
	}

	@Test
	void saysWhatIsOdd() throws IOException {
		assertThat(check(Fault.THINK_CLOSED_ONLY).sentences())
			.contains("It writes its reasoning into the answer, marked; readers are not shown it.");
		assertThat(check(Fault.REASONING_CONTENT).sentences())
			.contains("It reasons before it answers, and keeps that apart from the answer.");
		assertThat(check(Fault.NO_SYSTEM_ROLE).sentences())
			.contains("It takes no system role; the user says what the system is told.");
		assertThat(check(Fault.NO_MAX_TOKENS).sentences())
			.contains("Its answers are limited by max_completion_tokens.");
		assertThat(check(Fault.NO_TEMPERATURE).sentences()).contains("Left out of requests: temperature.");
		assertThat(check(Fault.WHOLE).sentences()).anyMatch((sentence) -> sentence.contains("in one piece"));
	}

	@Test
	void saysWhatDoesNotWork() throws IOException {
		assertThat(check(Fault.REASONING_TO_THE_END)).matches((result) -> !result.works())
			.extracting(ModelCheck.Result::sentences)
			.asInstanceOf(InstanceOfAssertFactories.list(String.class))
			.anyMatch((sentence) -> sentence.contains("lectern.llm.max-tokens"));
		assertThat(check(Fault.REFUSED).sentences()).first().isEqualTo("The language model can't be reached.");
		assertThat(check(Fault.MODEL_MISSING).sentences()).hasSize(2)
			.last()
			.asString()
			.contains("not found", "Is lectern.llm.model right?");
		assertThat(check(Fault.REASONING_TO_THE_END).sentences()).doesNotHaveDuplicates();
		ConfiguredModels none = new ConfiguredModels(TestModels.settings(Map.of("provider", "none")), Map.of(),
				TestModels.measures());
		assertThat(new ModelCheckController(none).check(null).sentences()).singleElement()
			.asString()
			.contains("lectern.llm.provider");
	}

	@Test
	void anEndpointIsTriedBeforeItTakesThePlaceOfTheConfiguredOne() throws IOException {
		URI base = endpoint.meet(Fault.NONE);
		AtomicReference<LanguageModels.Endpoint> chosen = new AtomicReference<>();
		LlmProperties none = TestModels.settings(Map.of("provider", "none"));
		ConfiguredModels models = new ConfiguredModels(none, Map.of(), TestModels.measures(), chosen::get,
				(one) -> TestModels
					.settings(Map.of("provider", "openai", "base-url", one.baseUrl(), "model", one.model())));
		ModelCheckController checks = new ModelCheckController(models);
		assertThat(models.find(null)).isEmpty();
		assertThat(checks.check(new ModelCheckController.Asked("any", base, null)).works()).isTrue();
		assertThat(models.find(null)).isEmpty();
		chosen.set(new LanguageModels.Endpoint(base, "any", "secret"));
		assertThat(models.find(null)).map(LanguageModel::name).contains("any");
		assertThat(models.find(null).orElseThrow()).isSameAs(models.find(null).orElseThrow());
		assertThat(chosen.get().toString()).doesNotContain("secret");
		chosen.set(null);
		assertThat(models.find(null)).isEmpty();
	}

	@Test
	void healthTellsWhetherTheModelAnswersAndACheckThatWorksHasItAskedAgain() throws IOException {
		ConfiguredModels models = new ConfiguredModels(
				TestModels.settings(endpoint.meet(Fault.UNAUTHORIZED), 1, Duration.ofMinutes(5)), Map.of(),
				TestModels.measures());
		ModelHealth health = new ModelHealth(models);
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
		LanguageModel model = models.find(null).orElseThrow();
		assertThatExceptionOfType(ModelFailure.class).isThrownBy(() -> model.complete("?", limits()));
		Health failing = health.health();
		assertThat(failing.getStatus()).isEqualTo(ModelHealth.FAILING);
		assertThat(failing.getDetails().toString()).contains("left alone", "401").doesNotContain("SECRET");
		assertThat(StatusAggregator.getDefault().getAggregateStatus(Status.UP, failing.getStatus()))
			.as("Lectern answers all the same")
			.isEqualTo(Status.UP);
		endpoint.meet(Fault.NONE);
		assertThat(new ModelCheckController(models).check(null).works()).isTrue();
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
		assertThat(model.complete("?", limits())).contains("330");
	}

	@Test
	void aCheckAtStartTellsHealthBeforeAnybodyAsks() throws IOException {
		for (Fault fault : List.of(Fault.UNAUTHORIZED, Fault.NONE)) {
			ConfiguredModels models = (ConfiguredModels) TestModels.openAi(endpoint.meet(fault));
			models.providers().forEach(StartCheck::check);
			Health health = new ModelHealth(models).health();
			assertThat(health.getStatus()).isEqualTo((fault == Fault.NONE) ? Status.UP : ModelHealth.FAILING);
			assertThat(health.getDetails().toString()).contains((fault == Fault.NONE) ? "answers" : "401")
				.doesNotContain("SECRET", "not asked yet");
		}
	}

	@Test
	void whatIsNotToBeCheckedAtStartIsNotAsked() throws IOException {
		ConfiguredModels models = new ConfiguredModels(
				TestModels.settings(Map.of("base-url", endpoint.meet(Fault.REFUSED), "check-at-start", false)),
				Map.of(), TestModels.measures());
		models.providers().forEach(StartCheck::check);
		assertThat(new ModelHealth(models).health().getDetails().toString()).contains("not asked yet");
	}

	private ModelCheck.Result check(Fault fault) throws IOException {
		return new ModelCheckController((ConfiguredModels) TestModels.openAi(endpoint.meet(fault))).check(null);
	}

	private static Limits limits() {
		return new Limits(100, Duration.ofSeconds(3));
	}

}
