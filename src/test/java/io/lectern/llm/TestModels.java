package io.lectern.llm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/** Models with the settings of a test, for the tests of other packages too. */
public final class TestModels {

	private TestModels() {
	}

	/** An endpoint with limits of a second or two. */
	public static LanguageModels openAi(URI baseUrl) {
		return new ConfiguredModels(settings(baseUrl, 1000, Duration.ofSeconds(30)), Map.of(), measures());
	}

	/** An endpoint with the same limits that is asked by so many at a time. */
	public static LanguageModels openAi(URI baseUrl, int concurrency) {
		return new ConfiguredModels(settings(baseUrl, 1000, Duration.ofSeconds(30), Duration.ofSeconds(2), concurrency),
				Map.of(), measures());
	}

	/** An endpoint that is left alone after so many failures. */
	public static LanguageModels openAi(URI baseUrl, int breakerFailures, Duration breakerPause) {
		return new ConfiguredModels(settings(baseUrl, breakerFailures, breakerPause), Map.of(), measures());
	}

	/** An endpoint that may take half a minute to begin. */
	public static LanguageModels patient(URI baseUrl) {
		return new ConfiguredModels(settings(baseUrl, 1000, Duration.ofSeconds(30), Duration.ofSeconds(30)), Map.of(),
				measures());
	}

	/** Measures that nobody looks at. */
	static ModelMeasures measures() {
		return new ModelMeasures(new SimpleMeterRegistry(), ObservationRegistry.NOOP);
	}

	static LlmProperties settings(URI baseUrl, int breakerFailures, Duration breakerPause) {
		return settings(baseUrl, breakerFailures, breakerPause, Duration.ofSeconds(2));
	}

	static LlmProperties settings(URI baseUrl, int breakerFailures, Duration breakerPause, Duration total) {
		return settings(baseUrl, breakerFailures, breakerPause, total, 2);
	}

	private static LlmProperties settings(URI baseUrl, int breakerFailures, Duration breakerPause, Duration total,
			int concurrency) {
		return new LlmProperties(LlmProperties.Provider.OPENAI, baseUrl, "secret", "some-model", null, 0, 0, 0, 100,
				Duration.ofSeconds(2), (total.toSeconds() > 2) ? total : Duration.ofMillis(800), Duration.ofMillis(400),
				total, 2, Duration.ofMillis(100), concurrency, Duration.ofMillis(300), breakerFailures, breakerPause);
	}

	static LlmProperties local(@Nullable Path file) {
		return new LlmProperties(LlmProperties.Provider.LOCAL, null, null, null, file, 512, 1, 0.8, 64,
				Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(60), 1,
				Duration.ofMillis(100), 2, Duration.ofSeconds(30), 100, Duration.ofSeconds(1));
	}

}
