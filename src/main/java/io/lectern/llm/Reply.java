package io.lectern.llm;

/**
 * What a model wrote.
 *
 * @param text the text without the model's reasoning; not blank
 * @param ending how it ended
 * @param withheld whether its end was left out, being reasoning or looking like it
 */
public record Reply(String text, Ending ending, boolean withheld) {

	/** How a reply ended. */
	public enum Ending {

		/** The model had said all. */
		COMPLETE("stop"),

		/** The most tokens allowed were used up. */
		LENGTH("length"),

		/** A filter of the provider's stopped it. */
		FILTERED("content_filter"),

		/** It called a tool, though none was offered. */
		TOOL_CALLS("stop"),

		/** The model said, beside the text, that it would not answer. */
		REFUSED("stop");

		private final String finishReason;

		Ending(String finishReason) {
			this.finishReason = finishReason;
		}

		/** As OpenAI's clients are told. */
		public String finishReason() {
			return finishReason;
		}

	}

	/** A text that is complete. */
	public static Reply complete(String text) {
		return new Reply(text, Ending.COMPLETE, false);
	}

}
