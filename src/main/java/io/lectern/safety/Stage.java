package io.lectern.safety;

/** Where a text passes. */
public enum Stage {

	/** A reader asks. */
	QUESTION,

	/** A model, or a reader, is given what documents say. */
	PASSAGES,

	/** A reader is answered. */
	ANSWER

}
