package io.lectern.citation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a page that a quote, or a part of it, stands on.
 *
 * @param page the page, from 1
 * @param boxes a box {@code [x0, y0, x1, y1]} per line as fractions of the page from its
 * top left; empty for formats without fixed layout
 * @param start its first character within the page's text
 * @param end the first character after it; both null where the quote was not found there
 * @param paragraph the paragraph of the page it begins in, from 1; null where the page
 * has a fixed layout or the quote was not found
 */
public record Mark(int page, List<List<Double>> boxes, @Nullable Integer start, @Nullable Integer end,
		@Nullable Integer paragraph) {

	/** On a page of fixed layout. */
	Mark(int page, List<List<Double>> boxes, @Nullable Integer start, @Nullable Integer end) {
		this(page, boxes, start, end, null);
	}

	/** A page, where that is all that is known. */
	static Mark page(int page) {
		return new Mark(page, List.of(), null, null);
	}

}
