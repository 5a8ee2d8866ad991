package io.lectern.language;

/** How a question leans on what was said before it. */
public interface FollowUps {

	/**
	 * A whole utterance that only says what is different from the question before.
	 */
	String fragment();

	/** Joins a question to the one before. */
	String goesOn();

	/** Points back at what was said before. */
	String pointsBack();

	/** Stands for a thing, named before or earlier in the same question. */
	String pronoun();

}
