package io.lectern.evidence;

/**
 * What support rests on.
 *
 * @param likeness how near the sentence that is shown first comes to the question in
 * meaning
 * @param words share of the question's words, by rarity, that its passage and its
 * document hold, less where they are few; 0 to 1
 * @param ahead how far it is, by the score it was chosen by, ahead of what other passages
 * hold; 0.7 at most
 * @param overview whether a summary of a document that is named is asked for
 * @param unfit 1 where the sentence lacks the kind of thing that is asked for, more where
 * nothing else can be meant; else 0
 * @param doubts how many words of the question occur nowhere where it was asked; in a
 * table's row that the question does not name they count more
 */
public record Bearing(double likeness, double words, double ahead, boolean overview, double unfit, double doubts) {

	/** Nothing. */
	public static final Bearing NONE = new Bearing(0, 0, 0, false, 0, 0);

	/**
	 * Support, 0 to 1. The weights are those of a logistic regression over questions with
	 * their documents and without, in two languages (XQuAD, RAGEval), and over answers to
	 * questions of newcomers, right and wrong; the constant is raised until as many of
	 * those with a document are answered as before. {@code bench/support.sh} fits them
	 * anew, judges each fit by questions it was not made of, and these weights beside.
	 */
	public double support() {
		return 1 / (1 + Math
			.exp(-(9.4 * likeness + 5.0 * words + 1.8 * ahead + (overview ? 3.4 : 0) - 1.1 * unfit - doubts - 8.85)));
	}

	/** The same, where more speaks against it. */
	Bearing doubted(double more) {
		return new Bearing(likeness, words, ahead, overview, unfit, doubts + more);
	}

	/** The same, if nothing spoke against it. */
	public Bearing undoubted() {
		return new Bearing(likeness, words, ahead, overview, unfit, 0);
	}

}
