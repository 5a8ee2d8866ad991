package io.lectern.embedding;

/**
 * Opens embeddings from a description, so that an index built with earlier models can be
 * asked until its successor is ready.
 */
public interface EmbeddingsFactory {

	/**
	 * Opens the embeddings that {@link #spec()} described when they were configured.
	 * @throws RuntimeException where one of the models cannot be had any more
	 */
	Embeddings open(String spec);

	/** The configured embeddings as JSON, good for {@link #open} on a later start. */
	String spec();

}
