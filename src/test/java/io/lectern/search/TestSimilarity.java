package io.lectern.search;

import java.nio.file.Path;

import io.lectern.embedding.BundledEmbeddings;

/** Similarity for the tests of other packages. */
public final class TestSimilarity {

	private TestSimilarity() {
	}

	/**
	 * By the models that Lectern comes with.
	 * @param models where they are unpacked
	 */
	public static Similarity bundled(Path models) {
		return new DenseSimilarity(BundledEmbeddings.open(models));
	}

}
