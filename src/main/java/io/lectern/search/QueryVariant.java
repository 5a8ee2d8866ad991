package io.lectern.search;

/**
 * One wording of a question.
 *
 * @param text what is asked
 * @param weight how much its hits count beside those of the other variants
 */
record QueryVariant(String text, double weight) {

	/** The question as it was put. */
	static QueryVariant original(String text) {
		return new QueryVariant(text, 1);
	}

}
