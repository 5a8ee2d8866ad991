package io.lectern.setup;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The language model servers that run on this machine, at the ports that they choose by
 * themselves. They are looked for only when somebody asks.
 */
@Component
class LocalServers {

	/** As their documentation gives them, in November 2026. */
	private static final Map<Integer, String> USUAL = usual();

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	/** Longer lists of models are no list of models. */
	private static final int MOST_BYTES = 2_000_000;

	private final JsonMapper json;

	private final Map<Integer, String> ports;

	@Autowired
	LocalServers(JsonMapper json, Environment environment) {
		this(json, others(environment.getProperty("local.server.port", Integer.class, 0)));
	}

	LocalServers(JsonMapper json, Map<Integer, String> ports) {
		this.json = json;
		this.ports = ports;
	}

	/**
	 * A server that answered.
	 *
	 * @param name what usually runs at its port
	 * @param baseUrl up to and including its version
	 * @param models the models' names there
	 */
	record Server(String name, URI baseUrl, List<String> models) {
	}

	private static Map<Integer, String> usual() {
		Map<Integer, String> usual = new LinkedHashMap<>();
		usual.put(11434, "Ollama");
		usual.put(1234, "LM Studio");
		usual.put(8080, "llama.cpp");
		usual.put(8000, "vLLM");
		return usual;
	}

	/** Lectern itself is no such server. */
	private static Map<Integer, String> others(int own) {
		Map<Integer, String> others = new LinkedHashMap<>(USUAL);
		others.remove(own);
		return others;
	}

	/** Those that answer, all asked at once. */
	List<Server> look() {
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
			List<CompletableFuture<Optional<Server>>> looks = new ArrayList<>();
			ports.forEach((port, name) -> {
				URI base = URI.create("http://127.0.0.1:" + port + "/v1");
				HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/models")).timeout(PATIENCE).build();
				looks.add(client.sendAsync(request, BodyHandlers.ofInputStream())
					.thenApplyAsync((response) -> server(name, base, response))
					.exceptionally((nobody) -> Optional.empty()));
			});
			return looks.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
		}
	}

	private Optional<Server> server(String name, URI base, HttpResponse<InputStream> response) {
		try (InputStream body = response.body()) {
			JsonNode listed = json.readTree(body.readNBytes(MOST_BYTES)).path("data");
			List<String> models = new ArrayList<>();
			listed.forEach((model) -> {
				// Another Lectern speaks the same protocol.
				if (!model.path("owned_by").asString("").equals("lectern")) {
					models.add(model.path("id").asString(""));
				}
			});
			models.removeIf(String::isBlank);
			return (response.statusCode() == 200 && !models.isEmpty()) ? Optional.of(new Server(name, base, models))
					: Optional.empty();
		}
		catch (IOException | JacksonException somethingElse) {
			return Optional.empty();
		}
	}

}
