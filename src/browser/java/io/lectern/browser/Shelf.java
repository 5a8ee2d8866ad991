package io.lectern.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.APIRequestContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.LecternProcess;
import io.lectern.document.Document;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents that a test adds to the server, and takes away again at its end. */
final class Shelf implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final LecternProcess server;

	private final APIRequestContext requests;

	private final Set<String> before = new HashSet<>();

	Shelf(LecternProcess server, APIRequestContext requests) {
		this.server = server;
		this.requests = requests;
		before.addAll(documents().values());
	}

	/** Adds a file and waits until it is indexed or has failed; its id. */
	String add(String name, byte[] content) throws InterruptedException {
		return settled(send(name, content));
	}

	/** The same into a collection, which stays when the document is gone. */
	String addTo(String collection, String name, String text) throws InterruptedException {
		return settled(sendTo(collection, name, text.getBytes(StandardCharsets.UTF_8)));
	}

	private String settled(String id) throws InterruptedException {
		while (!isSettled(id)) {
			Thread.sleep(100);
		}
		return id;
	}

	/** Adds a file; its id. */
	String send(String name, byte[] content) throws InterruptedException {
		return sendTo(Document.DEFAULT_COLLECTION, name, content);
	}

	// Not through the browser's driver, which works on 15 MB for up to a minute.
	private String sendTo(String collection, String name, byte[] content) throws InterruptedException {
		try {
			return server.upload(collection, name, BodyPublishers.ofByteArray(content)).path("id").asString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean isSettled(String id) {
		String status = server.getJson("/api/v1/documents/" + id).path("status").asString();
		return status.equals("INDEXED") || status.equals("FAILED");
	}

	/** Waits until the server has no such document any more. */
	void awaitRemoval(String name) throws InterruptedException {
		Instant limit = Instant.now().plus(Duration.ofSeconds(30));
		while (documents().containsKey(name)) {
			assertThat(Instant.now()).as("time for removing " + name).isBefore(limit);
			Thread.sleep(100);
		}
	}

	/** Ids of all documents by their names. */
	Map<String, String> documents() {
		Map<String, String> ids = new HashMap<>();
		for (JsonNode document : server.getJson("/api/v1/documents?size=1000").path("documents")) {
			ids.put(document.path("name").asString(), document.path("id").asString());
		}
		return ids;
	}

	/** Id of the document whose name holds these words. */
	String sample(String words) {
		return documents().entrySet()
			.stream()
			.filter((each) -> each.getKey().contains(words))
			.findFirst()
			.orElseThrow()
			.getValue();
	}

	void remove(String id) {
		int status = requests.delete(server.base() + "/api/v1/admin/documents/" + id).status();
		assertThat(status).as("removing " + id).isIn(204, 404);
	}

	/** With each that goes, the version before it is there again. */
	@Override
	public void close() {
		for (List<String> added = added(); !added.isEmpty(); added = added()) {
			added.forEach(this::remove);
		}
	}

	private List<String> added() {
		return documents().values().stream().filter((id) -> !before.contains(id)).toList();
	}

}
