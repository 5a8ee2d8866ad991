package io.lectern.browser;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import io.lectern.LecternProcess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server with keys, behind a path prefix, without sample documents, whose answers are
 * written by a {@link ScriptedModel}; it can be killed and started again.
 */
final class GuardedServer implements AutoCloseable {

	static final String ADMIN = "the-admin-key";

	static final String READER = "the-reader-key";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Path data;

	private final ScriptedModel model;

	private LecternProcess process;

	private GuardedServer(Path data, ScriptedModel model) {
		this.data = data;
		this.model = model;
	}

	static GuardedServer start() {
		try {
			GuardedServer server = new GuardedServer(Files.createTempDirectory("lectern-guarded").resolve("data"),
					ScriptedModel.start());
			server.process = LecternProcess.start(server.data, server.arguments());
			return server;
		}
		catch (IOException ex) {
			throw new IllegalStateException("The server with keys does not start", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private String[] arguments() {
		return new String[] { "--server.servlet.context-path=/team/lectern", "--lectern.documents-dir=/nonexistent",
				"--lectern.access.admin-key=" + ADMIN, "--lectern.access.reader-key=" + READER,
				"--lectern.llm.provider=openai", "--lectern.llm.base-url=" + model.base(),
				"--lectern.llm.model=scripted", "--lectern.llm.models.other.model=other",
				"--lectern.llm.check-at-start=false", "--lectern.search.model-wordings=false",
				"--lectern.llm.hold-back=never", "--lectern.embed.origins=https://intranet.example" };
	}

	LecternProcess process() {
		return process;
	}

	/** Takes a text in and waits until it can be searched; its id. */
	String push(String name, String title, String text) throws IOException, InterruptedException {
		String body = JSON
			.writeValueAsString(Map.of("documents", List.of(Map.of("name", name, "title", title, "text", text))));
		HttpResponse<String> response = process.post("/api/v1/admin/documents", body);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
		String id = JSON.readTree(response.body()).path("documents").path(0).path("id").asString();
		process.get("/api/v1/documents/" + id + "/events");
		return id;
	}

	ScriptedModel model() {
		return model;
	}

	void kill() throws InterruptedException {
		process.kill();
	}

	void startAgain() throws IOException, InterruptedException {
		process = LecternProcess.start(process.port(), data, arguments());
	}

	@Override
	public void close() {
		process.close();
		model.close();
	}

}
