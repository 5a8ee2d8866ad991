package io.lectern.embedding;

import io.lectern.system.LecternProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmbeddingConfiguration {

	@Bean
	OpenedEmbeddings embeddingsFactory(EmbeddingProperties properties, LecternProperties lectern) {
		return new OpenedEmbeddings(properties, lectern.dataDir().resolve("models"));
	}

	@Bean
	Embeddings embeddings(OpenedEmbeddings factory) {
		return factory.configured();
	}

}
