package io.lectern;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a repeated request does. */
interface IdempotencyOverRest extends RestCalls {

	@Test
	default void answersARepeatedIdempotencyKeyAlikeAndRefusesItForOtherDocuments() throws Exception {
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
	default void refusesAReusedIdempotencyKeyForFilesBeforeAnyIsTakenIn() throws Exception {
		assertThat(upload("first.txt", "The first file.", "kept", "key-files").statusCode()).isEqualTo(202);
		assertThat(upload("first.txt", "The first file.", "kept", "key-files").statusCode()).isEqualTo(202);
		assertProblem(upload("other.txt", "The other file.", "kept-not", "key-files"), 422, "idempotency-key-reused");
		assertProblem(get("/api/v1/documents?collection=kept-not"), 404, "collection-not-found");
	}

	@Test
	default void anIdempotencyKeyIsItsCallersOwn() throws Exception {
		String other = json(send("POST", "/api/v1/admin/keys", "admin-secret",
				BodyPublishers.ofString("{\"name\":\"Other\",\"role\":\"ADMIN\"}")))
			.path("secret")
			.asString();
		assertThat(push("{\"documents\":[{\"name\":\"mine\",\"text\":\"Mine.\"}]}", "key-shared").statusCode())
			.isEqualTo(202);
		HttpResponse<String> others = CLIENT
			.send(request("/api/v1/admin/documents", other).header("Content-Type", "application/json")
				.header("Idempotency-Key", "key-shared")
				.POST(BodyPublishers.ofString("{\"documents\":[{\"name\":\"theirs\",\"text\":\"Theirs.\"}]}"))
				.build(), BodyHandlers.ofString());
		assertThat(others.statusCode()).as(others.body()).isEqualTo(202);
	}

	@Test
	default void aRefusedRequestLeavesItsIdempotencyKeyFree() throws Exception {
		assertThat(push("{\"collection\":\"../x\",\"documents\":[{\"name\":\"a\",\"text\":\"b\"}]}", "key-again")
			.statusCode()).isEqualTo(400);
		assertThat(push("{\"documents\":[{\"name\":\"a\",\"text\":\"b\"}]}", "key-again").statusCode()).isEqualTo(202);
	}

}
