package io.lectern.citation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.document.DocumentId;
import io.lectern.search.Findings.Found;

/**
 * Ties a sentence of the answer to the place it rests on.
 *
 * @param marker its number in the answer's text, from 1
 * @param passageId the passage
 * @param documentId the document
 * @param documentName the document's file name
 * @param page the page on which the quote begins, from 1
 * @param quote a stretch of the passage, character by character
 * @param boxes where the quote stands on that page, a box {@code [x0, y0, x1, y1]} per
 * line as fractions of the page from its top left; empty for formats without fixed layout
 * @param supported whether the quote's passage bears the sentence out
 * @param start where the quote begins within that page's text
 * @param end the first character after it, or after its part on that page; both null
 * where it was not found there
 * @param marks all stretches it stands on, in order: more than one where it runs over
 * pages, or where the page has other words between
 * @param headings the headings it stands under, outermost first
 * @param paragraph the paragraph it begins in, from 1, where the document has no pages;
 * null otherwise
 * @param table where the quote is a table's row, the row with its headers and the cells
 * that answer; null otherwise
 * @param answering words of the quote that say what was asked for, such as a number with
 * what it counts; empty where the form of words does not tell
 */
public record Citation(int marker, String passageId, DocumentId documentId, String documentName, int page, String quote,
		List<List<Double>> boxes, boolean supported, @Nullable Integer start, @Nullable Integer end, List<Mark> marks,
		List<String> headings, @Nullable Integer paragraph, @Nullable CitedTable table, List<String> answering) {

	public Citation {
		// Answers were kept before these words were told.
		answering = (answering != null) ? answering : List.of();
	}

	/** What is cited, at the place found for it. */
	static Citation of(int marker, Found found, String quote, List<Mark> marks, boolean supported,
			@Nullable CitedTable table, List<String> answering) {
		Mark first = marks.getFirst();
		List<List<Double>> boxes = marks.stream()
			.filter((mark) -> mark.page() == first.page())
			.flatMap((mark) -> mark.boxes().stream())
			.toList();
		return new Citation(marker, found.passage().id(), found.passage().documentId(), found.document().name(),
				first.page(), quote, boxes, supported, first.start(), first.end(), marks, found.passage().headings(),
				(found.document().pages() == 1) ? first.paragraph() : null, table,
				(table != null) ? List.of() : answering);
	}

}
