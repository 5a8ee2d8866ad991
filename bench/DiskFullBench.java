package io.lectern;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Fills the disk under a server, a small file system, and gives it room again. Ends with status 1 unless callers were told
 * (507 or 503), searches went on, and everything acknowledged was indexed once there was room.
 * <p>
 * Arguments: an empty folder on the small file system; {@code data} where the data folder is to be put there; the URL of
 * PostgreSQL, if that is the store. Run by {@code bench/disk-full.sh}.
 */
final class DiskFullBench {

	private static final String SEARCH = "{\"query\":\"The file holds this.\",\"mode\":\"lexical\"}";

	private static final Set<Integer> TOLD = Set.of(507, 503);

	private final Path folder;

	private final Path filler;

	private final List<String> acknowledged = new ArrayList<>();

	private int number;

	/** Whether the server's own files are on the small file system. */
	private final boolean ownFiles;

	private final List<String> database;

	private DiskFullBench(Path folder, boolean ownFiles, List<String> database) {
		this.folder = folder;
		this.ownFiles = ownFiles;
		this.database = database;
		this.filler = folder.resolve("filler");
	}

	public static void main(String[] args) throws Exception {
		List<String> database = (args.length < 3) ? List.of()
				: List.of("--lectern.store=postgres", "--spring.datasource.url=" + args[2],
						"--spring.datasource.username=postgres", "--spring.datasource.password=bench");
		boolean holds = new DiskFullBench(Path.of(args[0]), args[1].equals("data"), database).run();
		System.out.println(holds ? "All of it held." : "NOT all of it held.");
		System.exit(holds ? 0 : 1);
	}

	private boolean run() throws IOException, InterruptedException {
		Path log = Files.createTempDirectory("lectern-disk-full-");
		List<String> arguments = new ArrayList<>(
				List.of("--lectern.documents-dir=" + log.resolve("none"), "--lectern.parser.processes=1"));
		arguments.addAll(database);
		Path data = (ownFiles ? folder : log).resolve("data");
		try (LecternProcess lectern = LecternProcess.start(data, arguments.toArray(String[]::new))) {
			upload(lectern, 5);
			awaitIndexed(lectern);
			// Uploads and the index meet the end of the disk first, then the database with whatever it writes.
			fill(1 << 20);
			Map<Integer, Integer> little = upload(lectern, 25);
			System.out.println("uploads with 1 MB left, by status: " + little);
			fill(0);
			Map<Integer, Integer> none = upload(lectern, 10);
			System.out.println("uploads with nothing left, by status: " + none);
			Map<Integer, Integer> searches = search(lectern, 60);
			System.out.println("searches with nothing left, by status: " + searches);
			System.out.println("acknowledged so far: " + acknowledged.size());
			Files.delete(filler);
			Instant room = Instant.now();
			awaitIndexed(lectern);
			System.out.println("indexed all of it " + Duration.between(room, Instant.now()).toSeconds() + " s after there was"
					+ " room");
			Map<Integer, Integer> after = upload(lectern, 3);
			awaitIndexed(lectern);
			System.out.println("uploads with room, by status: " + after);
			little.remove(202);
			none.remove(202);
			// PostgreSQL takes uploads whatever room the server has, and parsing waits for it.
			boolean told = ownFiles && !database.isEmpty() || !none.isEmpty();
			return TOLD.containsAll(little.keySet()) && TOLD.containsAll(none.keySet()) && told
					&& searches.getOrDefault(200, 0) >= 54 && after.equals(Map.of(202, 3));
		}
	}

	private Map<Integer, Integer> upload(LecternProcess lectern, int times) throws IOException, InterruptedException {
		Map<Integer, Integer> statuses = new TreeMap<>();
		for (int i = 0; i < times; i++) {
			Specimen specimen = Specimen.of(++number, 1);
			if (specimen.isBroken()) {
				specimen = Specimen.of(++number, 1);
			}
			HttpResponse<String> answer = lectern.send("POST", "/api/v1/admin/documents", specimen.name(),
					BodyPublishers.ofByteArray(specimen.bytes()));
			statuses.merge(answer.statusCode(), 1, Integer::sum);
			if (answer.statusCode() == 202) {
				acknowledged.add(specimen.name());
			}
			else if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
				throw new IOException("No problem detail: " + answer.body());
			}
		}
		return statuses;
	}

	private static Map<Integer, Integer> search(LecternProcess lectern, int times) throws IOException, InterruptedException {
		Map<Integer, Integer> statuses = new TreeMap<>();
		for (int i = 0; i < times; i++) {
			statuses.merge(lectern.post("/api/v1/search", SEARCH).statusCode(), 1, Integer::sum);
			Thread.sleep(200);
		}
		return statuses;
	}

	private void fill(long left) throws IOException {
		byte[] block = new byte[4096];
		try (OutputStream out = Files.newOutputStream(filler)) {
			while (Files.getFileStore(folder).getUsableSpace() > left) {
				out.write(block);
			}
		}
		catch (IOException full) {
			// Somebody else has taken the last block.
		}
	}

	private void awaitIndexed(LecternProcess lectern) throws InterruptedException, IOException {
		Instant limit = Instant.now().plus(Duration.ofMinutes(10));
		List<String> missing = acknowledged;
		while (Instant.now().isBefore(limit)) {
			List<String> there = new ArrayList<>();
			lectern.getJson("/api/v1/documents?size=1000&status=INDEXED")
				.path("documents")
				.forEach((document) -> there.add(document.path("name").asString()));
			missing = acknowledged.stream().filter((name) -> !there.contains(name)).toList();
			if (missing.isEmpty()) {
				return;
			}
			Thread.sleep(500);
		}
		throw new IOException("Acknowledged and not indexed: " + missing + " " + lectern.get("/api/v1/documents?size=1000").body());
	}

}
