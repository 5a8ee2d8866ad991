package io.lectern.search;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.document.Passage;

/**
 * What a search found.
 *
 * @param found passages, best first
 * @param near how many of them, from the first on, are worth reading for an answer: the
 * rest stand far behind the best
 * @param queries the variants asked, the original first
 * @param timings milliseconds by stage
 * @param warnings what was left out, such as a list that came too late; empty when all
 * went well
 */
public record Findings(List<Found> found, int near, List<String> queries, Map<String, Double> timings,
		List<String> warnings) {

	/** Those worth reading for an answer, best first. */
	public List<Found> worthReading() {
		return found.subList(0, near);
	}

	/**
	 * A passage found.
	 *
	 * @param passage what it says and where it stands
	 * @param document the document it belongs to
	 * @param score the score it was ordered by, higher is better; comparable within one
	 * answer only
	 * @param ranks its rank, from 1, in each list it was found in
	 * @param page the page the hit points at: of a passage over two pages, the one that
	 * answers better
	 * @param explanation what every stage did to it, null unless asked for
	 */
	public record Found(Passage passage, Document document, double score, Map<String, Integer> ranks, int page,
			@Nullable Map<String, Object> explanation) {

		/** The same hit with more around it to read. */
		public Found reading(Passage more) {
			return new Found(more, document, score, ranks, page, explanation);
		}

	}

}
