package io.lectern.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.lectern.document.DocumentId;
import io.lectern.search.PassageIndex.Scored;

/**
 * The candidates of one list.
 *
 * @param ranks rank by passage id, from 1, of those the list itself returned
 * @param scores raw score by passage id; also of candidates that only another list
 * returned, where this one could score them afterwards
 * @param documents the document of each candidate
 */
record Candidates(Map<String, Integer> ranks, Map<String, Double> scores, Map<String, DocumentId> documents) {

	static Candidates of(List<Scored> list) {
		Map<String, Integer> ranks = new LinkedHashMap<>();
		Map<String, Double> scores = new LinkedHashMap<>();
		Map<String, DocumentId> documents = new LinkedHashMap<>();
		for (Scored scored : list) {
			ranks.put(scored.passageId(), ranks.size() + 1);
			scores.put(scored.passageId(), scored.score());
			documents.put(scored.passageId(), scored.documentId());
		}
		return new Candidates(ranks, scores, documents);
	}

	/** Adds scores for candidates that the list did not return. */
	void score(List<Scored> more) {
		more.forEach((scored) -> this.scores.putIfAbsent(scored.passageId(), scored.score()));
	}

}
