package io.lectern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends every file of a folder through a running server, one at a time, and tells by kind what became of them. The folder's
 * {@code manifest.jsonl} names each file with its {@code type}, what is to be expected ({@code text}, {@code empty-ok}, …)
 * and how many characters another reader finds.
 * <p>
 * Ends with status 1 when a file took longer than 60 s, when one with text has none, when the server went down or when
 * anything stays in its folder for temporary files. Arguments: the folder, and how many of the files (all). Run by
 * {@code bench/robustness.sh}.
 */
final class Robustness {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Duration LONGEST = Duration.ofSeconds(60);

	/** How a file of a kind ended. */
	private static final class Kind {

		private final Map<String, Integer> endings = new TreeMap<>();

		private long milliseconds;

		private long longest;

	}

	private final Map<String, Kind> kinds = new TreeMap<>();

	private final List<String> shortcomings = new ArrayList<>();

	private final AtomicLong server = new AtomicLong();

	private final AtomicLong children = new AtomicLong();

	private Robustness() {
	}

	public static void main(String[] args) throws Exception {
		Path folder = Path.of(args[0]);
		int most = (args.length > 1) ? Integer.parseInt(args[1]) : Integer.MAX_VALUE;
		System.exit(new Robustness().run(folder, most) ? 0 : 1);
	}

	private boolean run(Path folder, int most) throws IOException, InterruptedException {
		Path data = Files.createTempDirectory("lectern-robustness-");
		List<JsonNode> files = new ArrayList<>();
		for (String line : Files.readAllLines(folder.resolve("manifest.jsonl")).stream().limit(most).toList()) {
			files.add(JSON.readTree(line));
		}
		Instant start = Instant.now();
		boolean cleared;
		try (LecternProcess lectern = LecternProcess.start(data.resolve("data"),
				"--lectern.documents-dir=" + data.resolve("none"))) {
			Thread memory = Thread.ofVirtual().start(() -> watchMemory(lectern.pid()));
			for (JsonNode file : files) {
				read(lectern, folder, file);
			}
			memory.interrupt();
			cleared = isCleared(data.resolve("data/tmp"));
		}
		kinds.forEach((name, kind) -> System.out.printf("%-10s %s, %.1f s in all, longest %.1f s%n", name, kind.endings,
				kind.milliseconds / 1000.0, kind.longest / 1000.0));
		shortcomings.forEach(System.out::println);
		System.out.printf("%d files in %d s; peak memory of the server %d MB, of its parser processes together %d MB; temporary"
				+ " files left: %s%n", files.size(), Duration.between(start, Instant.now()).toSeconds(), server.get() >> 10,
				children.get() >> 10, cleared ? "none" : "SOME");
		return shortcomings.isEmpty() && cleared;
	}

	private void read(LecternProcess lectern, Path folder, JsonNode file) throws IOException, InterruptedException {
		String name = Path.of(file.path("file").asString()).getFileName().toString();
		Kind kind = kinds.computeIfAbsent(file.path("type").asString(), (type) -> new Kind());
		Instant start = Instant.now();
		HttpResponse<String> sent = lectern.send("POST", "/api/v1/admin/documents", name,
				BodyPublishers.ofFile(folder.resolve(file.path("file").asString())));
		if (sent.statusCode() != 202) {
			kind.endings.merge("refused", 1, Integer::sum);
			shortcomings.add(name + ": refused, " + sent.body());
			return;
		}
		String id = JSON.readTree(sent.body()).path("documents").path(0).path("id").asString();
		JsonNode document = awaitEnd(lectern, id, start);
		long took = Duration.between(start, Instant.now()).toMillis();
		kind.milliseconds += took;
		kind.longest = Math.max(kind.longest, took);
		String status = document.path("status").asString();
		boolean warned = document.path("warnings").size() > 0;
		kind.endings.merge((status.equals("INDEXED") && warned) ? "INDEXED with warnings" : status, 1, Integer::sum);
		if (took > LONGEST.toMillis()) {
			shortcomings.add(name + ": took " + took / 1000 + " s, " + status);
		}
		if (!List.of("INDEXED", "FAILED").contains(status)) {
			shortcomings.add(name + ": not done, " + status);
		}
		if (file.path("expect").asString().equals("text")) {
			judge(lectern, name, file, document);
		}
	}

	private void judge(LecternProcess lectern, String name, JsonNode file, JsonNode document)
			throws IOException, InterruptedException {
		if (!document.path("status").asString().equals("INDEXED")) {
			shortcomings.add(name + ": has text, " + document.path("failure").path("reason").asString());
			return;
		}
		long characters = 0;
		for (int page = 1; page <= document.path("pages").asInt(); page++) {
			characters += lectern.getJson("/api/v1/documents/" + document.path("id").asString() + "/pages/" + page)
				.path("text")
				.asString()
				.codePoints()
				.filter((character) -> !Character.isWhitespace(character))
				.count();
		}
		if (characters == 0) {
			shortcomings.add(name + ": has text, and none is kept");
		}
	}

	private static JsonNode awaitEnd(LecternProcess lectern, String id, Instant start) throws InterruptedException {
		JsonNode document = lectern.getJson("/api/v1/documents/" + id);
		while (!List.of("INDEXED", "FAILED").contains(document.path("status").asString())
				&& Duration.between(start, Instant.now()).compareTo(LONGEST.multipliedBy(5)) < 0) {
			Thread.sleep(20);
			document = lectern.getJson("/api/v1/documents/" + id);
		}
		return document;
	}

	/** Resident memory, in KB; the largest that is seen. */
	private void watchMemory(long pid) {
		try {
			while (true) {
				server.accumulateAndGet(resident(pid), Math::max);
				children.accumulateAndGet(ProcessHandle.of(pid)
					.stream()
					.flatMap(ProcessHandle::descendants)
					.mapToLong((child) -> resident(child.pid()))
					.sum(), Math::max);
				Thread.sleep(200);
			}
		}
		catch (InterruptedException done) {
			// Nothing more is looked for.
		}
	}

	private static long resident(long pid) {
		try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
			return lines.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
				.findFirst()
				.orElse(0);
		}
		catch (IOException | UncheckedIOException gone) {
			return 0;
		}
	}

	/** Whether nothing is left but what waits for the next file. */
	private static boolean isCleared(Path temporary) throws IOException, InterruptedException {
		List<Path> left = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			left.clear();
			try (Stream<Path> files = Files.walk(temporary)) {
				files.filter(Files::isRegularFile)
					.filter((file) -> !file.getFileName().toString().equals("lock"))
					.filter((file) -> !file.getFileName().toString().startsWith("jna"))
					// A parser process's list of fonts, which goes with it.
					.filter((file) -> !file.getFileName().toString().equals(".pdfbox.cache"))
					.forEach(left::add);
			}
			if (left.isEmpty()) {
				return true;
			}
			Thread.sleep(200);
		}
		System.out.println("left: " + left);
		return false;
	}

}
