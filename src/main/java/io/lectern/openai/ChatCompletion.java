package io.lectern.openai;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import io.lectern.answer.Answer;
import io.lectern.answer.AnswerState;
import io.lectern.citation.Citation;
import io.lectern.writing.TokenBudget;

/**
 * OpenAI's chat completion, or a chunk of one. Beside its own fields it has
 * {@code citations}, {@code answered}, {@code state}, {@code confidence},
 * {@code unsupported} and {@code warnings} as in {@link Answer}, where the documents were
 * asked; in a stream the chunk with the finish reason has them.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChatCompletion(String id, String object, long created, String model, List<Choice> choices, @Nullable Usage usage,
		@Nullable List<Citation> citations, @Nullable Boolean answered, @Nullable AnswerState state,
		@Nullable Double confidence, @Nullable List<String> unsupported, @Nullable List<String> warnings) {

	/** The one answer; a message when it is whole, a delta in a chunk. */
	record Choice(int index, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Message message,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Message delta, @JsonInclude @Nullable Object logprobs,
			@JsonProperty("finish_reason") @JsonInclude @Nullable String finishReason) {
	}

	/** A message or a piece of it. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Message(@Nullable String role, @Nullable String content) {
	}

	/** Tokens, counted roughly. */
	record Usage(@JsonProperty("prompt_tokens") int promptTokens,
			@JsonProperty("completion_tokens") int completionTokens, @JsonProperty("total_tokens") int totalTokens) {

		static Usage of(String prompt, String answer) {
			TokenBudget tokens = new TokenBudget();
			int read = tokens.of(prompt);
			int written = tokens.of(answer);
			return new Usage(read, written, read + written);
		}

	}

	/** What all chunks of one completion have in common. */
	record Head(String id, long created, String model) {

		ChatCompletion whole(Told told, Usage usage) {
			Choice choice = new Choice(0, new Message("assistant", told.text()), null, null,
					told.ending().finishReason());
			return of("chat.completion", List.of(choice), usage, told);
		}

		ChatCompletion chunk(@Nullable String role, @Nullable String content) {
			return of("chat.completion.chunk", List.of(new Choice(0, null, new Message(role, content), null, null)),
					null, null);
		}

		ChatCompletion last(Told told) {
			Choice choice = new Choice(0, null, new Message(null, null), null, told.ending().finishReason());
			return of("chat.completion.chunk", List.of(choice), null, told);
		}

		ChatCompletion usage(Usage usage) {
			return of("chat.completion.chunk", List.of(), usage, null);
		}

		private ChatCompletion of(String object, List<Choice> choices, @Nullable Usage usage, @Nullable Told told) {
			Answer answer = (told != null) ? told.answer() : null;
			if (told == null || answer == null) {
				return new ChatCompletion(id, object, created, model, choices, usage, null, null, null, null, null,
						null);
			}
			return new ChatCompletion(id, object, created, model, choices, usage, told.citations(), answer.answered(),
					answer.state(), answer.confidence(), told.unsupported(), told.warnings());
		}

	}

}
