package io.lectern.llm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.jspecify.annotations.Nullable;

/** The default model and those that have a name. */
class ConfiguredModels implements LanguageModels, AutoCloseable {

	/** What measures call the default model's provider. */
	static final String DEFAULT = "default";

	private final ProviderModels general;

	private final Map<String, ProviderModels> named = new LinkedHashMap<>();

	private final ModelMeasures measures;

	private final Chosen chosen;

	private final Function<Endpoint, LlmProperties> settings;

	/** The endpoint that was chosen last, and its models. */
	private volatile @Nullable Choice choice;

	private record Choice(Endpoint endpoint, ProviderModels models) {
	}

	ConfiguredModels(LlmProperties general, Map<String, LlmProperties> named, ModelMeasures measures) {
		this(general, named, measures, () -> null, (endpoint) -> general);
	}

	/**
	 * @param chosen what takes the place of the general model while it is there
	 * @param settings what is set for an endpoint that is chosen
	 */
	ConfiguredModels(LlmProperties general, Map<String, LlmProperties> named, ModelMeasures measures, Chosen chosen,
			Function<Endpoint, LlmProperties> settings) {
		this.measures = measures;
		this.chosen = chosen;
		this.settings = settings;
		this.general = new ProviderModels(general, measures);
		named.forEach((name, its) -> this.named.put(name, new ProviderModels(its, measures)));
		if (this.general.isConfigured()) {
			measures.watch(DEFAULT, this::breaker);
		}
		this.named.forEach((name, its) -> {
			if (its.isConfigured()) {
				measures.watch(name, () -> its.guard().breaker());
			}
		});
	}

	/**
	 * @throws IllegalStateException where the settings or the file are not right
	 */
	@Override
	public Optional<LanguageModel> find(@Nullable String name) {
		ProviderModels known = (name != null) ? named.get(name) : null;
		return (known != null) ? known.find(null) : general().find(name);
	}

	/** The configured provider, or the one that was chosen in its place. */
	ProviderModels general() {
		Endpoint endpoint = chosen.endpoint();
		if (endpoint == null) {
			choice = null;
			return general;
		}
		Choice last = choice;
		if (last == null || !last.endpoint().equals(endpoint)) {
			last = new Choice(endpoint, new ProviderModels(settings.apply(endpoint), measures));
			choice = last;
			measures.watch(DEFAULT, this::breaker);
		}
		return last.models();
	}

	/** Of what answered last in the general model's place: a measure asks no database. */
	private CircuitBreaker breaker() {
		Choice last = choice;
		return ((last != null) ? last.models() : general).guard().breaker();
	}

	/** A model that is not chosen yet, to be tried. */
	LanguageModel trial(Endpoint endpoint) {
		Endpoint tried = endpoint;
		Endpoint now = chosen.endpoint();
		if (endpoint.apiKey() == null && now != null && now.baseUrl().equals(endpoint.baseUrl())) {
			tried = new Endpoint(endpoint.baseUrl(), endpoint.model(), now.apiKey());
		}
		return new ProviderModels(settings.apply(tried), measures).find(null).orElseThrow();
	}

	@Override
	public List<String> names() {
		return List.copyOf(named.keySet());
	}

	/** The providers that are configured, by the name that measures give them. */
	Map<String, ProviderModels> providers() {
		Map<String, ProviderModels> providers = new LinkedHashMap<>();
		providers.put(DEFAULT, general());
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
