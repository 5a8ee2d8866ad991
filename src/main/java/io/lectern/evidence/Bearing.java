package io.lectern.evidence;

/**
 * What support rests on.
 *
 * @param nearest how near the best sentence comes to the question, in meaning and words
 * @param held share of the question's words, by rarity, that the sentence's document
 * holds as far as it was found; 0 to 1
 * @param overview whether a summary of a document that is named is asked for
 * @param doubts how many words of the question occur nowhere where it was asked; in a
 * table's row that the question does not name they count more
 */
public record Bearing(double nearest, double held, boolean overview, double doubts) {

	/**
	 * Support, 0 to 1. The weights are those of a logistic regression over questions with
	 * their documents and without, in two languages: {@code bench/support.sh} fits them,
	 * and judges each fit by questions it was not made of.
	 */
	public double support() {
		return 1 / (1 + Math.exp(-(12.4 * nearest + 2.4 * held + (overview ? 2.4 : 0) - doubts - 10.2)));
	}

	/** The same, where more speaks against it. */
	Bearing doubted(double more) {
		return new Bearing(nearest, held, overview, doubts + more);
	}

	/** The same, if nothing spoke against it. */
	public Bearing undoubted() {
		return new Bearing(nearest, held, overview, 0);
	}

}
