package io.lectern.document;

/**
 * Ties a stretch of a passage to the page it stands on: characters
 * {@code [offset, offset + length)} of the passage are characters
 * {@code [start, start + length)} of the page's text. A passage cut by a page break has
 * spans on both pages; a table header repeated for the reader's sake has none.
 *
 * @param offset first character within the passage
 * @param length number of characters
 * @param page page number, from 1
 * @param start first character within {@link PageText#text()}
 */
public record Span(int offset, int length, int page, int start) {

	/** Whether the page still says there what the passage says. */
	public boolean isOf(String passage, PageText read) {
		return read.text().regionMatches(start, passage, offset, length);
	}

}
