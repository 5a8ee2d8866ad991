package io.lectern.language;

import java.util.List;

/** How a text speaks to the language model that reads it, instead of to people. */
public interface Addressing {

	/**
	 * Does so beyond doubt where it is no report of such words: one of these suffices.
	 */
	String direct();

	/** Tells how an answer is to be given, and can hardly mean another. */
	String ordered();

	/** Bids, of whatever. */
	String directive();

	/** Names answers, or whoever gives them; with a {@link #directive} it tells how. */
	String answers();

	/**
	 * Tells how an answer is to be given. Each may stand in any manual; a sentence with
	 * two different ones, or one and what is {@link #aboutAnswers}, speaks of an answer
	 * that is still to be written.
	 */
	List<String> orders();

	/** Speaks of being asked, of an answer or of what it is to hold. */
	List<String> aboutAnswers();

	/**
	 * The verb that a sentence begins with which bids somebody say something, as the one
	 * group.
	 */
	String bids();

	/** A sentence that goes on giving orders begins so. */
	String goesOn();

	/** Stands right in front of words that are only reported. */
	String reports();

}
