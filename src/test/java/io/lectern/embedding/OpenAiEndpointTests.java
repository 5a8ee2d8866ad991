package io.lectern.embedding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class OpenAiEndpointTests {

	private final WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());

	@BeforeEach
	void start() {
		server.start();
		for (int texts = 1; texts <= 2; texts++) {
			server.stubFor(post("/v1/embeddings")
				.withRequestBody(matchingJsonPath("$.input.size()", WireMock.equalTo(String.valueOf(texts))))
				.willReturn(WireMock.okJson(answer(texts))));
		}
	}

	@AfterEach
	void stop() {
		server.stop();
	}

	@Test
	void asksInOpenAisWireFormatWithModelKeyAndPrefix() {
		try (OpenedEmbeddings opened = open()) {
			float[] vector = space(opened).embedQuestion("Who?");

			assertThat(vector).containsExactly(new float[] { 0.6f, 0.8f, 0 }, within(1e-6f));
			assertThat(space(opened).dimensions()).isEqualTo(3);
		}
		server.verify(postRequestedFor(urlEqualTo("/v1/embeddings"))
			.withHeader("Authorization", WireMock.equalTo("Bearer secret"))
			.withRequestBody(matchingJsonPath("$.model", WireMock.equalTo("some-embedder")))
			.withRequestBody(matchingJsonPath("$.input[0]", WireMock.equalTo("query: Who?"))));
	}

	@Test
	void splitsPassagesOverRequests() {
		try (OpenedEmbeddings opened = open()) {
			assertThat(space(opened).embedPassages(List.of("a", "b", "c", "d", "e"))).hasSize(5);
		}
		server.verify(2, postRequestedFor(urlEqualTo("/v1/embeddings"))
			.withRequestBody(matchingJsonPath("$.input.size()", WireMock.equalTo("2"))));
	}

	@Test
	void cutsTextsToWhatTheModelTakes() {
		try (OpenedEmbeddings opened = open()) {
			assertThat(space(opened).countTokens("word ".repeat(40))).isEqualTo(42);
			space(opened).embedPassages(List.of("word ".repeat(40)));
		}
		server.verify(postRequestedFor(urlEqualTo("/v1/embeddings"))
			.withRequestBody(matchingJsonPath("$.input[0]", WireMock.equalTo("word ".repeat(14).strip()))));
	}

	@Test
	void saysWhatTheEndpointAnswered() {
		try (OpenedEmbeddings opened = open()) {
			assertThat(space(opened).dimensions()).isEqualTo(3);
			server.stubFor(post("/v1/embeddings")
				.willReturn(WireMock.jsonResponse("{\"error\":{\"message\":\"Incorrect API key provided\"}}", 401)));

			assertThatExceptionOfType(IllegalStateException.class)
				.isThrownBy(() -> space(opened).embedQuestion("anything"))
				.withMessageContaining("'remote'")
				.withMessageContaining("Incorrect API key");
		}
	}

	@Test
	void keyIsNotWrittenDownButFoundAgain() {
		try (OpenedEmbeddings opened = open()) {
			String spec = opened.spec();
			assertThat(space(opened).dimensions()).isEqualTo(3);

			assertThat(spec).doesNotContain("secret").contains("some-embedder");
			assertThat(opened.open(spec).spaces()).isEqualTo(opened.configured().spaces());
		}
	}

	private static EmbeddingSpace space(OpenedEmbeddings opened) {
		return opened.configured().spaces().getFirst();
	}

	private OpenedEmbeddings open() {
		ModelSettings settings = new ModelSettings("remote", List.of(), ModelSettings.Provider.OPENAI, "OnnxRuntime",
				"cpu", ModelSettings.BUNDLED_ENGLISH, ModelSettings.Pooling.CLS, true, "query: ", "", 16,
				server.baseUrl() + "/v1", "secret", "some-embedder", null, 2, Duration.ofSeconds(5));
		return new OpenedEmbeddings(new EmbeddingProperties(List.of(settings), 1, 1), Path.of("target/test-models"));
	}

	private static String answer(int texts) {
		String vector = "{\"object\":\"embedding\",\"index\":0,\"embedding\":[3.0,4.0,0.0]}";
		return "{\"object\":\"list\",\"model\":\"some-embedder\",\"data\":["
				+ String.join(",", Collections.nCopies(texts, vector))
				+ "],\"usage\":{\"prompt_tokens\":1,\"total_tokens\":1}}";
	}

}
