package io.lectern.search;

import org.jspecify.annotations.Nullable;

/** What a language model is told that is to write other wordings of a question. */
public interface WordingsPrompt {

	/**
	 * @param collection that is searched, null for all
	 * @return a text with the place {@code {question}}
	 */
	String wordings(@Nullable String collection);

}
