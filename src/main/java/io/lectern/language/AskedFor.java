package io.lectern.language;

/** How it is said what is asked for, beyond numbers, times, persons and places. */
public interface AskedFor {

	/** Asks how often. */
	String often();

	/** Asks for a number to call. */
	String phone();

	/** Asks for an address to write to by mail over the network. */
	String mail();

	/** Asks how many there are of what has no parts. */
	String counts();

	/** Asks what somebody is called. */
	String name();

	/** Asks what is paid for something. */
	String price();

	/** Asks how much there is of something that has units of its own. */
	String asks(Measure measure);

	/** Asks what a word means. */
	String meaning();

	/** Asks for a reason. */
	String reason();

	/** Asks for several things, or for how something is done. */
	String several();

	/** Names steps, so that nothing else will do. */
	String namesSteps();

	/** Asks for how something is done, one step after another. */
	String steps();

}
