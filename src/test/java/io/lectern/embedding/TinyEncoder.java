package io.lectern.embedding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The tiny encoder under {@code src/test/resources/tiny-encoder}. */
final class TinyEncoder {

	static final Path FOLDER = Path.of("target/test-classes/tiny-encoder").toAbsolutePath();

	private TinyEncoder() {
	}

	static ModelSettings settings(String engine, String url) {
		return settings(engine, url, "");
	}

	static ModelSettings settings(String engine, String url, String queryPrefix) {
		return settings(engine, "cpu", url, queryPrefix);
	}

	static ModelSettings settings(String engine, String device, String url, String queryPrefix) {
		return new ModelSettings("tiny", List.of("en"), ModelSettings.Provider.DJL, engine, device, url,
				ModelSettings.Pooling.MEAN, true, queryPrefix, "", 64, null, null, null, null, 64,
				Duration.ofSeconds(5));
	}

	static OpenedEmbeddings open(ModelSettings... settings) {
		return new OpenedEmbeddings(new EmbeddingProperties(List.of(settings), 2, 3), Path.of("target/test-models"));
	}

}
