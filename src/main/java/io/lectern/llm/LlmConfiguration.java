package io.lectern.llm;

import java.util.OptionalInt;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Provides the configured language models, if any. */
@Configuration(proxyBeanMethods = false)
class LlmConfiguration {

	@Bean
	ConfiguredModels languageModels(LlmProperties settings, Environment environment, MeterRegistry meters,
			ObservationRegistry observations, ObjectProvider<LanguageModels.Chosen> chosen) {
		return new ConfiguredModels(settings, NamedSettings.of(environment), new ModelMeasures(meters, observations),
				chosen.getIfAvailable(() -> () -> null), (endpoint) -> NamedSettings.of(environment, endpoint));
	}

	/** Whatever the default model is when it is asked. */
	private record Current(ConfiguredModels models) implements LanguageModel {

		private LanguageModel model() {
			return models.find(null).orElseThrow();
		}

		@Override
		public String name() {
			return model().name();
		}

		@Override
		public OptionalInt contextTokens() {
			return model().contextTokens();
		}

		@Override
		public Reply write(ModelRequest request, ReplyListener listener) {
			return model().write(request, listener);
		}

	}

	@Bean
	@ConditionalOnProperty(name = "lectern.llm.provider", havingValue = "openai")
	LanguageModel openAiModel(ConfiguredModels models) {
		models.find(null).orElseThrow();
		return new Current(models);
	}

	@Bean
	@ConditionalOnProperty(name = "lectern.llm.provider", havingValue = "local")
	LanguageModel localModel(ConfiguredModels models) {
		models.find(null).orElseThrow();
		return new Current(models);
	}

}
