package io.lectern.search;

import java.time.Duration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.lectern.embedding.Embeddings;
import io.lectern.embedding.EmbeddingsFactory;
import io.lectern.system.LecternProperties;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

	/** Searches end within their deadline, ingestion writes a document within this. */
	private static final Duration GRACE = Duration.ofMinutes(2);

	@Bean
	IndexGenerations indexGenerations(LecternProperties lectern, Embeddings embeddings, EmbeddingsFactory factory,
			ObjectProvider<PassageRecipe> recipe) {
		return new IndexGenerations(lectern.dataDir().resolve("index"), embeddings, factory,
				recipe.getIfAvailable(() -> () -> ""), GRACE);
	}

}
