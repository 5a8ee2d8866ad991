package io.lectern.language;

/** How a language model names what it writes from, or says that it found nothing. */
public interface Citing {

	/** What a passage is called where an answer cites it by number. */
	String source();

	/** What may stand behind such a number; empty where nothing does. */
	String behindNumber();

	/** Sends the reader there, in front of what a passage is called. */
	String see();

	/** Between the numbers of passages. */
	String joint();

	/** Between the first number and the last. */
	String range();

	/**
	 * The sign of an answer that found nothing, as models write it instead of the one
	 * asked for.
	 */
	String notFound();

	/** How an answer begins that says that the passages don't hold what is asked. */
	String holdsNothing();

	/** All of a sentence that only leads in to an answer, or out of it. */
	String leadsIn();

}
