package io.lectern.language;

/** What may be computed over the cells of a table. */
public enum Operation {

	/** One amount as a part of another, in percent. */
	SHARE,
	/** A change in percent of the amount it began with. */
	PERCENT_CHANGE,
	/** One amount less another. */
	DIFFERENCE,
	/** The arithmetic mean. */
	AVERAGE,
	/** All of them together. */
	SUM,
	/** The greatest of them, and whose it is. */
	HIGHEST,
	/** The least of them, and whose it is. */
	LOWEST,
	/** How many rows there are. */
	COUNT

}
