package io.lectern.language;

import java.util.List;

/**
 * How it is asked to compare two documents or things. Patterns match a whole question,
 * with the named groups {@code first} and {@code second}, and {@code topic} where it says
 * in which respect. {@code then} is a question behind it, such as which of them is more.
 */
public interface Comparing {

	/** Sets two side by side. */
	List<String> comparisons();

	/** Asks for a difference, which may be one of numbers. */
	List<String> differences();

	/**
	 * Words between what is compared and the first of those in which it is; empty where
	 * nothing stands there.
	 */
	String beforeSide();

	/** The same, where it may be part of a thing's name as well. */
	String ofSide();

	/** Says that a document or thing has nothing about a topic, which may be empty. */
	String nothingAbout(String side, String topic);

}
