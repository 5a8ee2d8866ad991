package io.lectern.index;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Where the generations of the index lie, and which of them answers. */
public interface GenerationStore {

	/** The fingerprint of the generation that answers; empty before there is any. */
	Optional<String> active();

	/**
	 * Lets that generation answer from now on, durably: after a kill at any moment either
	 * the one before answers or this one.
	 */
	void activate(String fingerprint);

	/** Notes a generation and the embeddings it is built with; keeps what it holds. */
	void describe(String fingerprint, String embeddings);

	/** The embeddings noted for it, empty where they are lost. */
	Optional<String> embeddings(String fingerprint);

	/** Opens its passages, an empty index where there is none. */
	PassageIndex open(String fingerprint);

	/** All generations there are. */
	Set<String> all();

	/** Deletes generations except these, the active one and those that others use. */
	void keep(Collection<String> used);

}
