package io.lectern.language;

/** How it is asked what a document is about, as patterns. */
public interface AboutDocument {

	/**
	 * Asks it; matches the whole question, and the first group that takes part is what it
	 * calls the document.
	 */
	String asks();

	/** Words that call a document by its kind, such as a handbook. */
	String kinds();

	/** One word in front of a document's name, or behind it. */
	String aroundName();

}
