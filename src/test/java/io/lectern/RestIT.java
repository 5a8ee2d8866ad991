package io.lectern;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
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
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The REST contract over the whole server, with keys set. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "lectern.access.admin-key=admin-secret", "lectern.access.reader-key=reader-secret",
				"lectern.documents-dir=/nonexistent", "server.address=0.0.0.0" })
@DirtiesContext
class RestIT {

	private static final String TEXT = """
			The north mole lighthouse was repainted in 1987 by Ansgar Prell.

			Its lamp is changed every 4,200 hours of service.
			""";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private static Path data;

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void dataDirectory(DynamicPropertyRegistry properties) {
		properties.add("lectern.data-dir", data::toString);
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
		assertThat(send("DELETE", path.replace("v1/", "v1/admin/"), "admin-secret", null).statusCode()).isEqualTo(204);
		assertThat(get(path).statusCode()).isEqualTo(404);
		assertThat(json(post("/api/v1/search", "{\"query\":\"lighthouse\",\"collection\":\"harbour\"}")).path("hits"))
			.isEmpty();
	}

	@Test
	void answersFromTheNewestVersionAndKeepsTheOldOneReadable() throws Exception {
		String old = indexed(upload("price-list.txt", "The annual permit for the quay costs 310 euro.", "prices"));
		JsonNode first = json(post("/api/v1/query",
				"{\"question\":\"What does the annual permit for the quay cost?\",\"collection\":\"prices\"}"));
		String newest = indexed(upload("price-list.txt", "The annual permit for the quay costs 365 euro.", "prices",
				"key-new-version"));
		String question = "{\"question\":\"What does the annual permit for the quay cost?\",\"collection\":\"prices\"}";
		assertThat(json(post("/api/v1/query", question)).path("answer").asString()).contains("365")
			.doesNotContain("310");
		assertThat(json(get("/api/v1/documents/" + newest)).path("version").asInt()).isEqualTo(2);
		assertThat(json(get("/api/v1/documents/" + old)).path("supersededBy").asString()).isEqualTo(newest);
		assertThat(json(get("/api/v1/documents/" + old + "/pages/1")).path("text").asString()).contains("310");
		assertThat(json(get("/api/v1/documents?collection=prices")).path("total").asInt()).isEqualTo(1);
		assertThat(json(get("/api/v1/documents?collection=prices&versions=true")).path("total").asInt()).isEqualTo(2);
		assertThat(json(get("/api/v1/documents/" + old + "/versions")).path("documents").path(0).path("id").asString())
			.isEqualTo(newest);
		JsonNode kept = json(get("/api/v1/conversations/" + first.path("conversationId").asString()));
		JsonNode superseded = kept.path("messages").path(1).path("answer").path("citations").path(0).path("superseded");
		assertThat(superseded.path("by").asString()).isEqualTo(newest);
		assertThat(superseded.path("stillStands").asBoolean(true)).isFalse();
		assertThat(send("POST", "/api/v1/admin/documents/" + old + "/reindex", "admin-secret", null).statusCode())
			.isEqualTo(409);

		String third = indexed(upload("price-list.txt", "The annual permit for the quay costs 380 euro.", "prices"));
		JsonNode repeated = json(upload("price-list.txt", "The annual permit for the quay costs 365 euro.", "prices",
				"key-new-version"));
		assertThat(repeated.path("documents").path(0).path("id").asString()).as("a repetition brings nothing back")
			.isEqualTo(newest);
		assertThat(json(get("/api/v1/documents?collection=prices")).path("documents").path(0).path("id").asString())
			.isEqualTo(third);
	}

