package io.lectern.embedding;

import dev.langchain4j.model.scoring.ScoringModel;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the configured reranking model, if any. */
@Configuration(proxyBeanMethods = false)
class RerankConfiguration {

	@Bean
	@ConditionalOnProperty(name = "lectern.rerank.provider", havingValue = "djl")
	ScoringModel crossEncoder(RerankProperties settings, OpenedEmbeddings models) {
		return models.crossEncoder(settings);
	}

	@Bean
	@ConditionalOnProperty(name = "lectern.rerank.provider", havingValue = "endpoint")
	ScoringModel rerankEndpoint(RerankProperties settings) {
		return new RerankEndpoint(settings);
	}

}
