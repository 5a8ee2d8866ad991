package io.lectern.index;

import java.util.List;

import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;

/** Everything goes to one space. */
public record SingleSpace(EmbeddingSpace space) implements Embeddings {

	@Override
	public List<EmbeddingSpace> spaces() {
		return List.of(space);
	}

	@Override
	public EmbeddingSpace forLanguage(String language) {
		return space;
	}

	@Override
	public List<EmbeddingSpace> forQuestion(String question) {
		return List.of(space);
	}

}
