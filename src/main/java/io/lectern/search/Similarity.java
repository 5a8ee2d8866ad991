package io.lectern.search;

import java.util.List;

/** How near texts are to a question in meaning. Safe for use by many threads. */
public interface Similarity {

	/**
	 * Cosine similarity of the question to each text, in the same order, each in the
	 * space of the text's language. Values of texts in different languages come from
	 * different models and compare only roughly.
	 */
	double[] of(String question, List<String> texts);

}
