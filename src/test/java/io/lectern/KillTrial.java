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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that is killed again and again while documents come, change and go. After each
 * start, what it has is compared with what it had acknowledged.
 */
final class KillTrial {

	private static final String DOCUMENTS = "/api/v1/admin/documents";

	/** A collection of the same documents that nobody disturbed. */
	private static final String UNDISTURBED = "undisturbed";

	private static final Duration TO_THE_POINT = Duration.ofSeconds(90);

	/** From a start to the answers; a kill before it meets a server that is starting. */
	private static final int MILLISECONDS_TO_START = 4000;

	private static final int MILLISECONDS_OF_WORK = 2000;

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

	/**
	 * Prepared, with one model alone: most of the time of a trial goes into starts.
	 */
	static KillTrial ofOneModel(Path folder) throws IOException, InterruptedException {
		long seed = System.nanoTime();
		System.out.println("Killing with seed " + seed);
		KillTrial trial = new KillTrial(folder, new Random(seed), List.of("--lectern.embedding.models[0].name=en",
				"--lectern.embedding.models[0].url=classpath:bge-small-en-v1.5-q.onnx"));
		trial.prepare();
		return trial;
	}

	private LecternProcess begin(String... jvmOptions) throws IOException {
		return LecternProcess.begin(folder.resolve("data"), List.of(jvmOptions), arguments);
	}

	private Inventory of(LecternProcess lectern) {
		return new Inventory(lectern, ledger, random);
	}

	/**
	 * A first life that ends in peace: it unpacks the models.
	 */
	void prepare() throws IOException, InterruptedException {
		try (LecternProcess lectern = begin()) {
			lectern.awaitReady();
			for (int i = 0; i < 4; i++) {
				change(lectern, KillPoint.Change.ADDED);
			}
			of(lectern).awaitDone();
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
			Thread caller = start(() -> {
				try {
					lectern.awaitReady();
					ready.countDown();
					of(lectern).look();
					changeUntilRefused(lectern);
				}
				finally {
					ready.countDown();
				}
			}, faults);
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
				of(lectern).look();
				changeWhole(lectern, point.change());
				lectern.kill();
			}
			return;
		}
		int port = LecternProcess.freePort();
		try (LecternProcess lectern = begin(Debugger.option(port))) {
			lectern.awaitReady();
			of(lectern).look();
			// What others do must not be taken for what this document does.
			of(lectern).awaitDone();
			killAt(point, lectern, port);
		}
	}

	private void killAt(KillPoint point, LecternProcess lectern, int port) throws IOException, InterruptedException {
		try (Debugger debugger = Debugger.attach(port)) {
			debugger.stopAt(point.type(onPostgres), point.method(onPostgres));
			List<Throwable> faults = new ArrayList<>();
			Thread caller = start(() -> changeWhole(lectern, point.change()), faults);
			debugger.awaitStop(TO_THE_POINT);
			lectern.kill();
			caller.join();
			assertThat(faults).as("killed at %s", point).isEmpty();
		}
	}

	/** Calls it until it is killed, and keeps what else goes wrong. */
	private static Thread start(Call call, List<Throwable> faults) {
		return Thread.ofVirtual().start(() -> {
			try {
				call.make();
			}
			catch (IOException | UncheckedIOException | InterruptedException | IllegalStateException killed) {
				// As it should be.
			}
			catch (Throwable ex) {
				faults.add(ex);
			}
		});
	}

	private interface Call {

		void make() throws IOException, InterruptedException;

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

	/**
	 * All versions of it: a new one that is not indexed yet stands beside the old. The
	 * oldest goes first; killed in between, the server may well keep the others.
	 */
	private void remove(LecternProcess lectern, String name) throws IOException, InterruptedException {
		List<JsonNode> versions = of(lectern).listed("default")
			.stream()
			.filter((document) -> document.path("name").asString().equals(name))
			.sorted(Comparator.comparing((document) -> Instant.parse(document.path("createdAt").asString())))
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

	/**
	 * In the end all is as if nobody had disturbed it.
	 * @return how many documents there are
	 */
	int verify() throws IOException, InterruptedException {
		try (LecternProcess lectern = begin()) {
			lectern.awaitReady();
			Inventory inventory = of(lectern);
			inventory.look();
			inventory.awaitDone();
			List<JsonNode> documents = inventory.look();
			for (JsonNode document : documents) {
				HttpResponse<String> sent = put(lectern, ledger.specimen(document.path("sha256").asString()),
						UNDISTURBED);
				assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
			}
			inventory.awaitDone();
			assertThat(inventory.told("default")).isEqualTo(inventory.told(UNDISTURBED));
			if (!onPostgres) {
				awaitOriginals(inventory.hashes());
			}
			return documents.size();
		}
	}

	/** Of what was removed no bytes are left either, nor of what was still coming. */
	private void awaitOriginals(Set<String> wanted) throws IOException, InterruptedException {
		Set<String> there = Set.of();
		for (int i = 0; i < 100; i++) {
			there = originals();
			if (there.equals(wanted)) {
				return;
			}
			Thread.sleep(100);
		}
		assertThat(there).isEqualTo(wanted);
	}

	private Set<String> originals() throws IOException {
		try (Stream<Path> files = Files.walk(folder.resolve("data/originals"))) {
			return files.filter(Files::isRegularFile)
				.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.startsWith("incoming-"))
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

}
