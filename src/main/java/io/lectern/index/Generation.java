package io.lectern.index;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;

/**
 * An index together with the embeddings that it was built with; the two are only ever
 * used together, so that vectors of different models never meet.
 */
public final class Generation {

	private final String fingerprint;

	private final PassageIndex index;

	private final @Nullable Embeddings embeddings;

	public Generation(String fingerprint, PassageIndex index, @Nullable Embeddings embeddings) {
		this.fingerprint = fingerprint;
		this.index = index;
		this.embeddings = embeddings;
	}

	/** Names the models, the recipe and the format it was built with. */
	public String fingerprint() {
		return fingerprint;
	}

	/** Its passages. */
	public PassageIndex index() {
		return index;
	}

	/**
	 * The embeddings its vectors come from; empty where an old generation's models cannot
	 * be loaded any more, so that only its lexical side answers.
	 */
	public Optional<Embeddings> embeddings() {
		return Optional.ofNullable(embeddings);
	}

	/** The same with its index {@link PassageIndex#forOneSearch() for one search}. */
	public Generation forOneSearch() {
		return new Generation(fingerprint, index.forOneSearch(), embeddings);
	}

	/** Has the models loaded that its passages were embedded with. */
	void prepare() {
		needed().forEach(EmbeddingSpace::prepare);
	}

	/** Waits for what {@link #prepare()} began. */
	void awaitModels() {
		needed().forEach(EmbeddingSpace::dimensions);
	}

	private List<EmbeddingSpace> needed() {
		return embeddings().stream()
			.flatMap((models) -> models.spaces().stream())
			.filter((space) -> index.hasSpace(space.id()))
			.toList();
	}

	void close() {
		index.close();
	}

}
