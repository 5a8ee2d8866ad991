package io.lectern.document;

import java.util.List;

/**
 * How well a document could be read.
 *
 * @param warnings what could not be had or was assumed, in the order it was found
 * @param hidden characters held back because they can't be seen
 * @param leftOut repeated lines that are not indexed
 */
public record Reading(List<Warning> warnings, int hidden, List<LeftOut> leftOut) {

	/** Nothing to tell. */
	public static final Reading WHOLE = new Reading(List.of(), 0, List.of());

}
