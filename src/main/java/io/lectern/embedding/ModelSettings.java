package io.lectern.embedding;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One embedding model.
 *
 * @param name what it is called in logs and in the id of its space
 * @param languages codes of the languages it is for, such as {@code en} or {@code zh};
 * empty where it takes whatever no other model does
 * @param provider {@code djl} runs it in this process, {@code openai} asks an
 * OpenAI-compatible endpoint
 * @param engine {@code OnnxRuntime} or {@code PyTorch} (TorchScript); {@code djl} only
 * @param device {@code cpu}, {@code gpu} or one of several cards, such as {@code gpu1},
 * which takes an engine with CUDA; {@code djl} only
 * @param url weights: {@code classpath:name.onnx} with {@code name-tokenizer.json} beside
 * it, a folder or zip holding {@code model.onnx} or a TorchScript {@code .pt} named like
 * the folder, and {@code tokenizer.json} (path, {@code file:}, {@code http(s):}), or
 * {@code djl://} for DJL's model zoo. With {@code openai} only its tokenizer is used, to
 * count tokens
 * @param pooling {@code CLS} takes the first token's vector, {@code MEAN} the mean over
 * all tokens; what the model was trained with
 * @param tokenTypes whether a PyTorch model takes token type ids as third input; ONNX
 * models tell by themselves
 * @param queryPrefix put in front of every question
 * @param passagePrefix put in front of every passage
 * @param maxTokens texts are cut after so many tokens, special tokens included
 * @param baseUrl endpoint up to and including {@code /v1}; {@code openai} only
 * @param apiKey key of the endpoint
 * @param model name of the model at the endpoint
 * @param dimensions vector length to ask the endpoint for; its own where unset
 * @param requestSize most passages in one request to the endpoint
 * @param timeout longest wait for one answer of the endpoint
 */
record ModelSettings(@DefaultValue("model") String name, @DefaultValue List<String> languages,
		@DefaultValue("DJL") Provider provider, @DefaultValue("OnnxRuntime") String engine,
		@DefaultValue(EncoderModel.CPU) String device, @DefaultValue(BUNDLED_ENGLISH) String url,
		@DefaultValue("CLS") Pooling pooling, @DefaultValue("true") boolean tokenTypes,
		@DefaultValue("") String queryPrefix, @DefaultValue("") String passagePrefix,
		@DefaultValue("512") int maxTokens, @Nullable String baseUrl, @Nullable String apiKey, @Nullable String model,
		@Nullable Integer dimensions, @DefaultValue("64") int requestSize, @DefaultValue("30s") Duration timeout) {

	/** Where a model runs. */
	enum Provider {

		DJL, OPENAI

	}

	/** How one vector is made of those of all tokens. */
	enum Pooling {

		CLS, MEAN

	}

	static final String BUNDLED_ENGLISH = "classpath:bge-small-en-v1.5-q.onnx";

	static final String BUNDLED_CHINESE = "classpath:bge-small-zh-v1.5.onnx";

	ModelSettings {
		// Those written down before there was a choice.
		device = EncoderModel.device("lectern.embedding.models: " + name, (device != null) ? device : EncoderModel.CPU);
		if (!name.matches("[A-Za-z0-9.-]{1,80}")) {
			throw new IllegalArgumentException(
					"lectern.embedding.models: the name '" + name + "' may hold letters, digits, dots and dashes only");
		}
		if (maxTokens < 8 || requestSize < 1) {
			throw new IllegalArgumentException(
					"lectern.embedding.models: " + name + ": max-tokens must be 8 or more, request-size 1 or more");
		}
		if (provider == Provider.OPENAI && (baseUrl == null || model == null)) {
			throw new IllegalArgumentException(
					"lectern.embedding.models: " + name + ": provider openai needs base-url and model");
		}
	}

	static List<ModelSettings> bundled() {
		return List.of(djl("bge-small-en-v1.5-q", List.of("en"), BUNDLED_ENGLISH),
				djl("bge-small-zh-v1.5", List.of("zh"), BUNDLED_CHINESE));
	}

	/** A model run here with everything at its default. */
	static ModelSettings djl(String name, List<String> languages, String url) {
		return new ModelSettings(name, languages, Provider.DJL, "OnnxRuntime", EncoderModel.CPU, url, Pooling.CLS, true,
				"", "", 512, null, null, null, null, 64, Duration.ofSeconds(30));
	}

	ModelSettings withApiKey(@Nullable String key) {
		return new ModelSettings(name, languages, provider, engine, device, url, pooling, tokenTypes, queryPrefix,
				passagePrefix, maxTokens, baseUrl, key, model, dimensions, requestSize, timeout);
	}

}
