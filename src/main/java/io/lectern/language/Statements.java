package io.lectern.language;

import java.util.List;

/** How statements affirm and deny. */
public interface Statements {

	/** Denies. */
	String negation();

	/** Bounds a number by a word that otherwise denies; empty where none does. */
	String bound();

	/** Says why. */
	String reason();

	/** Stands between a word and what it means. */
	String meaning();

	/**
	 * Says how many more things a list has than are shown.
	 * @param items one at least
	 */
	String more(int items);

	/** Names somebody; empty where capital letters tell names. */
	String person();

	/**
	 * Stands before the name of a place, which is nobody's; empty where order tells it.
	 */
	String beforePlace();

	/** Between names of which one leads to the next, such as those of row and column. */
	String comma();

	/** Between a name and what it is the name of. */
	String colon();

	/** Between several of these. */
	String semicolon();

	/** Words between clauses; empty where marks alone stand there. */
	String clauseJoint();

	/**
	 * Says that these things are named nowhere.
	 * @param things one at least
	 */
	String occursNowhere(List<String> things);

	/**
	 * Says that these things are named nowhere in what has been read so far.
	 * @param things one at least
	 */
	String occursNowhereYet(List<String> things);

	/** Says that what was said before holds for what has been read so far. */
	String soFar();

	/** Says that nothing of what was asked has been read yet. */
	String nothingRead();

	/**
	 * Warns that what was found may change.
	 * @param documents how many are still being read, one at least
	 */
	String stillRead(long documents);

	/** Says that a text broke off and that quotes follow. */
	String brokeOff();

	/**
	 * Says what a thing is called from there on, with two groups: the thing, and what it
	 * is called; empty where brackets alone say it.
	 */
	String isCalled();

	/** Abbreviations whose full stop ends no sentence. */
	List<String> abbreviations();

}
