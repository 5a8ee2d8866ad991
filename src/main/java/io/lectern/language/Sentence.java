package io.lectern.language;

/**
 * A sentence, list item or table row within a text.
 *
 * @param start first character
 * @param end first character after it
 * @param text how a reader is shown it: on one line, a table row as "header: value"
 */
public record Sentence(int start, int end, String text) {

	/** The sentence as it stands in the text it was taken from. */
	public String in(String source) {
		return source.substring(start, end);
	}

}
