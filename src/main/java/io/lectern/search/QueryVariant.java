package io.lectern.search;

import org.jspecify.annotations.Nullable;

/**
 * One wording of a question.
 *
 * @param name what kind of wording it is, unique within a search
 * @param text what is asked
 * @param words what is looked up by words; null for a wording made of the question's own
 * words, which has the question's lexical list
 * @param weight how much its ranks count beside those of the question, whose weight is 1
 */
record QueryVariant(String name, String text, @Nullable String words, double weight) {

	private static final String ORIGINAL = "question";

	private static final String TRANSLATION = "translation";

	/** The question as it was put. */
	static QueryVariant original(String text) {
		return new QueryVariant(ORIGINAL, text, text, 1);
	}

	/** One that is looked up as it is. */
	static QueryVariant of(String name, String text, double weight) {
		return new QueryVariant(name, text, text, weight);
	}

	/** The question in the words of another language. */
	static QueryVariant translation(String text, String words) {
		return new QueryVariant(TRANSLATION, text, words, 1);
	}

	/** Whether it asks for passages in another language. */
	boolean isTranslation() {
		return name.equals(TRANSLATION);
	}

	/** The same, counting so much beside the question. */
	QueryVariant weighing(double other) {
		return new QueryVariant(name, text, words, other);
	}

	boolean isOriginal() {
		return name.equals(ORIGINAL);
	}

	/**
	 * What this wording's list of that kind is called; the question's own are not named
	 * after it.
	 */
	String list(String kind) {
		return isOriginal() ? kind : kind + ":" + name;
	}

}
