package io.lectern.llm;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the configured language model, if any. */
@Configuration(proxyBeanMethods = false)
class LlmConfiguration {

	@Bean
	ConfiguredModels languageModels(LlmProperties settings, MeterRegistry meters, ObservationRegistry observations) {
		return new ConfiguredModels(settings, new ModelMeasures(meters, observations));
	}

	@Bean
	@ConditionalOnProperty(name = "lectern.llm.provider", havingValue = "openai")
	LanguageModel openAiModel(ConfiguredModels models) {
		return models.find(null).orElseThrow();
	}

	@Bean
	@ConditionalOnProperty(name = "lectern.llm.provider", havingValue = "local")
	LanguageModel localModel(ConfiguredModels models) {
		return models.find(null).orElseThrow();
	}

}
