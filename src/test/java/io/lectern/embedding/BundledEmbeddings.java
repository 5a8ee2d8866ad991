package io.lectern.embedding;

import java.nio.file.Path;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/** The models that Lectern comes with, for the tests of other packages. */
public final class BundledEmbeddings {

	private BundledEmbeddings() {
	}

	/**
	 * Opens them as they are configured by default.
	 * @param models where they are unpacked
	 */
	public static Embeddings open(Path models) {
		EmbeddingProperties defaults = Binder.get(new StandardEnvironment())
			.bindOrCreate("lectern.embedding", EmbeddingProperties.class);
		return new OpenedEmbeddings(defaults, models).configured();
	}

}
