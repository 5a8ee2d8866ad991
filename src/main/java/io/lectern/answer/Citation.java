package io.lectern.answer;

import java.util.List;

import io.lectern.document.DocumentId;

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
 */
public record Citation(int marker, String passageId, DocumentId documentId, String documentName, int page, String quote,
		List<List<Double>> boxes, boolean supported) {
}
