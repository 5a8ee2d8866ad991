package io.lectern.embedding;

import java.util.List;

/** The configured embedding spaces and which text goes to which. */
public interface Embeddings {

	/** All configured spaces, the one for texts of no known language first. */
	List<EmbeddingSpace> spaces();

	/** Whether these are the models that Lectern comes with, at their defaults. */
	default boolean bundled() {
		return false;
	}

	/** The space a passage of that language ({@link Language#of}) belongs to. */
	EmbeddingSpace forLanguage(String language);

	/**
	 * The spaces a question is to be asked in: one, or several when it mixes languages.
	 */
	List<EmbeddingSpace> forQuestion(String question);

}
