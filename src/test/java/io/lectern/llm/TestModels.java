package io.lectern.llm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

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

	/** An endpoint that may take half a minute to begin, and to go on. */
	public static LanguageModels patient(URI baseUrl) {
		return patient(baseUrl, 2);
	}

	/** The same, asked by so many at a time. */
	public static LanguageModels patient(URI baseUrl, int concurrency) {
		return new ConfiguredModels(
				settings(baseUrl, 1000, Duration.ofSeconds(30), Duration.ofSeconds(30), concurrency), Map.of(),
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
		boolean patient = total.toSeconds() > 2;
		return settings(Map.ofEntries(Map.entry("base-url", baseUrl), Map.entry("breaker-failures", breakerFailures),
				Map.entry("breaker-pause", breakerPause), Map.entry("total-timeout", total),
				Map.entry("first-token-timeout", patient ? total : Duration.ofMillis(800)),
				Map.entry("idle-timeout", patient ? total : Duration.ofMillis(400)),
				Map.entry("connect-timeout", Duration.ofSeconds(2)), Map.entry("attempts", 2),
				Map.entry("max-retry-delay", Duration.ofMillis(100)),
				Map.entry("queue-timeout", Duration.ofMillis(300)), Map.entry("concurrency", concurrency)));
	}

	/**
	 * An endpoint with these settings, by key, and otherwise those of every installation.
	 */
	static LlmProperties settings(Map<String, ?> different) {
		Map<String, Object> keys = new HashMap<>(
				Map.of("x.provider", "openai", "x.api-key", "secret", "x.model", "some-model", "x.max-tokens", 100));
		different.forEach((key, value) -> keys.put("x." + key, value));
		return new Binder(new MapConfigurationPropertySource(keys)).bindOrCreate("x", LlmProperties.class);
	}

	static LlmProperties local(@Nullable Path file) {
		Map<String, Object> keys = new HashMap<>(Map.of("provider", "local", "context-tokens", 512, "threads", 1,
				"temperature", 0.8, "max-tokens", 64, "hold-back", "never"));
		if (file != null) {
			keys.put("path", file);
		}
		return settings(keys);
	}

}
