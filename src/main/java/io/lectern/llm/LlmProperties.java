package io.lectern.llm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The language model.
 *
 * @param provider {@code none} (answers are quotes), {@code openai} (any endpoint that
 * speaks OpenAI's chat completions) or {@code local} (a GGUF file run in this process)
 * @param baseUrl the endpoint up to and including its version, such as
 * {@code http://localhost:11434/v1}; needed with {@code openai}
 * @param apiKey sent as bearer token; unset: none is sent
 * @param model the model's name at the endpoint; needed with {@code openai}
 * @param path the GGUF file; needed with {@code local}
 * @param contextTokens tokens a local model reads and writes at a time
 * @param threads cores a local model computes on; 0: as llama.cpp chooses
 * @param temperature randomness of the wording; 0 is steadiest
 * @param maxTokens most tokens of one answer
 * @param connectTimeout how long to wait for a connection
 * @param firstTokenTimeout how long to wait for the beginning of an answer, all attempts
 * together
 * @param idleTimeout how long the model may pause in the middle of an answer
 * @param totalTimeout how long one answer may take in all
 * @param attempts how often a request is tried that the endpoint refuses with 429 or 5xx
 * or that doesn't reach it; never once the answer has begun
 * @param maxRetryDelay longest pause before another attempt, also where the endpoint asks
 * for more
 * @param concurrency most answers written at a time; a local model writes one
 * @param queueTimeout how long a request waits for its turn before it is told to come
 * back
 * @param breakerFailures after so many failures of the provider in a row it is left alone
 * for a while, and answers are made of quotes
 * @param breakerPause how long it is left alone before one request tries it again
 */
@ConfigurationProperties("lectern.llm")
record LlmProperties(@DefaultValue("none") Provider provider, @Nullable URI baseUrl, @Nullable String apiKey,
		@Nullable String model, @Nullable Path path, @DefaultValue("8192") int contextTokens,
		@DefaultValue("0") int threads, @DefaultValue("0.0") double temperature, @DefaultValue("1024") int maxTokens,
		@DefaultValue("5s") Duration connectTimeout, @DefaultValue("60s") Duration firstTokenTimeout,
		@DefaultValue("30s") Duration idleTimeout, @DefaultValue("5m") Duration totalTimeout,
		@DefaultValue("3") int attempts, @DefaultValue("10s") Duration maxRetryDelay,
		@DefaultValue("8") int concurrency, @DefaultValue("30s") Duration queueTimeout,
		@DefaultValue("5") int breakerFailures, @DefaultValue("30s") Duration breakerPause) {

	enum Provider {

		NONE, OPENAI, LOCAL

	}

	LlmProperties {
		if (concurrency < 1 || breakerFailures < 1 || attempts < 1) {
			throw new IllegalArgumentException(
					"lectern.llm.concurrency, .breaker-failures and .attempts must be at least 1");
		}
	}

	/** Never shows the key. */
	@Override
	public String toString() {
		return "LlmProperties[provider=" + provider + ", baseUrl=" + baseUrl + ", model=" + model + "]";
	}

}