	@Test
	void takesVersionsUnderAnExternalId() throws Exception {
		HttpResponse<String> first = put("/api/v1/admin/documents/by-id/crm-7",
				"{\"collection\":\"crm\",\"name\":\"seven\",\"text\":\"The customer lives in Aveiro.\"}");
		HttpResponse<String> again = put("/api/v1/admin/documents/by-id/crm-7",
				"{\"collection\":\"crm\",\"documents\":[{\"name\":\"seven\",\"text\":\"The customer lives in Aveiro.\"}]}");
		HttpResponse<String> second = put("/api/v1/admin/documents/by-id/crm-7",
				"{\"collection\":\"crm\",\"name\":\"renamed\",\"text\":\"The customer lives in Braga.\"}");
		assertThat(first.statusCode()).isEqualTo(202);
		assertThat(json(first).path("externalId").asString()).isEqualTo("crm-7");
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(json(again).path("id")).isEqualTo(json(first).path("id"));
		assertThat(second.statusCode()).isEqualTo(202);
		assertThat(json(second).path("version").asInt()).isEqualTo(2);
		assertThat(put("/api/v1/admin/documents/by-id/crm-7", "{\"name\":\"no text\"}").statusCode()).isEqualTo(400);
		assertThat(
				put("/api/v1/admin/documents/by-id/" + "x".repeat(201), "{\"name\":\"a\",\"text\":\"b\"}").statusCode())
			.isEqualTo(400);
	}

	@Test
	void tellsApartWhatComesTogetherUnderOneName() throws Exception {
		String push = "{\"collection\":\"together\",\"documents\":[{\"name\":\"note\",\"text\":\"One.\"},"
				+ "{\"name\":\"note\",\"text\":\"Two.\"},{\"name\":\"note\",\"text\":\"One.\"}]}";
		JsonNode documents = json(push(push, "key-together")).path("documents");
		assertThat(documents.path(0).path("name").asString()).isEqualTo("note");
		assertThat(documents.path(1).path("name").asString()).isEqualTo("note (2)");
		assertThat(documents.path(2).path("id")).isEqualTo(documents.path(0).path("id"));
		assertThat(documents.path(1).path("version").asInt()).isEqualTo(1);
	}

	private String indexed(HttpResponse<String> upload) throws Exception {
		String id = json(upload).path("documents").path(0).path("id").asString();
		assertThat(get("/api/v1/documents/" + id + "/events").body()).contains("INDEXED");
		return id;
	}

