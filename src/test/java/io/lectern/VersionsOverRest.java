package io.lectern;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes anew under one name or id. */
interface VersionsOverRest extends RestCalls {

	@Test
	default void answersFromTheNewestVersionAndKeepsTheOldOneReadable() throws Exception {
		String old = indexed(upload("price-list.txt", "The annual permit for the quay costs 310 euro.", "prices"));
		String question = "{\"question\":\"What does the annual permit for the quay cost?\",\"collection\":\"prices\"}";
		JsonNode first = json(post("/api/v1/query", question));
		String newest = indexed(upload("price-list.txt", "The annual permit for the quay costs 365 euro.", "prices",
				"key-new-version"));
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
	default void takesVersionsUnderAnExternalId() throws Exception {
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
	default void tellsApartWhatComesTogetherUnderOneName() throws Exception {
		String push = "{\"collection\":\"together\",\"documents\":[{\"name\":\"note\",\"text\":\"One.\"},"
				+ "{\"name\":\"note\",\"text\":\"Two.\"},{\"name\":\"note\",\"text\":\"One.\"}]}";
		JsonNode documents = json(push(push, "key-together")).path("documents");
		assertThat(documents.path(0).path("name").asString()).isEqualTo("note");
		assertThat(documents.path(1).path("name").asString()).isEqualTo("note (2)");
		assertThat(documents.path(2).path("id")).isEqualTo(documents.path(0).path("id"));
		assertThat(documents.path(1).path("version").asInt()).isEqualTo(1);
	}

	default String indexed(HttpResponse<String> upload) throws Exception {
		String id = json(upload).path("documents").path(0).path("id").asString();
		assertThat(get("/api/v1/documents/" + id + "/events").body()).contains("INDEXED");
		return id;
	}

	default HttpResponse<String> put(String path, String body) throws Exception {
		return CLIENT.send(request(path, "admin-secret").header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
	}

}
