package io.lectern.answer;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An answer as the REST contract shows it.
 *
 * @param answer the text; {@code [n]} in it stands for the citation with marker n
 * @param citations in the order of their markers
 * @param answered false where the documents hold no answer; the text then says so
 * @param unsupported sentences of the answer that no cited passage bears out
 * @param conversationId the conversation that the question belongs to
 * @param model the model that wrote it, null where it is made of quotes
 * @param timings milliseconds by stage
 */
public record Answer(String answer, List<Citation> citations, boolean answered, List<String> unsupported,
		String conversationId, @Nullable String model, Map<String, Double> timings) {
}
