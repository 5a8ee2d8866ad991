package io.lectern.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.PassageIndex.Scored;

/** How many of the ten nearest passages an index finds, against all compared one by one. */
final class Recall {

	private final ManyPassages passages;

	private final List<String> questions;

	private final VectorFile vectors;

	private final Map<String, Set<String>> exact = new HashMap<>();

	Recall(ManyPassages passages, List<String> questions, VectorFile vectors) {
		this.passages = passages;
		this.questions = questions;
		this.vectors = vectors;
	}

	/** @param key of the metadata, which says what share of the documents it keeps */
	static Filter metadata(String key) {
		return new Filter(List.of(), List.of(), Map.of(key, "3"));
	}

	/** As Lectern asks. */
	double of(PassageIndex index, Filter filter) {
		return of(filter, (question) -> index.dense("bench", question, filter, 10)
			.stream()
			.map(Scored::passageId)
			.toList());
	}

	double of(Filter filter, Function<float[], List<String>> search) {
		double recall = 0;
		for (String question : questions) {
			float[] vector = vectors.of(question);
			Set<String> nearest = exact.computeIfAbsent(question + filter,
					(key) -> passages.exact(vector, filter));
			Set<String> found = new HashSet<>(search.apply(vector));
			found.retainAll(nearest);
			// As near as the tenth there may be more.
			recall += Math.min(1, found.size() / 10.0);
		}
		return recall / questions.size();
	}

}
