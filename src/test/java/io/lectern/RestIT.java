package io.lectern;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The REST contract over the whole server, with keys set. What has interfaces of its own
 * is tested on the same server.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "lectern.access.admin-key=admin-secret", "lectern.access.reader-key=reader-secret",
				"lectern.documents-dir=/nonexistent", "server.address=0.0.0.0" })
@DirtiesContext
class RestIT implements IdempotencyOverRest, VersionsOverRest, MetadataOverRest, NotebookOverRest {

	private static final String TEXT = """
			The north mole lighthouse was repainted in 1987 by Ansgar Prell.

			Its lamp is changed every 4,200 hours of service.
			""";

	@TempDir
	private static Path data;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void dataDirectory(DynamicPropertyRegistry properties) {
		properties.add("lectern.data-dir", data::toString);
	}

	@Override
	public int port() {
		return port;
	}

	@Test
	void takesAFileInFollowsItAnswersFromItAndForgetsIt() throws Exception {
		HttpResponse<String> accepted = upload("lighthouse.txt", TEXT, "harbour");
		assertThat(accepted.statusCode()).isEqualTo(202);
		JsonNode document = JSON.readTree(accepted.body()).path("documents").path(0);
		String path = "/api/v1/documents/" + document.path("id").asString();
		assertThat(document.path("duplicate").asBoolean()).isFalse();
		assertThat(document.path("status").asString()).isEqualTo("RECEIVED");

		String events = get(path + "/events").body();
		assertThat(events).contains("event:progress").contains("INDEXED").endsWith("\n\n");
		assertThat(json(get(path)).path("passages").asInt()).isEqualTo(1);
		assertThat(json(get(path + "/pages/1")).path("text").asString()).contains("Ansgar Prell");
		JsonNode overview = json(get(path + "/overview"));
		assertThat(overview.path("title").asString()).isEqualTo(document.path("title").asString());
		assertThat(overview.path("sentences").path(0).path("text").asString())
			.isEqualTo("The north mole lighthouse was repainted in 1987 by Ansgar Prell.");
		assertThat(overview.path("sentences").path(0).path("start").asInt()).isZero();
		assertThat(overview.path("outline").isArray()).isTrue();
		assertThat(get("/api/v1/documents/none/overview").statusCode()).isEqualTo(404);
		assertThat(json(upload("again.txt", TEXT, "harbour")).path("documents").path(0).path("duplicate").asBoolean())
			.isTrue();

		JsonNode hit = json(
				post("/api/v1/search", "{\"query\":\"Who repainted the lighthouse?\",\"collection\":\"harbour\"}"))
			.path("hits")
			.path(0);
		assertThat(hit.path("documentName").asString()).isEqualTo("lighthouse.txt");
		assertThat(hit.path("page").asInt()).isEqualTo(1);
		JsonNode answer = json(
				post("/api/v1/query", "{\"question\":\"Who repainted the lighthouse?\",\"collection\":\"harbour\"}"));
		assertThat(answer.path("answered").asBoolean()).isTrue();
		assertThat(answer.path("answer").asString()).contains("Ansgar Prell").contains("[1]");
		assertThat(TEXT).contains(answer.path("citations").path(0).path("quote").asString());

		assertThat(send("POST", path.replace("v1/", "v1/admin/") + "/reindex", "admin-secret", null).statusCode())
			.isEqualTo(202);
		HttpResponse<String> tooLong = send("POST", path.replace("v1/", "v1/admin/") + "/reindex", "admin-secret",
				BodyPublishers.ofString("{\"password\":\"" + "sesame".repeat(200) + "\"}"));
		assertThat(tooLong.statusCode()).isEqualTo(400);
		assertThat(tooLong.body()).contains("password").doesNotContain("sesame");
		assertThat(send("DELETE", path.replace("v1/", "v1/admin/"), "admin-secret", null).statusCode()).isEqualTo(204);
		assertThat(get(path).statusCode()).isEqualTo(404);
		assertThat(json(post("/api/v1/search", "{\"query\":\"lighthouse\",\"collection\":\"harbour\"}")).path("hits"))
			.isEmpty();
	}

