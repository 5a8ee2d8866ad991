package io.lectern.language;

/**
 * How programs that people chat with ask a model for something about the chat itself,
 * such as a title, and how they wrap a question. Patterns are those of {@link Lexicon}.
 */
public interface ChatTasks {

	/** Asks for a title of the conversation, in so many words. */
	String titleOfConversation();

	/** Asks for a summary of the conversation to go on from, in so many words. */
	String summaryOfConversation();

	/** Names a title; that of a conversation, where one is quoted. */
	String title();

	/** Names tags. */
	String tags();

	/** Names questions to ask next. */
	String followUps();

	/** Names queries to search with. */
	String queries();

	/** Who asks, in front of what is said in a conversation that is quoted. */
	String asker();

	/** Who answers, likewise. */
	String answerer();

	/** What stands in front of the question, below text to answer it from. */
	String questionLabel();

	/** What stands below it, where the answer is to be. */
	String answerLabel();

	/** Names text to answer from. */
	String givenContext();

}
