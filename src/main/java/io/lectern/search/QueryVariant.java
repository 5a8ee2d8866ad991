package io.lectern.search;

/**
 * One wording of a question.
 *
 * @param name what kind of wording it is, unique within a search
 * @param text what is asked
 * @param words whether its words are looked up too; a wording made of the question's own
 * words has the question's lexical list
 * @param weight how much its ranks count beside those of the question, whose weight is 1
 */
record QueryVariant(String name, String text, boolean words, double weight) {

	private static final String ORIGINAL = "question";

	/** The question as it was put. */
	static QueryVariant original(String text) {
		return new QueryVariant(ORIGINAL, text, true, 1);
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