	@Test
	void servesTheOriginalInRangesAndNeverAsAPage() throws Exception {
		String id = json(upload("page.html", "<script>alert(1)</script><p>Hello from the harbour master.</p>", "html"))
			.path("documents")
			.path(0)
			.path("id")
			.asString();
		HttpResponse<String> part = CLIENT.send(
				request("/api/v1/documents/" + id + "/content", "reader-secret").header("Range", "bytes=3-9").build(),
				BodyHandlers.ofString());
		assertThat(part.statusCode()).isEqualTo(206);
		assertThat(part.body()).isEqualTo("ript>al");
		assertThat(part.headers().firstValue("Content-Type")).contains("application/octet-stream");
		assertThat(part.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
		assertThat(part.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertProblem(get("/api/v1/documents/" + id + "/view"), 404, "view-not-found");
	}

	@Test
	void aConversationIsItsCallersOwn() throws Exception {
		String id = json(post("/api/v1/query", "{\"question\":\"Who keeps the lamp?\"}")).path("conversationId")
			.asString();
		assertThat(get("/api/v1/conversations/" + id).statusCode()).isEqualTo(200);
		assertProblem(send("GET", "/api/v1/conversations/" + id, "admin-secret", null), 404, "conversation-not-found");
		assertProblem(
				send("POST", "/api/v1/query", "admin-secret",
						BodyPublishers
							.ofString("{\"question\":\"And who else?\",\"conversationId\":\"%s\"}".formatted(id))),
				404, "conversation-not-found");
		assertProblem(
				send("POST", "/api/v1/feedback", "admin-secret",
						BodyPublishers
							.ofString("{\"conversationId\":\"%s\",\"message\":1,\"rating\":\"up\"}".formatted(id))),
				404, "answer-not-found");
		assertProblem(send("DELETE", "/api/v1/conversations/" + id, "admin-secret", null), 404,
				"conversation-not-found");
	}

	@Test
	void asksForKeysAndKeepsReadersOut() throws Exception {
		assertProblem(send("GET", "/api/v1/documents", null, null), 401, "unauthorized");
		assertProblem(send("GET", "/api/v1/documents", "wrong", null), 401, "unauthorized");
		assertProblem(send("DELETE", "/api/v1/admin/documents/x", "reader-secret", null), 403, "forbidden");
		assertProblem(send("GET", "/actuator/prometheus", "reader-secret", null), 403, "forbidden");
		assertThat(send("GET", "/api/v1/documents", "reader-secret", null).statusCode()).isEqualTo(200);
		assertThat(send("GET", "/actuator/health", null, null).statusCode()).isEqualTo(200);
		assertThat(send("GET", "/", null, null).statusCode()).isEqualTo(200);
		assertThat(send("GET", "/v3/api-docs", null, null).body()).contains("/api/v1/query");
	}

	@Test
	void tellsWhatIsWrongWithARequest() throws Exception {
		assertProblem(post("/api/v1/search", "{\"query\":\"x\",\"collection\":\"nowhere\"}"), 404,
				"collection-not-found");
		assertProblem(post("/api/v1/query", "{\"question\":\"x\",\"collection\":\"nowhere\"}"), 404,
				"collection-not-found");
		assertProblem(post("/api/v1/search", "{\"query\":"), 400, "unreadable-body");
		assertProblem(post("/api/v1/search", "{\"query\":\"x\",\"mode\":\"magic\"}"), 400, "unknown-mode");
		assertProblem(get("/api/v1/documents/no-such-id"), 404, "document-not-found");
		assertProblem(get("/api/v1/documents?status=LOST"), 400, "bad-request");
		assertProblem(get("/api/v1/documents?size=0"), 400, "page-range");
		assertProblem(push("{\"documents\":[]}", null), 400, "invalid-request");
		assertProblem(push("{\"collection\":\"../x\",\"documents\":[{\"name\":\"a\",\"text\":\"b\"}]}", null), 400,
				"collection-name");
		assertProblem(send("PUT", "/api/v1/search", "reader-secret", BodyPublishers.ofString("{}")), 405,
				"method-not-allowed");
		assertProblem(get("/api/v1/nothing-here"), 404, "not-found");
	}

	@Test
	void showsTheMeasuresThatAreDocumented() throws Exception {
		String id = json(upload("pier.txt", "The pier was built in 1911.", "measured")).path("documents")
			.path(0)
			.path("id")
			.asString();
		assertThat(get("/api/v1/documents/" + id + "/events").body()).contains("INDEXED");
		json(post("/api/v1/query", "{\"question\":\"When was the pier built?\",\"collection\":\"measured\"}"));
		json(post("/api/v1/query", "{\"question\":\"Who sells ice cream?\",\"collection\":\"measured\"}"));

		String measures = send("GET", "/actuator/prometheus", "admin-secret", null).body();
		List<String> documented = Files.readAllLines(Path.of("docs/production.md"))
			.stream()
			.filter((line) -> line.startsWith("| `lectern_"))
			.map((line) -> line.split("`")[1])
			// There is no model here.
			.filter((name) -> !name.startsWith("lectern_model_"))
			.toList();
		assertThat(documented).hasSizeGreaterThan(8)
			.allSatisfy((name) -> assertThat(measures).containsPattern("(?m)^" + name + "[ {]"));
		assertThat(measures).contains("lectern_question_seconds_count{error=\"none\",outcome=\"answered\"}",
				"lectern_question_seconds_count{error=\"none\",outcome=\"refused\"}");
		for (String stage : List.of("parse", "split", "embed", "index")) {
			assertThat(measures).contains("lectern_ingest_stage_seconds_count{error=\"none\",stage=\"" + stage + "\"}");
		}
	}

	@Test
	void isReadyWhenRowsAndIndexCanBeRead() throws Exception {
		assertThat(json(get("/actuator/health/readiness")).path("status").asString()).isEqualTo("UP");
		JsonNode parts = json(send("GET", "/actuator/health/readiness", "admin-secret", null)).path("components");
		assertThat(parts.propertyNames()).contains("readinessState", "db", "index");
		assertThat(parts.path("index").path("details").path("fingerprint").asString()).isNotBlank();
	}

	@Test
	void takesNoHarmFromTheCharacterNul() throws Exception {
		assertProblem(push("{\"documents\":[{\"name\":\"a\\u0000\",\"text\":\"b\"}]}", null), 400,
				"unstorable-character");
		assertProblem(push("{\"documents\":[{\"name\":\"a\",\"text\":\"b\",\"metadata\":{\"k\":\"\\u0000\"}}]}", null),
				400, "unstorable-character");
		assertThat(get("/api/v1/documents?collection=%00").statusCode()).isBetween(400, 404);
		HttpResponse<String> search = post("/api/v1/search",
				"{\"query\":\"a\\u0000b\",\"metadata\":{\"k\":\"\\u0000\"}}");
		assertThat(search.statusCode()).as(search.body()).isEqualTo(200);
		String id = json(
				push("{\"collection\":\"nul\",\"documents\":[{\"name\":\"a\",\"text\":\"The pier\\u0000 of 1911.\"}]}",
						null))
			.path("documents")
			.path(0)
			.path("id")
			.asString();
		assertThat(get("/api/v1/documents/" + id + "/events").body()).contains("INDEXED");
	}

}
