package io.lectern.llm;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Tells administrators which language models write, if any. */
@Component
class LanguageModelInfo implements InfoContributor {

	private final LlmProperties settings;

	private final ConfiguredModels models;

	LanguageModelInfo(LlmProperties settings, ConfiguredModels models) {
		this.settings = settings;
		this.models = models;
	}

	record Writer(String provider, @Nullable String model, @Nullable String endpoint) {

		static Writer of(LlmProperties settings) {
			String model = (settings.path() != null) ? settings.path().getFileName().toString() : settings.model();
			return new Writer(settings.provider().name().toLowerCase(Locale.ROOT), model,
					(settings.baseUrl() != null) ? settings.baseUrl().toString() : null);
		}

	}

	@Override
	public void contribute(Info.Builder info) {
		info.withDetail("languageModel", Writer.of(models.general().settings()));
		info.withDetail("configuredLanguageModel", Writer.of(settings));
		Map<String, Writer> named = new LinkedHashMap<>();
		models.providers().forEach((name, provider) -> {
			if (models.names().contains(name)) {
				named.put(name, Writer.of(provider.settings()));
			}
		});
		info.withDetail("languageModels", named);
	}

}
