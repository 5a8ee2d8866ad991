package io.lectern.embedding;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A model that reads question and passage together and orders the best candidates anew.
 *
 * @param provider {@code none}; {@code djl}: a cross-encoder run in this process;
 * {@code endpoint}: a {@code /rerank} endpoint as Cohere, Jina and many servers have it
 * @param candidates the best candidates are reranked, so many of them
 * @param timeout how long reranking may take; a later answer is not waited for, the order
 * stays as it was and a warning says so
 * @param engine {@code OnnxRuntime} or {@code PyTorch} (TorchScript); {@code djl} only
 * @param url weights: a folder or zip holding {@code model.onnx} or a TorchScript
 * {@code .pt} named like the folder, and {@code tokenizer.json} (path, {@code file:},
 * {@code http(s):}), or {@code djl://} for DJL's model zoo; {@code djl} only
 * @param tokenTypes whether a PyTorch model takes token type ids as third input
 * @param maxTokens question and passage together are cut after so many tokens;
 * {@code djl} only
 * @param baseUrl the endpoint without {@code /rerank}, such as
 * {@code https://api.jina.ai/v1}; {@code endpoint} only
 * @param apiKey sent as bearer token; unset: none is sent
 * @param model the model's name at the endpoint
 */
@ConfigurationProperties("lectern.rerank")
public record RerankProperties(@DefaultValue("none") Provider provider, @DefaultValue("50") int candidates,
		@DefaultValue("2s") Duration timeout, @DefaultValue("OnnxRuntime") String engine,
		@DefaultValue(EncoderModel.CPU) String device, @Nullable String url, @DefaultValue("true") boolean tokenTypes,
		@DefaultValue("512") int maxTokens, @Nullable URI baseUrl, @Nullable String apiKey, @Nullable String model) {

	/** Where the model runs. */
	public enum Provider {

		NONE, DJL, ENDPOINT

	}

	public RerankProperties {
		EncoderModel.device("lectern.rerank", device);
		if (candidates < 1 || maxTokens < 8) {
			throw new IllegalArgumentException(
					"lectern.rerank.candidates must be 1 or more, lectern.rerank.max-tokens 8 or more");
		}
		if (provider == Provider.DJL && url == null) {
			throw new IllegalArgumentException("lectern.rerank.provider is djl, but lectern.rerank.url is not set");
		}
		if (provider == Provider.ENDPOINT && (baseUrl == null || baseUrl.getHost() == null || model == null)) {
			throw new IllegalArgumentException("lectern.rerank.provider is endpoint, but lectern.rerank.base-url"
					+ " (an http or https address) or lectern.rerank.model is not set");
		}
	}

	/** Never shows the key. */
	@Override
	public String toString() {
		return "RerankProperties[provider=" + provider + ", url=" + url + ", baseUrl=" + baseUrl + ", model=" + model
				+ "]";
	}

}
