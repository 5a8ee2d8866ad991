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
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that is killed again and again while documents come, change and go. After each
 * start, what it has is compared with what it had acknowledged.
 */
final class KillTrial {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String DOCUMENTS = "/api/v1/admin/documents";

	/** A collection of the same documents that nobody disturbed. */
	private static final String UNDISTURBED = "undisturbed";

	private static final Duration TO_THE_POINT = Duration.ofSeconds(90);

	private static final Duration TO_BE_DONE = Duration.ofMinutes(5);

	/** From a start to the answers; a kill before it meets a server that is starting. */
	private static final int MILLISECONDS_TO_START = 4000;

	private static final int MILLISECONDS_OF_WORK = 2000;

	/** Documents of which the passages are counted after each start. */
	private static final int SAMPLE = 3;

	private final Path folder;

	private final String[] arguments;

	private final boolean onPostgres;

	private final Random random;

	private final Ledger ledger = new Ledger();

	private int number;

	/**
	 * @param folder for the data and the log
	 * @param arguments of the server, beside its folders
	 */
	KillTrial(Path folder, Random random, List<String> arguments) {
		this.folder = folder;
		this.random = random;
		this.onPostgres = arguments.contains("--lectern.store=postgres");
		this.arguments = Stream
			.concat(arguments.stream(),
					Stream.of("--lectern.documents-dir=" + folder.resolve("none"), "--lectern.parser.processes=1"))
			.toArray(String[]::new);
	}

	private LecternProcess begin(String... jvmOptions) throws IOException {
		return LecternProcess.begin(folder.resolve("data"), List.of(jvmOptions), arguments);
	}

	/**
	 * A first life that ends in peace: it unpacks the models, and shares the classes that
	 * it has loaded with all that follow.
	 */
	void prepare() throws IOException, InterruptedException {
		try (LecternProcess lectern = begin()) {
			lectern.awaitReady();
			for (int i = 0; i < 4; i++) {
				change(lectern, KillPoint.Change.ADDED);
			}
			awaitDone(lectern);
		}
	}

	int acknowledgements() {
		return ledger.acknowledgements();
	}

	/** Kills it at a moment while it starts or while it works. */
	void killAtAnyMoment() throws IOException, InterruptedException {
		boolean starting = random.nextBoolean();
		int moment = random.nextInt(starting ? MILLISECONDS_TO_START : MILLISECONDS_OF_WORK);
		try (LecternProcess lectern = begin()) {
			CountDownLatch ready = new CountDownLatch(1);
			List<Throwable> faults = new ArrayList<>();
			Thread caller = Thread.ofVirtual().start(() -> {
				try {
					lectern.awaitReady();
					ready.countDown();
					look(lectern);
					changeUntilRefused(lectern);
				}
				catch (IOException | UncheckedIOException | InterruptedException | IllegalStateException killed) {
					// As it should be.
				}
				catch (Throwable ex) {
					faults.add(ex);
				}
				finally {
					ready.countDown();
				}
			});
			if (!starting) {
				ready.await();
			}
			Thread.sleep(moment);
			lectern.kill();
			caller.join();
			assertThat(faults).as("killed %d ms after %s", moment, starting ? "the start" : "it was ready").isEmpty();
		}
	}

	private void changeUntilRefused(LecternProcess lectern) throws IOException, InterruptedException {
		while (true) {
			int dice = random.nextInt(10);
			change(lectern, (dice < 6) ? KillPoint.Change.ADDED
					: (dice < 8) ? KillPoint.Change.REMOVED : KillPoint.Change.REPLACED);
			Thread.sleep(random.nextInt(250));
		}
	}

	/** Kills it when it comes to that point. */
	void killAt(KillPoint point) throws IOException, InterruptedException {
		if (point.isTheAnswer()) {
			try (LecternProcess lectern = begin()) {
				lectern.awaitReady();
				look(lectern);
				changeWhole(lectern, point.change());
				lectern.kill();
			}
			return;
		}
		int port = LecternProcess.freePort();
		// What a debugger may look into is never archived.
		try (LecternProcess lectern = begin(Debugger.option(port), "-XX:-AutoCreateSharedArchive")) {
			lectern.awaitReady();
			look(lectern);
			// What others do must not be taken for what this document does.
			awaitDone(lectern);
			killAt(point, lectern, port);
		}
	}

	private void killAt(KillPoint point, LecternProcess lectern, int port) throws IOException, InterruptedException {
		try (Debugger debugger = Debugger.attach(port)) {
			debugger.stopAt(point.type(onPostgres), point.method(onPostgres));
			Thread caller = Thread.ofVirtual().start(() -> {
				try {
					changeWhole(lectern, point.change());
				}
				catch (IOException | UncheckedIOException | InterruptedException killed) {
					// The point lay before the answer.
				}
			});
			debugger.awaitStop(TO_THE_POINT);
			lectern.kill();
			caller.join();
		}
	}

