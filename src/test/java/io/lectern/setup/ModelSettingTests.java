package io.lectern.setup;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.TestDatabase;
import io.lectern.llm.LanguageModels.Endpoint;
import io.lectern.setup.LocalServers.Server;
import io.lectern.setup.ModelSettingController.Choice;
import io.lectern.system.Problem;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ModelSettingTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final KeptModel model = new KeptModel(JdbcClient.create(TestDatabase.create()), Clock.systemUTC());

	private final ModelSettingController settings = new ModelSettingController(model, new LocalServers(JSON, Map.of()));

	@Test
	void keepsAnEndpointAndNeverTellsItsKey() {
		assertThat(settings.show().kept()).isNull();
		keep("http://localhost:11434/v1", "qwen3:8b", "the-secret");
		assertThat(JSON.writeValueAsString(settings.show())).contains("qwen3:8b", "\"hasKey\":true", "\"by\":\"ada\"")
			.doesNotContain("the-secret");
		assertThat(model.endpoint())
			.isEqualTo(new Endpoint(URI.create("http://localhost:11434/v1"), "qwen3:8b", "the-secret"));
		settings.forget();
		assertThat(model.endpoint()).isNull();
	}

	@Test
	void aKeyStaysWithItsAddressUntilItIsTakenAwayOrTheAddressChanges() {
		keep("https://models.example/v1", "a", "the-secret");
		keep("https://models.example/v1", "b", null);
		assertThat(model.endpoint()).matches((kept) -> "the-secret".equals(kept.apiKey()) && kept.model().equals("b"));
		keep("https://elsewhere.example/v1", "b", null);
		assertThat(model.endpoint()).matches((kept) -> kept.apiKey() == null);
		keep("https://models.example/v1", "a", "the-secret");
		keep("https://models.example/v1", "a", "");
		assertThat(model.endpoint()).matches((kept) -> kept.apiKey() == null);
	}

	@Test
	void refusesWhatIsNoEndpoint() {
		for (String url : new String[] { "file:///etc/passwd", "localhost:11434", "ftp://x/v1",
				"http://ann:pw@x/v1" }) {
			assertThatThrownBy(() -> keep(url, "a", null)).as(url).isInstanceOf(Problem.class);
		}
		assertThatThrownBy(() -> keep("http://x/v1", " ", null)).isInstanceOf(Problem.class);
		assertThatThrownBy(() -> keep("http://x/v1", "a", "a\r\nHost: x")).isInstanceOf(Problem.class);
		assertThat(model.endpoint()).isNull();
	}

	@Test
	void findsServersThatRunOnThisMachine() throws IOException {
		WireMockServer ollama = new WireMockServer(
				WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
		WireMockServer lectern = new WireMockServer(
				WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
		try {
			ollama.start();
			lectern.start();
			ollama.stubFor(get("/v1/models")
				.willReturn(okJson("{\"data\":[{\"id\":\"qwen3:8b\",\"owned_by\":\"library\"}]}")));
			lectern.stubFor(
					get("/v1/models").willReturn(okJson("{\"data\":[{\"id\":\"lectern\",\"owned_by\":\"lectern\"}]}")));
			LocalServers servers = new LocalServers(JSON,
					Map.of(ollama.port(), "Ollama", lectern.port(), "llama.cpp", 1, "LM Studio"));
			assertThat(servers.look()).containsExactly(new Server("Ollama",
					URI.create("http://127.0.0.1:" + ollama.port() + "/v1"), java.util.List.of("qwen3:8b")));
		}
		finally {
			ollama.stop();
			lectern.stop();
		}
	}

	private void keep(String url, String name, @Nullable String key) {
		settings.keep(new Choice(URI.create(url), name, key), () -> "ada");
	}

}
