package io.lectern.language;

/** How questions are made of headings. */
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

	/** What all the documents say about a topic. */
	String aboutTopic(String topic);

	/** What the document of that title says about a topic. */
	String aboutTopic(String topic, String title);

	/**
	 * Whether the topic says enough to be asked about without naming the document.
	 */
	boolean isTelling(String topic);

	String questionMark();

}
