package io.lectern.search;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.index.PassageAnalyzer;

/** Picks the page that a hit points at. */
final class PageChoice {

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	/**
	 * Of a passage over several pages the one whose part holds most of the question's
	 * terms, the first among equals.
	 */
	int page(String question, Passage passage) {
		if (passage.page() == passage.lastPage()) {
			return passage.page();
		}
		Set<String> asked = analyzer.terms(question);
		Map<Integer, StringBuilder> parts = new TreeMap<>();
		for (Span span : passage.spans()) {
			parts.computeIfAbsent(span.page(), (page) -> new StringBuilder())
				.append(passage.text(), span.offset(), span.offset() + span.length())
				.append('\n');
		}
		int best = passage.page();
		long most = 0;
		for (Map.Entry<Integer, StringBuilder> part : parts.entrySet()) {
			long matches = analyzer.terms(part.getValue().toString()).stream().filter(asked::contains).count();
			if (matches > most) {
				most = matches;
				best = part.getKey();
			}
		}
		return best;
	}

}
