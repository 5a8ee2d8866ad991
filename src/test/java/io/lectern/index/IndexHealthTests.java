package io.lectern.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

import io.lectern.embedding.Embeddings;
import io.lectern.embedding.EmbeddingsFactory;

import static org.assertj.core.api.Assertions.assertThat;

class IndexHealthTests {

	@TempDir
	Path folder;

	@Test
	void isUpAsLongAsTheIndexCanBeRead() {
		AtomicBoolean damaged = new AtomicBoolean();
		GenerationStore store = TroubledIndex.of(new FolderGenerations(folder), (method, filter) -> {
			if (damaged.get() && method.equals("isEmpty")) {
				throw new UncheckedIOException(new IOException("disk is gone"));
			}
		});
		Embeddings embeddings = new SingleSpace(new NamedSpace(Corpus.SPACE));
		EmbeddingsFactory factory = new EmbeddingsFactory() {

			@Override
			public Embeddings open(String spec) {
				return embeddings;
			}

			@Override
			public String spec() {
				return "{}";
			}
		};
		try (IndexGenerations generations = new IndexGenerations(store, embeddings, factory, () -> "",
				Duration.ofHours(1))) {
			IndexHealth health = new IndexHealth(generations);
			assertThat(health.health().getStatus()).isEqualTo(Status.UP);
			assertThat(health.health().getDetails()).containsEntry("empty", true).containsEntry("rebuilding", false);
			Corpus.load(generations.active().index());
			assertThat(health.health().getDetails()).containsEntry("empty", false);

			damaged.set(true);
			assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
		}
	}

}
