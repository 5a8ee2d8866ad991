package io.lectern.llm;

import java.util.List;
import java.util.function.Consumer;

import dev.langchain4j.data.message.ChatMessage;

/**
 * A language model that writes. There is a bean of it only where one is configured. Safe
 * for use by many threads.
 */
public interface LanguageModel {

	/** The model's name, as answers show it. */
	String name();

	/**
	 * Has the model continue the conversation. Blocks until it has finished; meant for
	 * virtual threads. An exception thrown by {@code text}, or an interrupt of the
	 * calling thread, ends the request to the model at once.
	 * @param text receives what the model writes, piece by piece, on the calling thread
	 * @return the whole text; only where the model said that it had finished
	 * @throws ModelFailure where there was no answer, or only part of one
	 */
	String write(List<ChatMessage> conversation, Consumer<String> text);

	/**
	 * Has the model carry out one short instruction, such as rewording a question.
	 * @return what it wrote, cut at the limit
	 * @throws ModelFailure where there was no answer, or none in time
	 */
	default String complete(String prompt, Limits limits) {
		return new Completion(this, prompt, limits).text();
	}

}
