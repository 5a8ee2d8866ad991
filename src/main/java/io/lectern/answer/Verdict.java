package io.lectern.answer;

import java.util.List;

/**
 * What an answerer made of a question.
 *
 * @param state whether it answered
 * @param confidence how sure it is that the documents hold what its text says, 0 to 1
 * @param unknown words of the question that occur nowhere where it was asked
 */
record Verdict(AnswerState state, double confidence, List<String> unknown) {

	static final Verdict ABSENT = new Verdict(AnswerState.ABSENT, 0);

	Verdict(AnswerState state, double confidence) {
		this(state, confidence, List.of());
	}

}
