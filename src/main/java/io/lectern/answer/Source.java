package io.lectern.answer;

import java.util.List;

import io.lectern.search.Findings.Found;

/** A passage that an answer is made from, as callers see it. */
public record Source(String passageId, String documentId, String documentName, int page, List<String> headings,
		String text, double score) {

	public static Source of(Found found) {
		return new Source(found.passage().id(), found.passage().documentId().value(), found.document().name(),
				found.page(), found.passage().headings(), found.passage().text(), found.score());
	}

}
