package io.lectern.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.lectern.document.DocumentId;
import io.lectern.index.PassageIndex.Scored;

/**
 * The candidates of a search as one list sees them.
 *
 * @param ranks rank by passage id, from 1, of those the list itself returned
 * @param scores raw score by passage id; also of candidates that only another list
 * returned, where this one could score them afterwards
 */
record Candidates(Map<String, Integer> ranks, Map<String, Double> scores) {

	/**
	 * The list's view of all of the pool.
	 * @param others its scores of what it did not return itself
	 */
	static Candidates of(CandidateList list, List<Scored> others, Set<String> pool) {
		Map<String, Integer> ranks = new LinkedHashMap<>();
		Map<String, Double> scores = new LinkedHashMap<>();
		for (Scored scored : list.found()) {
			if (pool.contains(scored.passageId())) {
				ranks.put(scored.passageId(), ranks.size() + 1);
				scores.put(scored.passageId(), scored.score());
			}
		}
		for (Scored scored : others) {
			if (pool.contains(scored.passageId())) {
				scores.putIfAbsent(scored.passageId(), scored.score());
			}
		}
		Double unmatched = list.unmatched();
		if (unmatched != null) {
			pool.forEach((id) -> scores.putIfAbsent(id, unmatched));
		}
		return new Candidates(ranks, scores);
	}

	/** The scores of those among these that have one. */
	List<Double> scores(Set<String> ids) {
		return ids.stream().map(scores::get).filter(Objects::nonNull).toList();
	}

	/** The documents of all that any of the lists returned, by passage id. */
	static Map<String, DocumentId> pool(Collection<CandidateList> lists) {
		Map<String, DocumentId> pool = new LinkedHashMap<>();
		lists.forEach((list) -> list.found().forEach((each) -> pool.put(each.passageId(), each.documentId())));
		return pool;
	}

}
