package io.lectern.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.embedding.EmbeddingsFactory;
import io.lectern.index.FolderGenerations;
import io.lectern.index.IndexGenerations;
import io.lectern.index.NamedSpace;
import io.lectern.index.SingleSpace;

/** Real indexes in a folder, for the tests of other packages. */
public final class TestGenerations {

	private TestGenerations() {
	}

	/**
	 * Opens the folder with one model for everything.
	 * @param wanted the model now configured
	 * @param older models that an index found there may have been built with; any other
	 * can't be loaded any more
	 */
	public static IndexGenerations open(Path folder, EmbeddingSpace wanted, EmbeddingSpace... older) {
		EmbeddingsFactory factory = new EmbeddingsFactory() {
			@Override
			public Embeddings open(String spec) {
				return new SingleSpace(Arrays.stream(older)
					.filter((space) -> space.id().equals(spec))
					.findFirst()
					.orElseThrow(() -> new IllegalArgumentException(spec + " is gone")));
			}

			@Override
			public String spec() {
				return wanted.id();
			}
		};
		return new IndexGenerations(new FolderGenerations(folder), new SingleSpace(wanted), factory, () -> "recipe",
				Duration.ofHours(1));
	}

	/** An index of one model that answers while that of another is to be built. */
	public static IndexGenerations rebuilding(Path folder) {
		open(folder, new NamedSpace("old")).close();
		return open(folder, new NamedSpace("new"), new NamedSpace("old"));
	}

}
