package io.lectern.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.lectern.document.Document;
import io.lectern.document.Passage;

/**
 * A passage as BM25F takes it (Robertson, Zaragoza and Taylor 2004): text, headings,
 * title and file name count as one field, so frequencies and lengths are added up.
 *
 * @param terms what is known of each term
 * @param length its length in positions
 */
record PassageTerms(Map<String, Occurrence> terms, int length) {

	/** Text, headings, title and file name. */
	static final int FIELDS = 4;

	/**
	 * How a term occurs in a passage.
	 *
	 * @param frequency how often
	 * @param fields in which of the fields, bit by bit
	 */
	record Occurrence(int frequency, int fields) {

		Occurrence plus(Occurrence other) {
			return new Occurrence(frequency + other.frequency, fields | other.fields);
		}

	}

	static PassageTerms of(PassageAnalyzer analyzer, Document document, Passage passage) {
		Map<String, Occurrence> terms = new HashMap<>();
		int length = 0;
		List<String> fields = WordFields.parts(document, passage);
		for (int field = 0; field < FIELDS; field++) {
			int bit = 1 << field;
			Map<String, Integer> frequencies = new HashMap<>();
			length += analyzer.count(fields.get(field), frequencies);
			frequencies
				.forEach((term, frequency) -> terms.merge(term, new Occurrence(frequency, bit), Occurrence::plus));
		}
		return new PassageTerms(terms, length);
	}

}
