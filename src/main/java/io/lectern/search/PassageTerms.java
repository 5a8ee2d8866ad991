package io.lectern.search;

import java.util.HashMap;
import java.util.Map;

import io.lectern.document.Document;
import io.lectern.document.Passage;

/**
 * A passage as BM25F takes it (Robertson, Zaragoza and Taylor 2004): text, headings,
 * title and file name count as one field, so frequencies and lengths are added up.
 *
 * @param frequencies how often each term occurs
 * @param length its length in positions
 */
record PassageTerms(Map<String, Integer> frequencies, int length) {

	static PassageTerms of(PassageAnalyzer analyzer, Document document, Passage passage) {
		Map<String, Integer> frequencies = new HashMap<>();
		int length = analyzer.count(passage.text(), frequencies)
				+ analyzer.count(String.join("\n", passage.headings()), frequencies)
				+ analyzer.count(document.title(), frequencies)
				+ analyzer.count(PassageFields.words(document.name()), frequencies);
		return new PassageTerms(frequencies, length);
	}

}
