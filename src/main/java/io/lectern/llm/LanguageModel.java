package io.lectern.llm;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

import dev.langchain4j.data.message.ChatMessage;

/**
 * A language model that writes. There is a bean of it only where one is configured. Safe
 * for use by many threads.
 */
public interface LanguageModel {

	/** The model's name, as answers show it. */
	String name();

	/** Most tokens that it reads at a time, where that is known. */
	default OptionalInt contextTokens() {
		return OptionalInt.empty();
	}

	/**
	 * Has the model continue the conversation. Blocks until it has finished; meant for
	 * virtual threads. An exception thrown by the listener, or an interrupt of the
	 * calling thread, ends the request to the model at once.
	 * @param listener told of what the model writes, piece by piece, on the calling
	 * thread; never of its reasoning
	 * @return the whole text, never blank, and how it ended
	 * @throws ModelFailure where there was no answer, or only part of one
	 */
	Reply write(ModelRequest request, ReplyListener listener);

	/** The same, with nothing wished. */
	default String write(List<ChatMessage> conversation, Consumer<String> text) {
		return write(ModelRequest.of(conversation), text::accept).text();
	}

	/**
	 * Has the model carry out one short instruction, such as rewording a question,
	 * without thinking long about it.
	 * @return what it wrote, cut at the limit
	 * @throws ModelFailure where there was no answer, or none in time
	 */
	default String complete(String prompt, Limits limits) {
		return new Completion(this, prompt, limits).text();
	}

}
