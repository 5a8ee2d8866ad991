package io.lectern.language;

import org.jspecify.annotations.Nullable;

/** How questions are made of headings, tables and definitions. */
public interface SuggestedQuestions {

	/** Most characters of a heading that makes a question. */
	int longestHeading();

	/** A heading that is a question by itself. */
	String isQuestion();

	/**
	 * A heading that looks like a question and asks nothing; empty where none does.
	 */
	String onlyTells();

	/**
	 * A heading that is a question by itself, as somebody asks it; without its mark.
	 */
	String asAsked(String heading);

	/** What the document of that title is about. */
	String about(String title);

	/** What the document of that title says under a heading, whatever that says. */
	String underHeading(String heading, String title);

	/** Whether the heading says enough to be asked for without naming the document. */
	boolean isTelling(String heading);

	/**
	 * The question for what is listed under a heading; null where the heading does not
	 * name the things of a list.
	 * @param inOrder whether they are steps
	 */
	@Nullable String listed(String heading, boolean inOrder);

	/**
	 * The question for a row's value in the column of a year.
	 * @param counted whether the value counts things, those that the row is named after
	 */
	String inYear(String row, String year, boolean counted);

	/**
	 * The question for a row's value in a column of that name; null where the name is of
	 * no value.
	 * @param counted whether the value counts things, those that the column is named
	 * after
	 */
	@Nullable String valueOf(String row, String column, boolean counted);

	/** The same for a column of a year, below that name. */
	@Nullable String valueInYear(String row, String column, String year);

	/** The question for what a word means; null where it is no word to be explained. */
	@Nullable String meaningOf(String word);

	/**
	 * The question that a sentence answers by explaining a word; null where it explains
	 * none.
	 */
	@Nullable String asDefinition(String sentence);

	/**
	 * The question that a sentence answers by telling a fact of a thing with a name; null
	 * where it tells none.
	 */
	@Nullable String asFact(String sentence);

	String questionMark();

}
