package io.lectern.llm;

import java.util.List;
import java.util.Map;

import dev.langchain4j.data.message.ChatMessage;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked, and how.
 *
 * @param messages the conversation that it continues
 * @param wishes what is different from the settings
 */
public record ModelRequest(List<ChatMessage> messages, Wishes wishes) {

	/** Asks as the settings say. */
	public static ModelRequest of(List<ChatMessage> messages) {
		return new ModelRequest(messages, Wishes.NONE);
	}

	/** The same question with these wishes. */
	public ModelRequest with(Wishes others) {
		return new ModelRequest(messages, others);
	}

	/**
	 * What one request wishes.
	 *
	 * @param thinking whether the model may reason as long as its settings let it; it may
	 * not where the answer is short and waited for
	 * @param temperature randomness of the wording; null: as configured
	 * @param maxTokens most tokens of the reply, never more than configured; null: as
	 * configured
	 * @param stop texts at which the reply ends
	 * @param fields more fields of the request, such as {@code response_format}; a local
	 * model does not know them
	 */
	public record Wishes(boolean thinking, @Nullable Double temperature, @Nullable Integer maxTokens, List<String> stop,
			Map<String, Object> fields) {

		/** Nothing. */
		public static final Wishes NONE = new Wishes(true, null, null, List.of(), Map.of());

		/** An answer without reasoning. */
		public static final Wishes NO_THINKING = new Wishes(false, null, null, List.of(), Map.of());

	}

}
