package io.lectern.llm;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Tells administrators which language model writes, if any. */
@Component
class LanguageModelInfo implements InfoContributor {

	private final LlmProperties settings;

	LanguageModelInfo(LlmProperties settings) {
		this.settings = settings;
	}

	record Writer(String provider, @Nullable String model, @Nullable String endpoint) {
	}

	@Override
	public void contribute(Info.Builder info) {
		String model = (settings.path() != null) ? settings.path().getFileName().toString() : settings.model();
		info.withDetail("languageModel", new Writer(settings.provider().name().toLowerCase(Locale.ROOT), model,
				(settings.baseUrl() != null) ? settings.baseUrl().toString() : null));
	}

}
