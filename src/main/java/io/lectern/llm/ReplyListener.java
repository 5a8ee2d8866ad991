package io.lectern.llm;

/**
 * Follows a model's reply in the making. What it throws ends the request to the model.
 */
@FunctionalInterface
public interface ReplyListener {

	/** The next piece of the text. */
	void text(String piece);

	/** The model reasons, which nobody is shown. Told once for each stretch of it. */
	default void thinking() {
	}

}
