package io.lectern.embedding;

/**
 * Opens {@link Embeddings} from their written-down settings, so that an index keeps
 * answering in the vectors it was built with while another is being built.
 */
public interface EmbeddingsFactory {

	/**
	 * Opens the models a {@link #spec()} names, now or from an earlier configuration. The
	 * models load in the background; equal models are loaded once, and all are closed
	 * with the application.
	 * @param spec what {@link #spec()} returned
	 * @throws IllegalArgumentException when {@code spec} cannot be read
	 */
	Embeddings open(String spec);

	/**
	 * The configured models as JSON, without keys and without what changes speed alone.
	 */
	String spec();

}
