package io.lectern.llm;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the configured language model, if any. */
@Configuration(proxyBeanMethods = false)
class LlmConfiguration {

	@Bean
	@ConditionalOnProperty(name = "lectern.llm.provider", havingValue = "openai")
	LanguageModel openAiModel(LlmProperties settings) {
		return openAi(settings);
	}

	static OpenAiModel openAi(LlmProperties settings) {
		URI url = required(settings.baseUrl(), "base-url", "http://localhost:11434/v1");
		if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
			throw new IllegalStateException("lectern.llm.base-url must be an http or https address, not '" + url + "'");
		}
		String model = required(settings.model(), "model", "qwen3:8b");
		if (model.isBlank()) {
			throw new IllegalStateException("lectern.llm.model is empty");
		}
		return new OpenAiModel(url, model, settings);
	}

	private static <T> T required(@Nullable T value, String key, String example) {
		if (value == null) {
			throw new IllegalStateException("lectern.llm.provider is 'openai', but lectern.llm." + key
					+ " is not set. Set it, for example to " + example + ", or set lectern.llm.provider to 'none'.");
		}
		return value;
	}

}
