package io.lectern.safety;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ContentSafetyTests {

	@TempDir
	private Path folder;

	@Test
	void isOffByDefaultAndDiffersByCollection() throws IOException {
		Path words = Files.writeString(folder.resolve("words.txt"), "# not these\nsecret  plan\n\n机密\n");
		assertThat(ContentSafety.none().of(null).isEmpty()).isTrue();
		ContentSafety safety = new ContentSafety(new SafetyProperties(true, words, null, null, null,
				Duration.ofSeconds(1), Map.of("open", new SafetyProperties.ForCollection(false, null, null))));
		assertThat(safety.of(null).refusal(Stage.QUESTION, "What is the Secret plan?")).contains("the list of words");
		assertThat(safety.of("law").refusal(Stage.QUESTION, "这份机密文件在哪里？")).isPresent();
		assertThat(safety.of(null).refusal(Stage.QUESTION, "What do secret planners do?")).isEmpty();
		assertThat(safety.of(null).masked(Stage.ANSWER, "The secret plan: a@b.example"))
			.isEqualTo("The •••••••••••: •••••••••••");
		assertThat(safety.of("open").masked(Stage.ANSWER, "a@b.example")).isEqualTo("a@b.example");
	}

	@Test
	void whatTheEndpointFlagsOrDoesNotJudgeIsRefused() throws IOException {
		HttpServer endpoint = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		StringBuilder asked = new StringBuilder();
		endpoint.createContext("/v1/moderations", (exchange) -> {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			asked.append(exchange.getRequestHeaders().getFirst("Authorization")).append(body);
			byte[] reply = ("{\"id\":\"m\",\"results\":[{\"flagged\":" + body.contains("poison")
					+ ",\"categories\":{}}]}")
				.getBytes();
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(body.contains("broken") ? 500 : 200, reply.length);
			exchange.getResponseBody().write(reply);
			exchange.close();
		});
		endpoint.start();
		try {
			Safeguards safeguards = new ContentSafety(new SafetyProperties(false, null,
					URI.create("http://127.0.0.1:" + endpoint.getAddress().getPort() + "/v1/"), "key", "judge",
					Duration.ofSeconds(5), Map.of()))
				.of(null);
			assertThat(safeguards.judgesWhole()).isTrue();
			assertThat(safeguards.refusal(Stage.QUESTION, "How high is the tower?")).isEmpty();
			assertThat(safeguards.refusal(Stage.ANSWER, "With poison.")).contains("moderation");
			assertThat(safeguards.refusal(Stage.QUESTION, "broken")).contains("moderation");
			assertThat(asked).contains("Bearer key", "\"model\":\"judge\"", "\"input\":\"How high is the tower?\"");
		}
		finally {
			endpoint.stop(0);
		}
	}

}
