package io.lectern.embedding;

import java.util.List;

/**
 * One model's vectors. Vectors of different spaces are never compared. Safe for use by
 * many threads.
 */
public interface EmbeddingSpace {

	/**
	 * Names the space: the same weights, pooling and prefixes give the same id on every
	 * start, anything else another. Letters, digits, dots and dashes only.
	 */
	String id();

	/** Length of its vectors. Waits for the model. */
	int dimensions();

	/**
	 * Has what it needs loaded in the background, so that whoever embeds later need not
	 * wait as long. Without it the first use does so.
	 */
	default void prepare() {
	}

	/** Whether it could embed at once. */
	default boolean isLoaded() {
		return true;
	}

	/** The most tokens it reads of one text, special tokens included. */
	int maxTokens();

	/**
	 * Tokens of {@code text} by the model's own tokenizer, special tokens included, not
	 * cut at {@link #maxTokens()}.
	 */
	int countTokens(String text);

	/**
	 * Embeds passages, each with the title and headings it stands under already in front
	 * of it.
	 * @return unit-length vectors in the same order
	 */
	List<float[]> embedPassages(List<String> passages);

	/**
	 * Embeds texts as passages for somebody who waits for them, such as the sentences
	 * that may answer a question: not in line behind passages that are being ingested.
	 * @return unit-length vectors in the same order
	 */
	default List<float[]> embedAsked(List<String> texts) {
		return embedPassages(texts);
	}

	/** Embeds a question, with the prefix the model wants. */
	float[] embedQuestion(String question);

}
