package io.lectern;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Metadata, filters by them, and collections. */
interface MetadataOverRest extends RestCalls {

	@Test
	default void givesMetadataFiltersByThemAndRenamesMovesAndDeletesCollections() throws Exception {
		String parts = "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n%s\r\n%s\r\n";
		String body = parts.formatted("collection", "", "piers")
				+ parts
					.formatted("metadata", "Content-Type: application/json\r\n", "{\"year\": 1987, \"kind\": \"note\"}")
				+ parts.formatted("metadata.author", "", "Ann")
				+ parts.formatted("file\"; filename=\"west/mole.html", "",
						"<html><head><meta name=\"author\" content=\"Bot\"><meta name=\"keywords\" content=\"mole\"></head>"
								+ "<body><p>The west mole was closed by a storm.</p></body></html>")
				+ "--b--\r\n";
		JsonNode document = json(CLIENT.send(request("/api/v1/admin/documents", "admin-secret")
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

	default int hits(String filter) throws Exception {
		return json(post("/api/v1/search", "{\"query\":\"west mole\",\"filter\":" + filter.replace('\'', '"') + "}"))
			.path("hits")
			.size();
	}

}
