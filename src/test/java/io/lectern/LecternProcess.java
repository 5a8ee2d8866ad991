package io.lectern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.Document;

/** Lectern as a process of its own, so that it can be killed. */
public final class LecternProcess implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String PREFIX = "--server.servlet.context-path=";

	private static final String ADMIN_KEY = "--lectern.access.admin-key=";

	private final HttpClient client = HttpClient.newHttpClient();

	/** Null where somebody else started it. */
	private final Process process;

	private final Path log;

	private final String base;

	/** Null where none is asked for. */
	private final String key;

	private LecternProcess(Process process, Path log, String base, String key) {
		this.process = process;
		this.log = log;
		this.base = base;
		this.key = key;
	}

	/**
	 * Starts Lectern over the data directory on a free port and waits until it is ready.
	 */
	public static LecternProcess start(Path dataDir, String... arguments) throws IOException, InterruptedException {
		return start(freePort(), dataDir, arguments);
	}

	/** The same on the port given. */
	public static LecternProcess start(int port, Path dataDir, String... arguments)
			throws IOException, InterruptedException {
		LecternProcess lectern = begin(port, dataDir, List.of(), arguments);
		lectern.awaitReady();
		return lectern;
	}

	/** The same over a copy of a data directory with the sample documents indexed. */
	public static LecternProcess startOverSamples(Path dataDir, String... arguments)
			throws IOException, InterruptedException {
		Prepared.get().copySamples(dataDir);
		return start(dataDir, arguments);
	}

	/**
	 * Starts Lectern on a free port without waiting for it.
	 * @param jvmOptions options of the JVM beside the usual ones
	 */
	static LecternProcess begin(Path dataDir, List<String> jvmOptions, String... arguments) throws IOException {
		return begin(freePort(), dataDir, jvmOptions, arguments);
	}

	private static LecternProcess begin(int port, Path dataDir, List<String> jvmOptions, String... arguments)
			throws IOException {
		return begin(Prepared.get(), port, dataDir, jvmOptions, arguments);
	}

	static LecternProcess begin(Prepared prepared, int port, Path dataDir, List<String> jvmOptions, String... arguments)
			throws IOException {
		Files.createDirectories(dataDir);
		Path log = dataDir.resolveSibling(dataDir.getFileName() + ".log");
		List<String> command = new ArrayList<>(List.of(java(), "-Xmx2g",
				// Half the work of a start; as spring-boot:run has it. Without the second
				// compiler there is no vector module either, and options about modules
				// keep much of the archive from being used.
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(prepared.jvmOptions());
		command.addAll(jvmOptions);
		command.addAll(List.of("-cp", prepared.classPath(), Lectern.class.getName(), "--server.port=" + port,
				"--lectern.data-dir=" + dataDir));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
			.start();
		return new LecternProcess(process, log, "http://localhost:" + port + value(PREFIX, "", arguments),
				value(ADMIN_KEY, null, arguments));
	}

	/** One that runs already, and goes on running. */
	public static LecternProcess running(String base) {
		return new LecternProcess(null, null, base, null);
	}

	private static String value(String option, String otherwise, String... arguments) {
		return Arrays.stream(arguments)
			.filter((argument) -> argument.startsWith(option))
			.map((argument) -> argument.substring(option.length()))
			.findFirst()
			.orElse(otherwise);
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
		return (key != null) ? request.header("Authorization", "Bearer " + key) : request;
	}

	void awaitReady() throws IOException, InterruptedException {
		Instant limit = Instant.now().plus(Duration.ofMinutes(4));
		while (Instant.now().isBefore(limit) && process.isAlive()) {
			try {
				if (get("/actuator/health/readiness").statusCode() == 200) {
					return;
				}
			}
			catch (IOException notListeningYet) {
				// Asked again below.
			}
			Thread.sleep(50);
		}
		close();
		throw new IllegalStateException("Lectern did not get ready:\n" + Files.readString(log));
	}

	/** Where it is served, without a slash at the end. */
	public String base() {
		return base;
	}

	long pid() {
		return process.pid();
	}

	public int port() {
		return URI.create(base).getPort();
	}

	public HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return client.send(request(path).build(), BodyHandlers.ofString());
	}

	public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
		return client.send(
				request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)).build(),
				BodyHandlers.ofString());
	}

	public JsonNode getJson(String path) {
		try {
			return JSON.readTree(get(path).body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
		return client.send(request(path).DELETE().build(), BodyHandlers.ofString());
	}

	/**
	 * Sends a file as a form.
	 * @param method such as {@code POST}
	 */
	HttpResponse<String> send(String method, String path, String name, BodyPublisher file)
			throws IOException, InterruptedException {
		String boundary = "lectern-test-boundary";
		byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
			.getBytes();
		byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes();
		return client.send(request(path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.method(method,
					BodyPublishers.concat(BodyPublishers.ofByteArray(head), file, BodyPublishers.ofByteArray(tail)))
			.build(), BodyHandlers.ofString());
	}

	/** Uploads a file; the answer is the accepted document. */
	public JsonNode upload(Path file) throws IOException, InterruptedException {
		return upload(Document.DEFAULT_COLLECTION, file.getFileName().toString(), BodyPublishers.ofFile(file));
	}

	/** The same into a collection. */
	public JsonNode upload(String collection, String name, BodyPublisher content)
			throws IOException, InterruptedException {
		HttpResponse<String> response = send("POST",
				"/api/v1/admin/documents?collection=" + URLEncoder.encode(collection, StandardCharsets.UTF_8), name,
				content);
		if (response.statusCode() != 202) {
			throw new IOException(response.statusCode() + " " + response.body());
		}
		return JSON.readTree(response.body()).path("documents").path(0);
	}

	/** Kills the process as {@code kill -9} does. */
	public void kill() throws InterruptedException {
		process.destroyForcibly();
		process.waitFor();
	}

	/** Asks the process to end; its exit status. */
	int end() throws InterruptedException {
		process.destroy();
		return process.waitFor();
	}

	@Override
	public void close() {
		if (process == null) {
			return;
		}
		process.destroy();
		try {
			if (!process.waitFor(60, TimeUnit.SECONDS)) {
				process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			process.destroyForcibly();
		}
	}

	static String java() {
		return ProcessHandle.current().info().command().orElse("java");
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
