package io.lectern.llm;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Provides the configured language models, if any. */
@Configuration(proxyBeanMethods = false)
class LlmConfiguration {

	@Bean
	ConfiguredModels languageModels(LlmProperties settings, Environment environment, MeterRegistry meters,
			ObservationRegistry observations) {
		return new ConfiguredModels(settings, NamedSettings.of(environment), new ModelMeasures(meters, observations));
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
