package io.lectern.llm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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
 * @param contextTokens tokens that the model reads and writes at a time; what does not
 * fit is left out of the passages. Unset: 8192 for a local model, for an endpoint what it
 * says when it refuses a longer request
 * @param threads cores a local model computes on; 0: as llama.cpp chooses
 * @param temperature randomness of the wording; 0 is steadiest
 * @param maxTokens most tokens of one answer; 0: as many as the endpoint lets it write
 * @param headers more headers of requests to the endpoint
 * @param fields more fields of requests to the endpoint; what reads as JSON is sent as
 * such
 * @param leaveOut fields that the endpoint refuses, such as {@code temperature};
 * {@code max_tokens} among them has {@code max_completion_tokens} sent in its place,
 * {@code system} has the user say what the system is told. What it refuses with status
 * 400 is found out anyway, and remembered
 * @param reasoningEffort sent as {@code reasoning_effort}, such as {@code low}; unset:
 * none is sent
 * @param thinking whether the model may reason before it answers; wordings and follow-up
 * questions are always asked for without it
 * @param noThinking fields of requests that are to be answered without reasoning; unset:
 * {@code chat_template_kwargs.enable_thinking} is {@code false}, as vLLM, SGLang and
 * llama.cpp know it
 * @param holdBack whether a reply is held back until it is known to be no reasoning,
 * which matters with templates that open the reasoning themselves: {@code auto} (where
 * the model has not written a reply yet or has once marked its reasoning), {@code always}
 * or {@code never}
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
 * @param checkAtStart whether it is asked a tiny question when Lectern has started, so
 * that the log and the health tell what does not work before a reader meets it
 */
@ConfigurationProperties("lectern.llm")
record LlmProperties(@DefaultValue("none") Provider provider, @Nullable URI baseUrl, @Nullable String apiKey,
		@Nullable String model, @Nullable Path path, @Nullable Integer contextTokens, @DefaultValue("0") int threads,
		@DefaultValue("0.0") double temperature, @DefaultValue("1024") int maxTokens,
		@DefaultValue Map<String, String> headers, @DefaultValue Map<String, Object> fields,
		@DefaultValue List<String> leaveOut, @Nullable String reasoningEffort, @DefaultValue("true") boolean thinking,
		@DefaultValue Map<String, Object> noThinking, @DefaultValue("auto") HoldBack holdBack,
		@DefaultValue("5s") Duration connectTimeout, @DefaultValue("60s") Duration firstTokenTimeout,
		@DefaultValue("30s") Duration idleTimeout, @DefaultValue("5m") Duration totalTimeout,
		@DefaultValue("3") int attempts, @DefaultValue("10s") Duration maxRetryDelay,
		@DefaultValue("8") int concurrency, @DefaultValue("30s") Duration queueTimeout,
		@DefaultValue("5") int breakerFailures, @DefaultValue("30s") Duration breakerPause,
		@DefaultValue("true") boolean checkAtStart) {

	private static final int LOCAL_CONTEXT = 8192;

	enum Provider {

		NONE, OPENAI, LOCAL

	}

	/** When a reply is held back until it is known to be no reasoning. */
	enum HoldBack {

		AUTO, ALWAYS, NEVER

	}

	LlmProperties {
		if (concurrency < 1 || breakerFailures < 1 || attempts < 1) {
			throw new IllegalArgumentException(
					"lectern.llm.concurrency, .breaker-failures and .attempts must be at least 1");
		}
	}

	/** What a local model is given room for. */
	int localContext() {
		return (contextTokens != null) ? contextTokens : LOCAL_CONTEXT;
	}

	/** Never shows the key. */
	@Override
	public String toString() {
		return "LlmProperties[provider=" + provider + ", baseUrl=" + baseUrl + ", model=" + model + "]";
	}

}
