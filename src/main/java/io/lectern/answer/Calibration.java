package io.lectern.answer;

import java.time.Instant;
import java.util.List;

/**
 * What support is needed, as an installation's own documents tell.
 *
 * @param models the embedding models it holds for, as {@code Similarity} names them
 * @param thresholds what was chosen
 * @param questions how many questions were asked
 * @param made whether they were made of the documents' own sentences
 * @param curve what other thresholds would do, lowest first
 * @param at when it was made
 */
public record Calibration(String models, Thresholds thresholds, int questions, boolean made, List<Point> curve,
		Instant at) {

	/**
	 * What a threshold does.
	 *
	 * @param threshold least support of an answer
	 * @param lost share of the questions with an answer that lie below
	 * @param refused share of those without one that lie below
	 */
	public record Point(double threshold, double lost, double refused) {
	}

}
