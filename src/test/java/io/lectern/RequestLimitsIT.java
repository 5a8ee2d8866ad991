package io.lectern;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are too much or make no sense get a problem detail of the 4xx kind. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "lectern.access.admin-key=admin-secret", "lectern.access.reader-key=reader-secret",
				"lectern.documents-dir=/nonexistent" })
@DirtiesContext
class RequestLimitsIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String TWO_MEGABYTES = "x".repeat(2_000_000);

	@TempDir
	private static Path data;

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void dataDirectory(DynamicPropertyRegistry properties) {
		properties.add("lectern.data-dir", data::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/search", "/api/v1/search/why", "/api/v1/query", "/api/v1/feedback",
			"/v1/chat/completions", "/v1/responses", "/v1/embeddings", "/api/v1/admin/keys",
			"/api/v1/admin/collections", "/api/v1/admin/evaluations?name=a&collection=b" })
	void rejectsABodyLargerThanTheLimitWhetherItSaysItsLengthOrNot(String path) throws Exception {
		String body = "{\"query\":\"" + TWO_MEGABYTES + "\"}";
		String type = path.contains("evaluations") ? "application/x-ndjson" : "application/json";
		assertProblem(send(path, type, BodyPublishers.ofString(body)), 413);
		assertProblem(send(path, type, chunked(body)), 413);
	}

	@Test
	void takesPushedTextsUpToTheLimitOfUploads() throws Exception {
		// Blanks, because nobody waits here for the passages of so many words.
		String body = "{\"documents\":[{\"name\":\"long\",\"text\":\"word" + " ".repeat(1_500_000) + "\"}]}";
		assertThat(send("/api/v1/admin/documents", "application/json", BodyPublishers.ofString(body)).statusCode())
			.isEqualTo(202);
		assertThat(send("/api/v1/admin/documents", "application/json", chunked(body)).statusCode()).isEqualTo(202);
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/search, query", "/api/v1/query, question", "/api/v1/search/why, query" })
	void rejectsMoreIdsThanAThousandAndNoneAtAll(String path, String field) throws Exception {
		assertProblem(json(path, "{\"%s\":\"x\",\"documentIds\":[%s]}".formatted(field, ids(1001))), 400);
		assertProblem(json(path, "{\"%s\":\"x\",\"documentIds\":[null]}".formatted(field)), 400);
		assertThat(json(path,
				"{\"%s\":\"x\",\"documentIds\":[%s],\"expected\":{\"documentId\":\"1\"}}".formatted(field, ids(1000)))
			.statusCode()).isEqualTo(200);
	}

	@Test
	void rejectsMoreIdsThanAThousandToMakeSuggestionsOf() throws Exception {
		String many = IntStream.range(0, 1001).mapToObj((id) -> "" + id).collect(Collectors.joining(","));
		assertProblem(get("/api/v1/suggestions?documentIds=" + many), 400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/api/v1/admin/documents | {\"documents\":[null]}",
			"/v1/chat/completions | {\"model\":\"lectern\",\"messages\":[null]}",
			"/v1/chat/completions | {\"model\":\"lectern\",\"messages\":[null,{\"role\":\"user\",\"content\":\"x\"}]}",
			"/api/v1/search | [null]", "/api/v1/search | null", "/api/v1/query | null", "/api/v1/search/why | null",
			"/api/v1/search/why | {\"expected\":{\"documentId\":\"x\"}}", "/api/v1/feedback | null",
			"/v1/chat/completions | null", "/v1/responses | null", "/v1/embeddings | null",
			"/v1/responses | {\"model\":\"lectern\",\"input\":[null]}",
			"/v1/responses | {\"model\":\"lectern\",\"input\":[{\"role\":null}]}",
			"/v1/embeddings | {\"model\":\"lectern\",\"input\":[null]}",
			"/v1/chat/completions | {\"model\":\"lectern\",\"stop\":[null],\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}",
			"/v1/chat/completions | {\"model\":\"lectern\",\"messages\":[{\"role\":\"user\",\"content\":[null]}]}",
			"/api/v1/admin/documents | {\"documents\":[{\"name\":\"a\",\"text\":\"b\",\"metadata\":{\"a\":null}}]}" })
	void rejectsNullWhereSomethingIsNeeded(String path, String body) throws Exception {
		HttpResponse<String> response = json(path, body);
		assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "1", "\"0\"", "\"admin\"", "\"ROOT\"", "true", "[\"ADMIN\"]" })
	void makesNoKeyOfARoleThatIsNotNamed(String role) throws Exception {
		assertProblem(json("/api/v1/admin/keys", "{\"name\":\"a\",\"role\":" + role + "}"), 400);
	}

	@Test
	void rejectsANameOfAFileThatHoldsNul() throws Exception {
		assertProblem(multipart("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0.txt\"\r\n\r\n"
				+ "text\r\n--b--\r\n"), 400);
	}

	@Test
	void rejectsMultipartThatCannotBeRead() throws Exception {
		assertProblem(multipart("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nte"),
				400);
		assertProblem(multipart("nothing of the kind"), 400);
		assertProblem(multipart(""), 400);
		assertProblem(send("/api/v1/admin/documents", "multipart/form-data", BodyPublishers.ofString("--b--")), 400);
	}

	@Test
	void rejectsMoreThanAThousandParts() throws Exception {
		assertThat(multipart(parts(60)).statusCode()).isEqualTo(202);
		HttpResponse<String> response = multipart(parts(1100));
		assertThat(response.statusCode()).as(response.body()).isIn(400, 413);
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
	}

	@Test
	void takesFilesWhereFilesBelongOnly() throws Exception {
		assertProblem(send("/api/v1/search", "multipart/form-data; boundary=b", BodyPublishers.ofString(parts(1))),
				415);
	}

	@Test
	void rejectsMoreThanAThousandParameters() throws Exception {
		String many = IntStream.range(0, 1100).mapToObj((i) -> "a" + i + "=b").collect(Collectors.joining("&"));
		for (HttpResponse<String> response : List.of(
				send("/api/v1/search", "application/x-www-form-urlencoded", BodyPublishers.ofString(many)),
				request("PUT", "/api/v1/search", "application/x-www-form-urlencoded", BodyPublishers.ofString(many)),
				request("DELETE", "/api/v1/admin/documents/x", "application/x-www-form-urlencoded",
						BodyPublishers.ofString(many)),
				get("/api/v1/documents?" + many.replace("=b", "")))) {
			assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
			assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		}
	}

	@Test
	void hasNoErrorToShowToWhoeverAsksForOne() throws Exception {
		assertProblem(get("/error"), 404);
		assertProblem(json("/error", "{}"), 404);
	}

	private static String ids(int count) {
		return IntStream.range(0, count).mapToObj((id) -> "\"" + id + "\"").collect(Collectors.joining(","));
	}

	private static String parts(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + i
					+ ".txt\"\r\n\r\ntext " + i + "\r\n")
			.collect(Collectors.joining()) + "--b--\r\n";
	}

	private static BodyPublisher chunked(String body) {
		return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes()));
	}

	private HttpResponse<String> multipart(String body) throws Exception {
		return send("/api/v1/admin/documents", "multipart/form-data; boundary=b", BodyPublishers.ofString(body));
	}

	private HttpResponse<String> json(String path, String body) throws Exception {
		return send(path, "application/json", BodyPublishers.ofString(body));
	}

	private HttpResponse<String> send(String path, String type, BodyPublisher body) throws Exception {
		return request("POST", path, type, body);
	}

	private HttpResponse<String> get(String path) throws Exception {
		return request("GET", path, "text/plain", BodyPublishers.noBody());
	}

	private HttpResponse<String> request(String method, String path, String type, BodyPublisher body)
			throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.header("Authorization", "Bearer admin-secret")
			.header("Content-Type", type)
			.method(method, body)
			.build(), BodyHandlers.ofString());
	}

	private static void assertProblem(HttpResponse<String> response, int status) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		JsonNode body = JSON.readTree(response.body());
		if (body.has("error") && body.path("error").isObject()) {
			// What OpenAI's clients understand.
			assertThat(body.path("error").path("message").asString()).isNotBlank();
			return;
		}
		assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(body.path("type").asString()).startsWith("urn:lectern:problem:");
		assertThat(body.path("detail").asString()).isNotBlank();
	}

}
