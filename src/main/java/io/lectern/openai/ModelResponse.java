package io.lectern.openai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.lectern.answer.AnswerState;
import io.lectern.citation.Citation;
import io.lectern.writing.TokenBudget;

/**
 * OpenAI's response. Beside its own fields it has {@code citations}, {@code answered},
 * {@code state}, {@code confidence}, {@code unsupported} and {@code warnings} as chat
 * completions have them.
 */
record ModelResponse(String id, String object, @JsonProperty("created_at") long createdAt, String status,
		@Nullable Problem error, @JsonProperty("incomplete_details") @Nullable Incomplete incompleteDetails,
		@Nullable JsonNode instructions, @JsonProperty("max_output_tokens") @Nullable Integer maxOutputTokens,
		@Nullable JsonNode metadata, String model, List<Item> output,
		@JsonProperty("parallel_tool_calls") boolean parallelToolCalls,
		@JsonProperty("previous_response_id") @Nullable String previousResponseId, boolean store,
		@Nullable Double temperature, @JsonProperty("tool_choice") String toolChoice, List<Object> tools,
		@JsonProperty("top_p") @Nullable Double topP, @Nullable Usage usage,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Citation> citations,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean answered,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnswerState state,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double confidence,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> unsupported,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> warnings) {

	/** Why there is no answer. */
	record Problem(String code, String message) {
	}

	/** Why it is not whole: {@code max_output_tokens} or {@code content_filter}. */
	record Incomplete(String reason) {
	}

	/** The message that is the answer. */
	record Item(String id, String type, String status, String role, List<Text> content) {

		static Item of(String id, String status, List<Text> content) {
			return new Item(id, "message", status, "assistant", content);
		}

	}

	/** The answer's text, and what it cites. */
	record Text(String type, String text, List<FileCitation> annotations, List<Object> logprobs) {

		static Text of(String text, List<FileCitation> annotations) {
			return new Text("output_text", text, annotations, List.of());
		}

	}

	/**
	 * A citation in OpenAI's shape, with the place beside it.
	 *
	 * @param fileId the document's id
	 * @param index where its marker begins in the text, in UTF-16
	 */
	record FileCitation(String type, @JsonProperty("file_id") String fileId, String filename, int index, int marker,
			int page, String quote) {

		/** One for each time that a marker stands in the text, in order. */
		static List<FileCitation> in(Told told) {
			List<FileCitation> found = new ArrayList<>();
			List<Citation> citations = told.citations();
			for (Citation citation : (citations != null) ? citations : List.<Citation>of()) {
				String marker = Told.marker(citation);
				for (int at = told.text().indexOf(marker); at >= 0; at = told.text().indexOf(marker, at + 1)) {
					found.add(new FileCitation("file_citation", citation.documentId().value(), citation.documentName(),
							at, citation.marker(), citation.page(), citation.quote()));
				}
			}
			found.sort(Comparator.comparingInt(FileCitation::index));
			return found;
		}

	}

	/** Tokens, counted roughly. */
	record Usage(@JsonProperty("input_tokens") int inputTokens,
			@JsonProperty("input_tokens_details") Cached inputTokensDetails,
			@JsonProperty("output_tokens") int outputTokens,
			@JsonProperty("output_tokens_details") Reasoned outputTokensDetails,
			@JsonProperty("total_tokens") int totalTokens) {

		record Cached(@JsonProperty("cached_tokens") int cachedTokens) {
		}

		record Reasoned(@JsonProperty("reasoning_tokens") int reasoningTokens) {
		}

		static Usage of(String prompt, String answer) {
			TokenBudget tokens = new TokenBudget();
			int read = tokens.of(prompt);
			int written = tokens.of(answer);
			return new Usage(read, new Cached(0), written, new Reasoned(0), read + written);
		}

	}

	/** What a response has from its request. */
	record Head(String id, String itemId, long createdAt, String model, ResponsesRequest request) {

		ModelResponse begun() {
			return of("in_progress", null, null, List.of(), null, null);
		}

		ModelResponse failed(Failure.Detail failure) {
			return of("failed", new Problem(String.valueOf(failure.code()), failure.message()), null, List.of(), null,
					null);
		}

		ModelResponse told(Told told, Usage usage) {
			Incomplete incomplete = switch (told.ending()) {
				case COMPLETE, TOOL_CALLS, REFUSED -> null;
				case LENGTH -> new Incomplete("max_output_tokens");
				case FILTERED -> new Incomplete("content_filter");
			};
			return of(status(told), null, incomplete, List.of(item(told)), usage, told);
		}

		Item item(Told told) {
			return Item.of(itemId, status(told), List.of(Text.of(told.text(), FileCitation.in(told))));
		}

		private static @Nullable Incomplete incomplete(Told told) {
			return switch (told.ending()) {
				case LENGTH -> new Incomplete("max_output_tokens");
				case FILTERED -> new Incomplete("content_filter");
				case COMPLETE, TOOL_CALLS, REFUSED -> null;
			};
		}

		private static String status(Told told) {
			return (incomplete(told) == null) ? "completed" : "incomplete";
		}

		private ModelResponse of(String status, @Nullable Problem error, @Nullable Incomplete incomplete,
				List<Item> output, @Nullable Usage usage, @Nullable Told told) {
			var answer = (told != null) ? told.answer() : null;
			return new ModelResponse(id, "response", createdAt, status, error, incomplete, request.instructions(),
					request.maxOutputTokens(), request.metadata(), model, output, false, null, false,
					request.temperature(), "none", List.of(), null, usage, (told != null) ? told.citations() : null,
					(answer != null) ? answer.answered() : null, (answer != null) ? answer.state() : null,
					(answer != null) ? answer.confidence() : null, (told != null) ? told.unsupported() : null,
					(told != null) ? told.warnings() : null);
		}

	}

}
