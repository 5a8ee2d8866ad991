package io.lectern;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An executable jar that runs on a data folder of its own, and what a client says to it. Closing ends the process. */
final class RunningJar implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient client = HttpClient.newHttpClient();

	private final String base;

	private final Process process;

	private final Path log;

	/**
	 * @param data the data folder; its file {@code log} gets what the program prints
	 */
	RunningJar(Path jar, int port, Path data, String... settings) throws IOException {
		this.base = "http://localhost:" + port;
		this.log = data.resolve("log");
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
				"--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector", "-Xmx2g", "-jar",
				jar.toString(), "--server.port=" + port, "--lectern.data-dir=" + data,
				"--lectern.documents-dir=" + data.resolve("none")));
		command.addAll(List.of(settings));
		this.process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
	}

	ProcessHandle process() {
		return process.toHandle();
	}

	boolean isReady() {
		try {
			return get("/actuator/health/readiness").statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** How many documents of the collection are indexed. */
	long indexed(String collection) {
		return documents("status=INDEXED&size=1&collection=" + collection).path("total").asLong();
	}

	JsonNode documents(String query) {
		try {
			return JSON.readTree(get("/api/v1/documents?" + query).body());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * @throws IOException where it is not answered with 200
	 */
	JsonNode ask(String path, Map<String, String> body) throws IOException {
		HttpResponse<String> response = post(path, "application/json",
				BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
		if (response.statusCode() != 200) {
			throw new IOException(path + ": " + response.statusCode() + " " + response.body());
		}
		return JSON.readTree(response.body());
	}

	/**
	 * @throws IOException where it is not taken in
	 */
	void upload(String name, String collection, byte[] file) throws IOException {
		String head = "--b\r\nContent-Disposition: form-data; name=\"collection\"\r\n\r\n" + collection
				+ "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
		HttpResponse<String> response = post("/api/v1/admin/documents", "multipart/form-data; boundary=b",
				BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(file),
						BodyPublishers.ofString("\r\n--b--\r\n")));
		if (response.statusCode() != 202) {
			throw new IOException(response.statusCode() + " " + response.body());
		}
	}

	HttpResponse<String> delete(String path) throws IOException {
		return send(HttpRequest.newBuilder(URI.create(base + path)).DELETE().build());
	}

	HttpResponse<String> get(String path) throws IOException {
		return send(HttpRequest.newBuilder(URI.create(base + path)).build());
	}

	HttpResponse<String> post(String path, String type, BodyPublisher body) throws IOException {
		return send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", type).POST(body).build());
	}

	private HttpResponse<String> send(HttpRequest request) throws IOException {
		try {
			return client.send(request, BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static void until(Duration most, BooleanSupplier done) throws InterruptedException {
		long end = System.nanoTime() + most.toNanos();
		while (!done.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("Not done within " + most);
			}
			Thread.sleep(200);
		}
	}

	@Override
	public void close() {
		process.destroy();
		process.onExit().join();
		System.out.println("log: " + log);
	}

}
