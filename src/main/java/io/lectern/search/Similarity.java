package io.lectern.search;

import java.util.List;

/** How near texts are to a question in meaning. Safe for use by many threads. */
public interface Similarity {

	/**
	 * Cosine similarity of each question to each text, in their order, in the space of
	 * the text's language. Values of texts in different languages come from different
	 * models and compare only roughly.
	 * @return a row of similarities for each question
	 */
	double[][] of(List<String> questions, List<String> texts);

	/**
	 * Names the models it rests on, so that a scale set for some is not taken for that of
	 * others; empty for those that Lectern comes with.
	 */
	default String models() {
		return "";
	}

	/** The same for one question. */
	default double[] of(String question, List<String> texts) {
		return of(List.of(question), texts)[0];
	}

}
