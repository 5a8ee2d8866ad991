package io.lectern.language;

import java.util.List;

/**
 * How it is asked what stands everywhere in several documents, and how what was found is
 * said. Patterns match a whole question, with the named groups {@code thing} (what is
 * looked for), {@code in} (where, as far as that names documents) and {@code of} (where,
 * which can be nothing but documents); all but the first may be missing.
 */
public interface Surveying {

	/** Asks for every place that mentions a thing, or for their number. */
	List<String> places();

	/** Asks which documents there are about a thing, named {@code thing}. */
	List<String> documentsAbout();

	/** Asks which documents there are, or what they are about. */
	List<String> documents();

	/** Words in front of a thing's name, or behind it. */
	String aroundThing();

	/** Calls all the documents without naming one; whole texts. */
	String allDocuments();

	/** Stands between things of which any will do. */
	String or();

	/**
	 * Says how often a thing is mentioned.
	 * @param mentions at least as many as places
	 */
	String found(String thing, int mentions, int places, int documents);

	/** Says that some of the places name the thing otherwise. */
	String alsoAs(List<String> wordings);

	/** Says that a thing is mentioned nowhere, in what was read. */
	String nowhere(List<String> things);

	/** Says that what follows holds the words of a thing apart from each other. */
	String wordsApart(String thing, int places, int documents);

	/** Says how many of the passages were read. */
	String read(int passages, int of);

	/** Joins what is said; empty parts say nothing. */
	String joined(List<String> parts);

	/** Says which places or documents of all of them follow. */
	String stretch(int first, int last, int of);

	/** Says how many documents there are; about a thing where it is not empty. */
	String documents(int count, String thing);

	/** Warns that what was named is the name of no document. */
	String noSuchDocument(String name);

	/** A document's name with the number of places in it, as a heading. */
	String group(String name, int places);

}
