package io.lectern.llm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * The settings of the models under {@code lectern.llm.models}: what such a model does not
 * set itself is as the default model has it.
 */
final class NamedSettings {

	private static final String GENERAL = "lectern.llm";

	private static final String NAMED = GENERAL + ".models";

	private NamedSettings() {
	}

	/** By name, in the order of names. */
	static Map<String, LlmProperties> of(Environment environment) {
		Map<String, LlmProperties> settings = new TreeMap<>();
		Binder.get(environment)
			.bind(NAMED, Bindable.mapOf(String.class, Object.class))
			.orElseGet(Map::of)
			.keySet()
			.forEach((name) -> settings.put(name, of(environment, name)));
		return settings;
	}

	/** Those of an endpoint that was chosen in place of the default model's. */
	static LlmProperties of(Environment environment, LanguageModels.Endpoint endpoint) {
		Map<String, Object> chosen = new HashMap<>(Map.of("provider", "openai", "base-url", endpoint.baseUrl(), "model",
				endpoint.model(), "api-key", Objects.requireNonNullElse(endpoint.apiKey(), "")));
		List<ConfigurationPropertySource> sources = new ArrayList<>();
		sources.add(new MapConfigurationPropertySource(chosen));
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			sources.add(source.withPrefix(GENERAL));
		}
		return new Binder(sources, new PropertySourcesPlaceholdersResolver(environment)).bindOrCreate("",
				Bindable.of(LlmProperties.class));
	}

	private static LlmProperties of(Environment environment, String name) {
		List<ConfigurationPropertySource> sources = new ArrayList<>();
		for (String prefix : List.of(NAMED + "." + name, GENERAL)) {
			for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
				sources.add(source.withPrefix(prefix));
			}
		}
		return new Binder(sources, new PropertySourcesPlaceholdersResolver(environment)).bindOrCreate("",
				Bindable.of(LlmProperties.class));
	}

}
