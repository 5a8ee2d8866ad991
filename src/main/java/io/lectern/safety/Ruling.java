package io.lectern.safety;

/**
 * What may pass of a text.
 *
 * @param text as long as it was, with dots for what may not
 * @param refused whether none of it may
 */
record Ruling(String text, boolean refused) {

	/** Stands for a character that may not pass. */
	static final String DOT = "•";

	static Ruling passes(String text) {
		return new Ruling(text, false);
	}

	static Ruling refuses(String text) {
		return new Ruling(text, true);
	}

}
