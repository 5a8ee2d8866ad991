package io.lectern.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class NamedSettingsTests {

	private final StandardEnvironment environment = new StandardEnvironment();

	@Test
	void namedModelIsLikeTheDefaultInWhatItDoesNotSet() {
		file(Map.of("lectern.llm.provider", "openai", "lectern.llm.base-url", "http://one/v1", "lectern.llm.api-key",
				"first", "lectern.llm.model", "small", "lectern.llm.idle-timeout", "7s",
				"lectern.llm.models.large.model", "large-model", "lectern.llm.models.large.max-tokens", "99",
				"lectern.llm.models.away.base-url", "http://two/v1", "lectern.llm.models.away.api-key", "${key.of.two}",
				"key.of.two", "second"));
		Map<String, LlmProperties> named = NamedSettings.of(environment);
		assertThat(named).containsOnlyKeys("away", "large");
		LlmProperties large = named.get("large");
		assertThat(large.model()).isEqualTo("large-model");
		assertThat(large.maxTokens()).isEqualTo(99);
		assertThat(large.baseUrl()).isEqualTo(URI.create("http://one/v1"));
		assertThat(large.idleTimeout()).isEqualTo(Duration.ofSeconds(7));
		assertThat(large.apiKey()).isEqualTo("first");
		LlmProperties away = named.get("away");
		assertThat(away.model()).isEqualTo("small");
		assertThat(away.baseUrl()).isEqualTo(URI.create("http://two/v1"));
		assertThat(away.apiKey()).isEqualTo("second");
		assertThat(away.maxTokens()).isEqualTo(1024);
	}

	@Test
	void environmentVariablesNameModelsToo() {
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
					Map.of("LECTERN_LLM_PROVIDER", "openai", "LECTERN_LLM_BASE_URL", "http://one/v1",
							"LECTERN_LLM_MODELS_LARGE_MODEL", "large-model", "LECTERN_LLM_MODELS_AWAY_BASE_URL",
							"http://two/v1")));
		Map<String, LlmProperties> named = NamedSettings.of(environment);
		assertThat(named.get("large").baseUrl()).isEqualTo(URI.create("http://one/v1"));
		assertThat(named.get("large").model()).isEqualTo("large-model");
		assertThat(named.get("away").baseUrl()).isEqualTo(URI.create("http://two/v1"));
	}

	@Test
	void modelsAreFoundByTheirNamesAndElseByTheirNameAtTheEndpoint() {
		file(Map.of("lectern.llm.models.large.provider", "openai", "lectern.llm.models.large.base-url", "http://one/v1",
				"lectern.llm.models.large.model", "large-model"));
		LanguageModels models = models("http://one/v1");
		assertThat(models.names()).containsExactly("large");
		assertThat(models.find("large")).get().extracting(LanguageModel::name).isEqualTo("large-model");
		assertThat(models.find(null)).get().extracting(LanguageModel::name).isEqualTo("some-model");
		assertThat(models.find("other")).get().extracting(LanguageModel::name).isEqualTo("other");
	}

	private LanguageModels models(String baseUrl) {
		return new ConfiguredModels(TestModels.settings(URI.create(baseUrl), 5, Duration.ofSeconds(1)),
				NamedSettings.of(environment), TestModels.measures());
	}

	private void file(Map<String, Object> properties) {
		environment.getPropertySources().addFirst(new MapPropertySource("file", properties));
	}

}