	/** What is broken comes to few of the points. */
	private void changeWhole(LecternProcess lectern, KillPoint.Change change) throws IOException, InterruptedException {
		while (Specimen.of(number + 1, 1).isBroken()) {
			number++;
		}
		change(lectern, change);
	}

	private void change(LecternProcess lectern, KillPoint.Change change) throws IOException, InterruptedException {
		List<Specimen> whole = ledger.present().stream().filter((each) -> !each.isBroken()).toList();
		if (change == KillPoint.Change.ADDED || whole.isEmpty()) {
			add(lectern);
			return;
		}
		Specimen one = whole.get(random.nextInt(whole.size()));
		switch (change) {
			case REMOVED -> remove(lectern, one.name());
			case REPLACED -> replace(lectern, one);
			case ADDED -> throw new IllegalStateException();
		}
	}

	private void add(LecternProcess lectern) throws IOException, InterruptedException {
		Specimen specimen = Specimen.of(++number, 1);
		acknowledge(specimen.name(), Optional.of(specimen), () -> put(lectern, specimen, "default"));
	}

	private void replace(LecternProcess lectern, Specimen before) throws IOException, InterruptedException {
		int its = Integer.parseInt(before.name().replaceAll("\\D", ""));
		Specimen after = Specimen.of(its, before.version() + 1);
		acknowledge(after.name(), Optional.of(after), () -> put(lectern, after, "default"));
	}

	private HttpResponse<String> put(LecternProcess lectern, Specimen specimen, String collection)
			throws IOException, InterruptedException {
		return lectern.send("PUT", DOCUMENTS + "/by-id/" + specimen.name() + "?collection=" + collection,
				specimen.name(), BodyPublishers.ofByteArray(specimen.bytes()));
	}

	/** All versions of it: a new one that is not indexed yet stands beside the old. */
	private void remove(LecternProcess lectern, String name) throws IOException, InterruptedException {
		List<JsonNode> versions = listed(lectern, "default").stream()
			.filter((document) -> document.path("name").asString().equals(name))
			.toList();
		ledger.sent(name, Optional.empty());
		for (JsonNode version : versions) {
			HttpResponse<String> answer = lectern.delete(DOCUMENTS + "/" + version.path("id").asString());
			assertThat(answer.statusCode()).as(name + ": " + answer.body()).isIn(204, 404);
		}
		ledger.acknowledged(name, Optional.empty());
	}

