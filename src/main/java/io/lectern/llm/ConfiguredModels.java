package io.lectern.llm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The default model and those that have a name. */
class ConfiguredModels implements LanguageModels, AutoCloseable {

	/** What measures call the default model's provider. */
	static final String DEFAULT = "default";

	private final ProviderModels general;

	private final Map<String, ProviderModels> named = new LinkedHashMap<>();

	ConfiguredModels(LlmProperties general, Map<String, LlmProperties> named, ModelMeasures measures) {
		this.general = new ProviderModels(DEFAULT, general, measures);
		named.forEach((name, settings) -> this.named.put(name, new ProviderModels(name, settings, measures)));
	}

	/**
	 * @throws IllegalStateException where the settings or the file are not right
	 */
	@Override
	public Optional<LanguageModel> find(@Nullable String name) {
		ProviderModels known = (name != null) ? named.get(name) : null;
		return (known != null) ? known.find(null) : general.find(name);
	}

	@Override
	public List<String> names() {
		return List.copyOf(named.keySet());
	}

	/** The providers that are configured, by the name that measures give them. */
	Map<String, ProviderModels> providers() {
		Map<String, ProviderModels> providers = new LinkedHashMap<>();
		providers.put(DEFAULT, general);
		providers.putAll(named);
		providers.values().removeIf((each) -> !each.isConfigured());
		return providers;
	}

	@Override
	public void close() {
		general.close();
		named.values().forEach(ProviderModels::close);
	}

}
