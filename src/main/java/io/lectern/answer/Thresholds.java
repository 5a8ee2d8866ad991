package io.lectern.answer;

/**
 * What support is needed.
 *
 * @param answered least support of an answer, 0 to 1
 * @param probable least support of what is offered as the likely place, 0 to 1; whatever
 * lies above {@code answered} means the same
 */
public record Thresholds(double answered, double probable) {

	AnswerState state(double support) {
		if (support >= answered) {
			return AnswerState.ANSWERED;
		}
		return (support >= probable) ? AnswerState.PROBABLE : AnswerState.ABSENT;
	}

}
