package io.lectern.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.lectern.calculation.Calculation;
import io.lectern.citation.Citation;
import io.lectern.language.Operation;
import io.lectern.survey.Read;

/**
 * An answer as the REST contract shows it.
 *
 * @param answerId names it in feedback
 * @param answer the text; {@code [n]} in it stands for the citation with marker n
 * @param citations in the order of their markers
 * @param answered whether it answers, which is where the state says so; the text says so
 * where it does not
 * @param smallTalk whether what was said asks nothing, such as "thank you"; the text then
 * says what can be asked
 * @param state whether the documents hold what is asked
 * @param confidence how sure that is, 0 to 1: the support of an answer made of quotes,
 * the share of a model's sentences that their passages bear out
 * @param unsupported sentences of the answer that no cited passage bears out
 * @param conversationId the conversation that the question belongs to; null where none is
 * kept
 * @param standaloneQuestion what was looked for, where it is not the question as asked
 * @param otherQuestion the other way to take the question within its conversation, by
 * itself or with what was said before; null where there is one way only
 * @param model the model that wrote it, null where it is made of quotes
 * @param missing where {@code answered} is false, what the question asks for by name and
 * what stands nowhere in the documents asked, such as a code; empty otherwise
 * @param nearest where {@code answered} is false, the passages that come nearest to the
 * question; empty otherwise
 * @param warnings what went wrong on the way without preventing an answer
 * @param timings milliseconds by stage
 * @param read how much was read, where all of the documents asked was; else null
 * @param survey what was found in them, and which part of it the text tells, where
 * several documents were asked as a whole; else null
 * @param computed what was computed over the cells of a table; null where nothing was
 */
public record Answer(String answerId, String answer, List<Citation> citations, boolean answered,
		@Nullable Boolean smallTalk, AnswerState state, @Nullable Double confidence, List<String> unsupported,
		@Nullable String conversationId, @Nullable String standaloneQuestion, @Nullable String otherQuestion,
		@Nullable String model, List<String> missing, List<Source> nearest, List<String> warnings,
		Map<String, Double> timings, @Nullable Read read, @Nullable Surveyed survey, @Nullable Computed computed) {

	public Answer {
		// Answers were kept before there were states and small talk.
		smallTalk = smallTalk != null && smallTalk;
		state = (state != null) ? state : answered ? AnswerState.ANSWERED : AnswerState.ABSENT;
	}

	/**
	 * What an answer computed over the cells of a table.
	 *
	 * @param operation how
	 * @param result the number that came out, rounded where it is not exact
	 * @param unit in what it is counted, such as {@code %}; empty where that is not told
	 * @param operands the cells, as they stand, with the names of their rows and columns
	 */
	public record Computed(Operation operation, BigDecimal result, String unit, List<Calculation.Cell> operands) {

		static Computed of(Calculation.Computed computed) {
			return new Computed(computed.operation(), computed.result(), computed.unit(), computed.operands());
		}

	}

}
