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
		/** "Thank you", and what else closes. */
		THANKS,
		/** "Who are you?", "What can you do?". */
		WHO_ANSWERS,
		/** No words at all. */
		NOTHING

	}

	/** Greets. */
	String greets();

	/** Thanks, agrees or takes leave. */
	String thanks();

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