	private void acknowledge(String name, Optional<Specimen> becomes, Callable<HttpResponse<String>> call)
			throws IOException, InterruptedException {
		ledger.sent(name, becomes);
		try {
			HttpResponse<String> answer = call.call();
			assertThat(answer.statusCode()).as(name + ": " + answer.body()).isBetween(200, 204);
			ledger.acknowledged(name, becomes);
		}
		catch (IOException | InterruptedException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<JsonNode> listed(LecternProcess lectern, String collection) {
		List<JsonNode> documents = new ArrayList<>();
		int before;
		do {
			before = documents.size();
			lectern.getJson("/api/v1/documents?size=1000&page=" + before / 1000 + "&collection=" + collection)
				.path("documents")
				.forEach(documents::add);
		}
		while (documents.size() == before + 1000);
		return documents;
	}

	/**
	 * The newest version of each document. The one that answers stays until it is
	 * indexed.
	 */
	private static List<JsonNode> newest(List<JsonNode> documents) {
		Map<String, List<JsonNode>> versions = new TreeMap<>();
		documents.stream()
			.filter((document) -> document.path("supersededBy").asString("").isEmpty())
			.forEach((document) -> versions
				.computeIfAbsent(document.path("name").asString(), (name) -> new ArrayList<>())
				.add(document));
		List<JsonNode> newest = new ArrayList<>();
		versions.forEach((name, its) -> {
			its.sort(Comparator.comparingInt((document) -> document.path("version").asInt()));
			JsonNode last = its.getLast();
			assertThat(its).as("doubled: " + its)
				.extracting((document) -> document.path("version").asInt())
				.doesNotHaveDuplicates();
			assertThat(its.subList(0, its.size() - 1)).as("more than one answers: " + its)
				.filteredOn((document) -> document.path("status").asString().equals("INDEXED"))
				.hasSizeLessThan(last.path("status").asString().equals("INDEXED") ? 1 : 2);
			newest.add(last);
		});
		return newest;
	}

	/** What can be told at once: nothing lost, doubled, half there or back. */
	private List<JsonNode> look(LecternProcess lectern) throws IOException, InterruptedException {
		List<JsonNode> listed = listed(lectern, "default");
		List<JsonNode> documents = newest(listed);
		Map<String, String> hashes = new HashMap<>();
		documents
			.forEach((document) -> hashes.put(document.path("name").asString(), document.path("sha256").asString()));
		ledger.compare(hashes);
		List<JsonNode> sample = new ArrayList<>(documents);
		Collections.shuffle(sample, random);
		sample.stream().limit(SAMPLE).forEach((document) -> whole(lectern, document));
		found(lectern, listed);
		return documents;
	}

	/** A document that is indexed has all its passages. */
	private static void whole(LecternProcess lectern, JsonNode document) {
		if (document.path("status").asString().equals("INDEXED")) {
			assertThat(passages(lectern, document)).as("half visible: " + document)
				.hasSize(document.path("passages").asInt())
				.isNotEmpty();
		}
	}

	/** What a search finds is what answers. */
	private void found(LecternProcess lectern, List<JsonNode> documents) throws IOException, InterruptedException {
		Set<String> ids = new HashSet<>();
		documents.forEach((document) -> ids.add(document.path("id").asString()));
		String asked = JSON.writeValueAsString(
				Map.of("query", "The file holds this.", "mode", "lexical", "limit", 100, "collection", "default"));
		JsonNode hits = JSON.readTree(lectern.post("/api/v1/search", asked).body()).path("hits");
		for (JsonNode hit : hits) {
			assertThat(ids).as("found, though it is gone: " + hit).contains(hit.path("documentId").asString());
		}
	}

	private static List<String> passages(LecternProcess lectern, JsonNode document) {
		List<String> passages = new ArrayList<>();
		lectern.getJson("/api/v1/documents/" + document.path("id").asString() + "/passages")
			.path("passages")
			.forEach((passage) -> passages
				.add(passage.path("page") + " " + passage.path("headings") + " " + passage.path("text")));
		return passages;
	}

	private void awaitDone(LecternProcess lectern) throws InterruptedException {
		Instant limit = Instant.now().plus(TO_BE_DONE);
		while (Instant.now().isBefore(limit)) {
			JsonNode all = lectern.getJson("/api/v1/documents?size=1");
			long done = lectern.getJson("/api/v1/documents?size=1&status=INDEXED").path("total").asLong()
					+ lectern.getJson("/api/v1/documents?size=1&status=FAILED").path("total").asLong();
			if (done == all.path("total").asLong()) {
				return;
			}
			Thread.sleep(100);
		}
		assertThat(lectern.getJson("/api/v1/documents?size=1000").toString()).as("documents still not done").isEmpty();
	}

	/**
	 * In the end all is as if nobody had disturbed it.
	 * @return how many documents there are
	 */
	int verify() throws IOException, InterruptedException {
		try (LecternProcess lectern = begin()) {
			lectern.awaitReady();
			look(lectern);
			awaitDone(lectern);
			List<JsonNode> documents = look(lectern);
			for (JsonNode document : documents) {
				HttpResponse<String> sent = put(lectern, ledger.specimen(document.path("sha256").asString()),
						UNDISTURBED);
				assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
			}
			awaitDone(lectern);
			assertThat(told(lectern, "default")).isEqualTo(told(lectern, UNDISTURBED));
			if (!onPostgres) {
				awaitOriginals(documents);
			}
			return documents.size();
		}
	}

	/** Each document's passages with page and headings, or its failure, by name. */
	private static Map<String, List<String>> told(LecternProcess lectern, String collection) {
		Map<String, List<String>> told = new HashMap<>();
		for (JsonNode document : newest(listed(lectern, collection))) {
			whole(lectern, document);
			List<String> its = passages(lectern, document);
			its.addFirst(document.path("status").asString() + " " + document.path("failure"));
			told.put(document.path("name").asString(), its);
		}
		return told;
	}

	/** Of what was removed no bytes are left either, nor of what was still coming. */
	private void awaitOriginals(List<JsonNode> documents) throws IOException, InterruptedException {
		List<String> wanted = documents.stream()
			.map((document) -> document.path("sha256").asString())
			.sorted()
			.toList();
		List<String> there = List.of();
		for (int i = 0; i < 100; i++) {
			there = originals();
			if (there.containsAll(wanted)) {
				return;
			}
			Thread.sleep(100);
		}
		assertThat(there).isEqualTo(wanted);
	}

	private List<String> originals() throws IOException {
		try (Stream<Path> files = Files.walk(folder.resolve("data/originals"))) {
			return files.filter(Files::isRegularFile)
				.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.startsWith("incoming-"))
				.sorted(Comparator.naturalOrder())
				.toList();
		}
	}

}
