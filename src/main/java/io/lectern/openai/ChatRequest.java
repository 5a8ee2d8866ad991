package io.lectern.openai;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.lectern.openai.ModelNames.Named;
import io.lectern.openai.Replies.Asked;

/**
 * OpenAI's request for a chat completion.
 *
 * @param model where to look and who writes, see {@link ModelNames}
 * @param messages the conversation; the last one is the question. What a system message
 * says is passed over: prompts are the administrator's
 * @param stream whether the answer is sent as it is made
 * @param streamOptions what else the stream holds
 * @param maxTokens most tokens of the answer; older name
 * @param maxCompletionTokens the same; counts where both are given
 * @param stop a text, or up to four, before the first of which the answer ends
 * @param temperature randomness of a model's wording, 0 to 2
 * @param responseFormat {@code text}, or JSON where a language model is configured
 * @param others all else that is sent; refused where it can't be done
 */
record ChatRequest(@Nullable String model, @Nullable List<Message> messages, @Nullable Boolean stream,
		@JsonProperty("stream_options") @Nullable StreamOptions streamOptions,
		@JsonProperty("max_tokens") @Nullable Integer maxTokens,
		@JsonProperty("max_completion_tokens") @Nullable Integer maxCompletionTokens, @Nullable JsonNode stop,
		@Nullable Double temperature, @JsonProperty("response_format") @Nullable JsonNode responseFormat,
		@JsonAnySetter @Nullable Map<String, JsonNode> others) {

	/** Whether the stream ends with how much it was. */
	record StreamOptions(@JsonProperty("include_usage") @Nullable Boolean includeUsage) {
	}

	boolean streamed() {
		return Boolean.TRUE.equals(stream);
	}

	boolean wantsUsage() {
		return streamOptions != null && Boolean.TRUE.equals(streamOptions.includeUsage());
	}

	/**
	 * @throws io.lectern.system.Problem 400 where something can't be done or makes no
	 * sense
	 */
	Asked asked(Named named) {
		Unsupported.refuse(Objects.requireNonNullElse(others, Map.of()));
		if (messages == null || messages.isEmpty() || messages.stream().anyMatch(Objects::isNull)) {
			throw Failure.refusal("messages", "question-missing", "'messages' must hold the conversation.");
		}
		Wishes wishes = (maxCompletionTokens != null)
				? Wishes.of("max_completion_tokens", maxCompletionTokens, stop, temperature, form())
				: Wishes.of("max_tokens", maxTokens, stop, temperature, form());
		return Asked.of(named, messages, "messages", wishes);
	}

	private Wishes.@Nullable JsonForm form() {
		return Wishes.form("response_format", responseFormat);
	}

}
