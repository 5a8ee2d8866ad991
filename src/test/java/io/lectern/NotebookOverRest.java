package io.lectern;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Windows of the list, notes, what is handed out and shared, and the language model that
 * is kept.
 */
interface NotebookOverRest extends RestCalls {

	@Test
	default void listsInWindowsKeepsNotesHandsOutAndShares() throws Exception {
		for (int i = 1; i <= 3; i++) {
			JsonNode sent = json(
					upload("ferry-" + i + ".txt", "Ferry number " + i + " leaves the slip at noon.", "ferries"));
			get("/api/v1/documents/" + sent.path("documents").path(0).path("id").asString() + "/events");
		}
		JsonNode window = json(get("/api/v1/documents?collection=ferries&sort=newest&size=2&page=0"));
		assertThat(window.path("total").asInt()).isEqualTo(3);
		assertThat(window.path("documents").path(0).path("name").asString()).isEqualTo("ferry-3.txt");
		assertThat(json(get("/api/v1/documents?words=FERRY-2&sort=size")).path("total").asInt()).isEqualTo(1);
		assertThat(json(get("/api/v1/documents?status=FAILED&status=PARSING&collection=ferries")).path("total").asInt())
			.isZero();
		assertThat(json(get("/api/v1/documents?warned=true&words=ferry&sort=pages")).path("documents")).isEmpty();
		assertThat(json(get("/api/v1/documents?sort=newest&size=1")).path("total").asInt()).isGreaterThanOrEqualTo(3);
		assertProblem(get("/api/v1/documents?sort=colour"), 400, "sort-unknown");
		assertThat(json(get("/api/v1/collections")).toString()).contains("{\"name\":\"ferries\",\"documents\":3}");

		JsonNode answer = json(
				post("/api/v1/query", "{\"question\":\"When does ferry number 2 leave?\",\"collection\":\"ferries\"}"));
		String conversation = "/api/v1/conversations/" + answer.path("conversationId").asString();
		assertThat(json(get(conversation)).path("collection").asString()).isEqualTo("ferries");
		assertThat(json(get("/api/v1/conversations?words=ferry%20leave")).path("total").asInt()).isPositive();
		JsonNode note = json(post("/api/v1/notes",
				"{\"answerId\":\"%s\",\"remark\":\"Mind the tide\"}".formatted(answer.path("answerId").asString())));
		assertThat(note.path("collection").asString()).isEqualTo("ferries");
		assertThat(json(get("/api/v1/notes?collection=ferries")).path("total").asInt()).isEqualTo(1);
		assertProblem(send("DELETE", "/api/v1/notes/" + note.path("id").asString(), "admin-secret", null), 404,
				"note-not-found");
		assertThat(get("/api/v1/notes/export?collection=ferries").body()).contains("## When does ferry number 2 leave?",
				"Mind the tide", "http://localhost:" + port() + "/#/?document=");
		assertThat(get(conversation + "/export?format=docx").body()).startsWith("PK");

		String token = json(send("PUT", conversation + "/share", "reader-secret", null)).path("token").asString();
		assertThat(json(send("GET", "/api/v1/shared/" + token, "admin-secret", null)).path("messages")).hasSize(2);
		assertProblem(send("GET", "/api/v1/shared/" + token, null, null), 401, "unauthorized");
	}

	@Test
	default void keepsTheLanguageModelThatAnAdministratorChose() throws Exception {
		String setting = "/api/v1/admin/llm";
		String choice = "{\"baseUrl\":\"http://127.0.0.1:1/v1\",\"model\":\"nobody\",\"apiKey\":\"the-secret\"}";
		assertProblem(send("PUT", setting, "reader-secret", BodyPublishers.ofString(choice)), 403, "forbidden");
		assertThat(send("PUT", setting, "admin-secret", BodyPublishers.ofString(choice)).body())
			.contains("\"model\":\"nobody\"", "\"hasKey\":true")
			.doesNotContain("the-secret");
		assertThat(send("GET", "/actuator/info", "admin-secret", null).body()).contains("nobody")
			.doesNotContain("the-secret");
		assertThat(send("DELETE", setting, "admin-secret", null).statusCode()).isEqualTo(204);
		assertThat(json(send("GET", setting, "admin-secret", null)).path("kept").isNull()).isTrue();
	}

}
