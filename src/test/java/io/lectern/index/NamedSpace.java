package io.lectern.index;

import java.util.List;

import io.lectern.embedding.EmbeddingSpace;

/**
 * A space that has an id and embeds nothing.
 *
 * @param prepared what is done when its model is asked for
 */
public record NamedSpace(String id, Runnable prepared) implements EmbeddingSpace {

	public NamedSpace(String id) {
		this(id, () -> {
		});
	}

	@Override
	public void prepare() {
		prepared.run();
	}

	@Override
	public int dimensions() {
		return 3;
	}

	@Override
	public int maxTokens() {
		return 512;
	}

	@Override
	public int countTokens(String text) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<float[]> embedPassages(List<String> passages) {
		throw new UnsupportedOperationException();
	}

	@Override
	public float[] embedQuestion(String question) {
		throw new UnsupportedOperationException();
	}

}
