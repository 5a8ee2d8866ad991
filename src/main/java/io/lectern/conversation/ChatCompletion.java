package io.lectern.conversation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.lectern.answer.Answer;
import io.lectern.answer.AnswerState;
import io.lectern.answer.Citation;
import io.lectern.writing.TokenBudget;

/**
 * OpenAI's chat completion, or a chunk of one. Beside its own fields it has
 * {@code citations}, {@code answered}, {@code state}, {@code confidence} and
 * {@code unsupported} as in {@link Answer}; in a stream the chunk with the finish reason
 * has them.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChatCompletion(String id, String object, long created, String model, List<Choice> choices, @Nullable Usage usage,
		@Nullable List<Citation> citations, @Nullable Boolean answered, @Nullable AnswerState state,
		@Nullable Double confidence, @Nullable List<String> unsupported) {

	/** The one answer; a message when it is whole, a delta in a chunk. */
	record Choice(int index, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Message message,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Message delta,
			@JsonProperty("finish_reason") @JsonInclude @Nullable String finishReason) {
	}

	/** A message or a piece of it. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Message(@Nullable String role, @Nullable String content) {
	}

	/** Tokens, counted roughly. */
	record Usage(@JsonProperty("prompt_tokens") int promptTokens,
			@JsonProperty("completion_tokens") int completionTokens, @JsonProperty("total_tokens") int totalTokens) {

		static Usage of(String question, String answer) {
			TokenBudget tokens = new TokenBudget();
			int prompt = tokens.of(question);
			int completion = tokens.of(answer);
			return new Usage(prompt, completion, prompt + completion);
		}

	}

	static ChatCompletion whole(String id, long created, String model, String question, Answer answer) {
		return new ChatCompletion(id, "chat.completion", created, model,
				List.of(new Choice(0, new Message("assistant", answer.answer()), null, "stop")),
				Usage.of(question, answer.answer()), answer.citations(), answer.answered(), answer.state(),
				answer.confidence(), answer.unsupported());
	}

}
