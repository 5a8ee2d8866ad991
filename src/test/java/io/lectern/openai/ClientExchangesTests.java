package io.lectern.openai;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests exactly as OpenAI's clients for Python (3.22.1) and Node (6.49.0) sent them to
 * a running server, and what these clients' types need of the reply.
 */
class ClientExchangesTests {

	@TempDir
	private Path data;

	static Stream<JsonNode> exchanges() throws IOException {
		return new ClassPathResource("openai/clients.jsonl").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.map(OpenAiFixtures.JSON::readTree);
	}

	@Test
	void bothClientsAreAmongThem() throws IOException {
		assertThat(exchanges().map((each) -> each.path("client").asString())).contains("python", "node");
		assertThat(exchanges()).hasSizeGreaterThan(35);
	}

	@ParameterizedTest
	@MethodSource("exchanges")
	void givesAClientWhatItsTypesNeed(JsonNode exchange) throws Exception {
		MockMvcTester server = OpenAiFixtures.server(data, Clock.systemUTC(), (model) -> Optional.empty());
		MockMvcTester.MockMvcRequestBuilder request = server
			.method(HttpMethod.valueOf(exchange.path("method").asString()))
			.uri(exchange.path("path").asString())
			.content(exchange.path("body").asString());
		exchange.path("headers")
			.properties()
			.forEach((header) -> request.header(header.getKey(), header.getValue().asString()));
		MvcTestResult result = request.exchange();
		String reply = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		assertThat(result.getResponse().getStatus()).as(reply).isEqualTo(exchange.path("status").asInt());
		List<JsonNode> replies = exchange.path("stream").asBoolean() ? events(reply)
				: List.of(OpenAiFixtures.JSON.readTree(reply));
		assertThat(replies).isNotEmpty()
			.allSatisfy((each) -> exchange.path("needs")
				.properties()
				.forEach((need) -> assertNeed(each, need.getKey(), need.getValue().asString())));
	}

	/** A type of JSON, or the text itself. */
	private static void assertNeed(JsonNode reply, String pointer, String need) {
		JsonNode value = reply.at(pointer);
		switch (need) {
			case "string", "number", "array", "boolean" ->
				assertThat(value.getNodeType().name()).as(pointer + " of " + reply).isEqualToIgnoringCase(need);
			default -> assertThat(value.asString()).as(pointer + " of " + reply).isEqualTo(need);
		}
	}

	private static List<JsonNode> events(String stream) {
		return stream.lines()
			.filter((line) -> line.startsWith("data:"))
			.map((line) -> line.substring(5).strip())
			.filter((json) -> !json.equals("[DONE]"))
			.map(OpenAiFixtures.JSON::readTree)
			.toList();
	}

}
