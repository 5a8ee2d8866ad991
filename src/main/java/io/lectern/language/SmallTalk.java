package io.lectern.language;

import java.util.List;

/**
 * What people say that asks nothing of the documents. Patterns are those of
 * {@link Lexicon}, each of a whole utterance without the marks around it.
 */
public interface SmallTalk {

	/** What it is. */
	enum Kind {

		/** "Hello". */
		GREETING,
		/** "Thank you". */
		THANKS,
		/** "Who are you?", "What can you do?". */
		WHO_ANSWERS,
		/** "OK", "goodbye", or no words at all. */
		NOTHING,
		/** "And in 2024?", where nothing was said before. */
		INCOMPLETE

	}

	/** Greets. */
	String greets();

	/** Thanks. */
	String thanks();

	/** Agrees, declines or takes leave. */
	String acknowledges();

	/** Asks who answers, or what can be asked. */
	String asksWhoAnswers();

	/** Makes a request polite. */
	String politely();

	/**
	 * A friendly word about what can be asked.
	 * @param titles of the documents, or of some of them; may be empty
	 * @param more whether there are others
	 */
	String reply(Kind kind, List<String> titles, boolean more);

}
