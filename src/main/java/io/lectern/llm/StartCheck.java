package io.lectern.llm;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks each configured model a tiny question when Lectern has started, beside all else:
 * operators learn what does not work before a reader meets it, and what its endpoint
 * refuses is found out by then.
 */
@Component
@ConditionalOnWebApplication
class StartCheck {

	private static final Logger log = LoggerFactory.getLogger(StartCheck.class);

	private final ConfiguredModels models;

	StartCheck(ConfiguredModels models) {
		this.models = models;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		models.providers()
			.forEach((name,
					provider) -> Thread.ofVirtual().name("llm-check-" + name).start(() -> check(name, provider)));
	}

	/** Tells what it finds in the log and in the model's health. */
	static void check(String name, ProviderModels provider) {
		if (!provider.settings().checkAtStart()) {
			return;
		}
		try {
			ModelCheck.Result result = provider.find(null)
				.map(GuardedModel.class::cast)
				.map(GuardedModel::check)
				.orElseThrow();
			String found = String.join(" ", result.sentences());
			if (result.works()) {
				log.info("The language model '{}' works. {}", name, found);
			}
			else {
				log.warn("The language model '{}' does not work; until it does, answers are made of quotes. {}", name,
						found);
			}
		}
		catch (IllegalStateException ex) {
			provider.guard().failed(String.valueOf(ex.getMessage()));
			log.warn("The language model '{}' can't be used: {}", name, ex.getMessage());
		}
	}

}
