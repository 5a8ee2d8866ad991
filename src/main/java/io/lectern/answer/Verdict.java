package io.lectern.answer;

/**
 * What an answerer made of a question.
 *
 * @param state whether it answered
 * @param confidence how sure it is that the documents hold what its text says, 0 to 1
 */
record Verdict(AnswerState state, double confidence) {

	static final Verdict ABSENT = new Verdict(AnswerState.ABSENT, 0);

}
