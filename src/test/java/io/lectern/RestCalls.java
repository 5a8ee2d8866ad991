package io.lectern;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls of a server with the keys {@code admin-secret} and {@code reader-secret}. */
interface RestCalls {

	JsonMapper JSON = JsonMapper.builder().build();

	HttpClient CLIENT = HttpClient.newHttpClient();

	/** Where it listens. */
	int port();

	default HttpResponse<String> upload(String name, String text, String collection) throws Exception {
		return upload(name, text, collection, "key-" + name + text.hashCode());
	}

	default HttpResponse<String> upload(String name, String text, String collection, String idempotencyKey)
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
		return CLIENT.send(request("/api/v1/admin/documents", "admin-secret")
			.header("Content-Type", "multipart/form-data; boundary=b")
			.header("Idempotency-Key", idempotencyKey)
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
	}

	default HttpResponse<String> push(String json, String idempotencyKey) throws Exception {
		HttpRequest.Builder request = request("/api/v1/admin/documents", "admin-secret")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json));
		if (idempotencyKey != null) {
			request.header("Idempotency-Key", idempotencyKey);
		}
		return CLIENT.send(request.build(), BodyHandlers.ofString());
	}

	default HttpResponse<String> get(String path) throws Exception {
		return send("GET", path, "reader-secret", null);
	}

	default HttpResponse<String> post(String path, String json) throws Exception {
		return send("POST", path, "reader-secret", BodyPublishers.ofString(json));
	}

	default HttpResponse<String> send(String method, String path, String key, BodyPublisher body) throws Exception {
		HttpRequest request = request(path, key).header("Content-Type", "application/json")
			.method(method, (body != null) ? body : BodyPublishers.noBody())
			.build();
		try {
			return CLIENT.send(request, BodyHandlers.ofString());
		}
		catch (IOException ex) {
			// The server closed the connection, unused for a while, just when it was
			// taken
			// again; the client itself tries again only what changes nothing.
			if (String.valueOf(ex.getMessage()).contains("received no bytes")) {
				return CLIENT.send(request, BodyHandlers.ofString());
			}
			throw ex;
		}
	}

	default HttpRequest.Builder request(String path, String key) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
		return (key != null) ? request.header("Authorization", "Bearer " + key) : request;
	}

	default JsonNode json(HttpResponse<String> response) throws Exception {
		assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
		return JSON.readTree(response.body());
	}

	default void assertProblem(HttpResponse<String> response, int status, String type) throws Exception {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
		assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(JSON.readTree(response.body()).path("type").asString()).isEqualTo("urn:lectern:problem:" + type);
		assertThat(JSON.readTree(response.body()).path("detail").asString()).isNotBlank();
	}

}
