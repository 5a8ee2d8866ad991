package io.lectern.embedding;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How text becomes vectors.
 *
 * @param models the models, the one for texts of no known language first. Where none is
 * given: bge-small-en-v1.5 (quantized, 384 dimensions) for English and everything else,
 * bge-small-zh-v1.5 (512) for Chinese, both from the class path
 * @param threads passages embedded at the same time, each on one core; 0 takes as many as
 * the machine has cores. As many texts of questions may be embedded beside them
 * @param batchSize passages of similar length that go through a model together. On a CPU
 * 1 is fastest: padding and cache misses cost more than batching saves
 */
@ConfigurationProperties("lectern.embedding")
record EmbeddingProperties(@Nullable List<ModelSettings> models, @DefaultValue("0") int threads,
		@DefaultValue("1") int batchSize) {

	EmbeddingProperties {
		if (threads < 0 || batchSize < 1) {
			throw new IllegalArgumentException(
					"lectern.embedding.threads must be 0 or more, lectern.embedding.batch-size 1 or more");
		}
	}

	/** The configured models or the bundled ones. */
	List<ModelSettings> modelsOrBundled() {
		return (models == null || models.isEmpty()) ? ModelSettings.bundled() : models;
	}

	int workers() {
		return (threads > 0) ? threads : Runtime.getRuntime().availableProcessors();
	}

}