	private HttpResponse<String> put(String path, String body) throws Exception {
		return client.send(request(path, "admin-secret").header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
	}

	@Test
	void servesTheOriginalInRangesAndNeverAsAPage() throws Exception {
		String id = json(upload("page.html", "<script>alert(1)</script><p>Hello from the harbour master.</p>", "html"))
			.path("documents")
			.path(0)
			.path("id")
			.asString();
		HttpResponse<String> part = client.send(
				request("/api/v1/documents/" + id + "/content", "reader-secret").header("Range", "bytes=3-9").build(),
				BodyHandlers.ofString());
		assertThat(part.statusCode()).isEqualTo(206);
		assertThat(part.body()).isEqualTo("ript>al");
		assertThat(part.headers().firstValue("Content-Type")).contains("application/octet-stream");
		assertThat(part.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
		assertThat(part.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
	}

	@Test
	void answersARepeatedIdempotencyKeyAlikeAndRefusesItForOtherDocuments() throws Exception {
		String first = "{\"documents\":[{\"name\":\"a\",\"text\":\"The first text.\"}]}";
		HttpResponse<String> once = push(first, "key-1");
		HttpResponse<String> twice = push(first, "key-1");
		assertThat(json(twice).path("documents").path(0).path("id"))
			.isEqualTo(json(once).path("documents").path(0).path("id"));
		assertThat(json(twice).path("documents").path(0).path("duplicate").asBoolean()).isFalse();
		String other = "{\"collection\":\"refused\",\"documents\":[{\"name\":\"b\",\"text\":\"Another text.\"}]}";
		assertProblem(push(other, "key-1"), 422, "idempotency-key-reused");
		assertProblem(get("/api/v1/documents?collection=refused"), 404, "collection-not-found");
	}

	@Test
	void refusesAReusedIdempotencyKeyForFilesBeforeAnyIsTakenIn() throws Exception {
		assertThat(upload("first.txt", "The first file.", "kept", "key-files").statusCode()).isEqualTo(202);
		assertThat(upload("first.txt", "The first file.", "kept", "key-files").statusCode()).isEqualTo(202);
		assertProblem(upload("other.txt", "The other file.", "kept-not", "key-files"), 422, "idempotency-key-reused");
		assertProblem(get("/api/v1/documents?collection=kept-not"), 404, "collection-not-found");
	}

	@Test
	void anIdempotencyKeyIsItsCallersOwn() throws Exception {
		String other = json(send("POST", "/api/v1/admin/keys", "admin-secret",
				BodyPublishers.ofString("{\"name\":\"Other\",\"role\":\"ADMIN\"}")))
			.path("secret")
			.asString();
		assertThat(push("{\"documents\":[{\"name\":\"mine\",\"text\":\"Mine.\"}]}", "key-shared").statusCode())
			.isEqualTo(202);
		HttpResponse<String> others = client
			.send(request("/api/v1/admin/documents", other).header("Content-Type", "application/json")
				.header("Idempotency-Key", "key-shared")
				.POST(BodyPublishers.ofString("{\"documents\":[{\"name\":\"theirs\",\"text\":\"Theirs.\"}]}"))
				.build(), BodyHandlers.ofString());
		assertThat(others.statusCode()).as(others.body()).isEqualTo(202);
	}

	@Test
	void aRefusedRequestLeavesItsIdempotencyKeyFree() throws Exception {
		assertThat(push("{\"collection\":\"../x\",\"documents\":[{\"name\":\"a\",\"text\":\"b\"}]}", "key-again")
			.statusCode()).isEqualTo(400);
		assertThat(push("{\"documents\":[{\"name\":\"a\",\"text\":\"b\"}]}", "key-again").statusCode()).isEqualTo(202);
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

	@Test
	void givesMetadataFiltersByThemAndRenamesMovesAndDeletesCollections() throws Exception {
		String parts = "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n%s\r\n%s\r\n";
		String body = parts.formatted("collection", "", "piers")
				+ parts
					.formatted("metadata", "Content-Type: application/json\r\n", "{\"year\": 1987, \"kind\": \"note\"}")
				+ parts.formatted("metadata.author", "", "Ann")
				+ parts.formatted("file\"; filename=\"west/mole.html", "",
						"<html><head><meta name=\"author\" content=\"Bot\"><meta name=\"keywords\" content=\"mole\"></head>"
								+ "<body><p>The west mole was closed by a storm.</p></body></html>")
				+ "--b--\r\n";
		JsonNode document = json(client.send(request("/api/v1/admin/documents", "admin-secret")
			.header("Content-Type", "multipart/form-data; boundary=b")
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString())).path("documents").path(0);
		String path = "/api/v1/documents/" + document.path("id").asString();
		get(path + "/events");
		JsonNode metadata = json(get(path)).path("metadata");
		assertThat(metadata.path("year").asString()).isEqualTo("1987");
		assertThat(metadata.path("author").asString()).as("given over found").isEqualTo("Ann");
		assertThat(metadata.path("keywords").asString()).isEqualTo("mole");
		assertThat(metadata.path("path").asString()).isEqualTo("west/mole.html");

		assertThat(hits("{'year': {'from': 1980, 'to': 1990}, 'kind': ['note', 'report'], 'language': 'en'}")).isOne();
		assertThat(hits("{'year': {'from': 1990}}")).isZero();
		assertProblem(post("/api/v1/search", "{\"query\":\"mole\",\"filter\":{\"year\":{\"from\":[]}}}"), 400,
				"invalid-filter");
		assertThat(json(
				post("/api/v1/query", "{\"question\":\"What closed the west mole?\",\"filter\":{\"year\":\"1988\"}}"))
			.path("answered")
			.asBoolean()).isFalse();

		String admin = path.replace("v1/", "v1/admin/");
		String edit = "{\"title\":\"West mole\",\"collection\":\"moles\",\"metadata\":{\"year\":1988,\"kind\":null}}";
		assertThat(send("PATCH", admin, "reader-secret", BodyPublishers.ofString(edit)).statusCode()).isEqualTo(403);
		JsonNode changed = json(send("PATCH", admin, "admin-secret", BodyPublishers.ofString(edit)));
		assertThat(changed.path("collection").asString() + changed.path("title").asString())
			.isEqualTo("molesWest mole");
		assertThat(hits("{'year': 1988, 'title': 'West mole'}")).isOne();
		assertThat(hits("{'kind': 'note'}")).isZero();
		assertProblem(send("PATCH", admin, "admin-secret", BodyPublishers.ofString("{\"title\":\"\"}")), 400,
				"document-title");

		String collection = "/api/v1/admin/collections/";
		json(send("PATCH", collection + "moles", "admin-secret",
				BodyPublishers.ofString("{\"name\":\"breakwaters\"}")));
		String question = "{\"question\":\"What closed the west mole?\",\"collection\":\"breakwaters\"}";
		assertThat(json(post("/api/v1/query", question)).path("answered").asBoolean()).isTrue();
		assertThat(json(send("GET", admin + "/hidden", "admin-secret", null)).path("hidden")).isEmpty();
		assertProblem(send("DELETE", collection + "breakwaters", "admin-secret", null), 409, "collection-not-empty");
		assertThat(send("DELETE", collection + "breakwaters?documents=delete", "admin-secret", null).statusCode())
			.isEqualTo(204);
		assertThat(get(path).statusCode()).isEqualTo(404);
		assertThat(hits("{'year': 1988}")).isZero();
	}

	private int hits(String filter) throws Exception {
		return json(post("/api/v1/search", "{\"query\":\"west mole\",\"filter\":" + filter.replace('\'', '"') + "}"))
			.path("hits")
			.size();
	}

	private static void assertProblem(HttpResponse<String> response, int status, String type) throws Exception {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(JSON.readTree(response.body()).path("type").asString()).isEqualTo("urn:lectern:problem:" + type);
		assertThat(JSON.readTree(response.body()).path("detail").asString()).isNotBlank();
	}

	private HttpResponse<String> upload(String name, String text, String collection) throws Exception {
		return upload(name, text, collection, "key-" + name + text.hashCode());
	}

	private HttpResponse<String> upload(String name, String text, String collection, String idempotencyKey)
			throws Exception {
		String body = """
				--b\r
				Content-Disposition: form-data; name="collection"\r
				\r
				%s\r
				--b\r
				Content-Disposition: form-data; name="file"; filename="%s"\r
				Content-Type: application/octet-stream\r
				\r
				%s\r
				--b--\r
				""".formatted(collection, name, text);
		return client.send(request("/api/v1/admin/documents", "admin-secret")
			.header("Content-Type", "multipart/form-data; boundary=b")
			.header("Idempotency-Key", idempotencyKey)
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> push(String json, String idempotencyKey) throws Exception {
		HttpRequest.Builder request = request("/api/v1/admin/documents", "admin-secret")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json));
		if (idempotencyKey != null) {
			request.header("Idempotency-Key", idempotencyKey);
		}
		return client.send(request.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return send("GET", path, "reader-secret", null);
	}

	private HttpResponse<String> post(String path, String json) throws Exception {
		return send("POST", path, "reader-secret", BodyPublishers.ofString(json));
	}

	private HttpResponse<String> send(String method, String path, String key, BodyPublisher body) throws Exception {
		return client.send(request(path, key).header("Content-Type", "application/json")
			.method(method, (body != null) ? body : BodyPublishers.noBody())
			.build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path, String key) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
		return (key != null) ? request.header("Authorization", "Bearer " + key) : request;
	}

	private static JsonNode json(HttpResponse<String> response) throws Exception {
		assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
		return JSON.readTree(response.body());
	}

}
