package io.lectern.llm;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import io.lectern.llm.LlmProperties.Provider;

/**
 * The models of one configured provider. They share one guard, because it is one machine.
 */
class ProviderModels implements AutoCloseable {

	private final LlmProperties settings;

	private final Guard guard;

	private final ModelMeasures measures;

	private final Map<String, GuardedModel> models = new HashMap<>();

	/** Not a monitor: on Java 21 a virtual thread that waits in one holds its carrier. */
	private final Lock lock = new ReentrantLock();

	ProviderModels(LlmProperties settings, ModelMeasures measures) {
		this.settings = settings;
		this.guard = new Guard(settings);
		this.measures = measures;
	}

	/**
	 * @param name as the provider knows it; null: the configured one
	 * @throws IllegalStateException where the settings or the file are not right
	 */
	Optional<LanguageModel> find(@Nullable String name) {
		return switch (settings.provider()) {
			case NONE -> Optional.empty();
			case OPENAI ->
				Optional.of(guarded((name != null) ? name : required(settings.model(), "model", "qwen3:8b")));
			case LOCAL -> Optional.of(guarded(
					(name != null) ? name : required(settings.path(), "path", "/models/qwen3-4b-q4.gguf").toString()));
		};
	}

	boolean isConfigured() {
		return settings.provider() != Provider.NONE;
	}

	LlmProperties settings() {
		return settings;
	}

	Guard guard() {
		return guard;
	}

	private GuardedModel guarded(String name) {
		lock.lock();
		try {
			GuardedModel known = models.get(name);
			if (known == null) {
				known = new GuardedModel(new SpokenModel(make(name), settings), guard, measures);
				models.put(name, known);
			}
			return known;
		}
		finally {
			lock.unlock();
		}
	}

	private LanguageModel make(String name) {
		return (settings.provider() == Provider.LOCAL) ? LocalModel.load(Path.of(name), settings, measures)
				: openAi(name);
	}

	private OpenAiModel openAi(String name) {
		URI url = required(settings.baseUrl(), "base-url", "http://localhost:11434/v1");
		if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
			throw new IllegalStateException("lectern.llm.base-url must be an http or https address, not '" + url + "'");
		}
		if (name.isBlank()) {
			throw new IllegalStateException("lectern.llm.model is empty");
		}
		return new OpenAiModel(url, name, settings, measures);
	}

	private <T> T required(@Nullable T value, String key, String example) {
		if (value == null) {
			throw new IllegalStateException("lectern.llm.provider is '"
					+ settings.provider().name().toLowerCase(java.util.Locale.ROOT) + "', but lectern.llm." + key
					+ " is not set. Set it, for example to " + example + ", or set lectern.llm.provider to 'none'.");
		}
		return value;
	}

	@Override
	public void close() {
		lock.lock();
		try {
			models.values()
				.stream()
				.map((model) -> model.model().model())
				.filter(LocalModel.class::isInstance)
				.forEach((model) -> ((LocalModel) model).close());
			models.clear();
		}
		finally {
			lock.unlock();
		}
	}

}
