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
 * @param unfit 1 where the sentence lacks the kind of thing that is asked for, more where
 * nothing else can be meant; else 0
 * @param doubts what else speaks against it, in the logarithm of odds
 */
public record Bearing(double likeness, double words, double ahead, double unfit, double doubts) {

	/** Nothing. */
	public static final Bearing NONE = new Bearing(0, 0, 0, 0, 0);

	/**
	 * Support, 0 to 1. The weights are those of a logistic regression over questions with
	 * their documents and without, in two languages (XQuAD, RAGEval), and over questions
	 * of people who don't know the documents' words, each kind weighing the same; the
	 * constant is set so that hardly more of those without are answered than before
	 * (docs/notes/support-trials.md). {@code bench/support.sh} fits them anew on the sets
	 * it is given, judges each fit by questions it was not made of, and these weights
	 * beside.
	 */
	public double support() {
		return 1 / (1 + Math.exp(-(8.5 * likeness + 3.7 * words + 1.5 * ahead - 0.6 * unfit - doubts - 7.7)));
	}

	/** The same, where more speaks against it. */
	Bearing doubted(double more) {
		return new Bearing(likeness, words, ahead, unfit, doubts + more);
	}

}
