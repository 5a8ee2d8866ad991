package io.lectern.embedding;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

import io.lectern.embedding.RerankProperties.Provider;

/** Tells administrators which embedding and reranking models are in use. */
@Component
class ModelInfo implements InfoContributor {

	private final Embeddings embeddings;

	private final RerankProperties rerank;

	ModelInfo(Embeddings embeddings, RerankProperties rerank) {
		this.embeddings = embeddings;
		this.rerank = rerank;
	}

	/**
	 * @param dimensions null where it is not loaded, because nothing has needed it so far
	 */
	record Model(String id, @Nullable Integer dimensions, int maxTokens) {

		static Model of(EmbeddingSpace space) {
			return new Model(space.id(), space.isLoaded() ? space.dimensions() : null, space.maxTokens());
		}

	}

	record Reranker(String provider, @Nullable String model) {
	}

	@Override
	public void contribute(Info.Builder info) {
		List<Model> models = embeddings.spaces().stream().map(Model::of).toList();
		info.withDetail("embedding", models)
			.withDetail("reranker", new Reranker(rerank.provider().name().toLowerCase(Locale.ROOT),
					(rerank.provider() == Provider.DJL) ? rerank.url() : rerank.model()));
	}

}
