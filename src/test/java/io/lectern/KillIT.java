package io.lectern;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What was acknowledged survives being killed. */
class KillIT {

	private static final int KILLS = 10;

	@TempDir
	private Path temp;

	@Test
	void killedAtRandomMomentsItEndsWithTheSamePassagesAsUndisturbed() throws Exception {
		List<Path> files = files();
		Map<String, List<String>> undisturbed;
		try (LecternProcess lectern = start("undisturbed")) {
			for (Path file : files) {
				lectern.upload(file);
			}
			awaitDone(lectern, files.size());
			undisturbed = passages(lectern);
		}
		long seed = System.nanoTime();
		System.out.println("Killing at random moments with seed " + seed);
		Random random = new Random(seed);
		List<String> acknowledged = new ArrayList<>();
		for (int kill = 0; kill < KILLS; kill++) {
			LecternProcess lectern = start("killed");
			int from = kill * files.size() / KILLS;
			int to = (kill + 1) * files.size() / KILLS;
			Thread uploads = Thread.ofVirtual().start(() -> {
				for (Path file : files.subList(from, to)) {
					try {
						acknowledged.add(lectern.upload(file).path("name").asString());
					}
					catch (IOException | InterruptedException killedMeanwhile) {
						return;
					}
				}
			});
			Thread.sleep(random.nextInt(50, 2500));
			lectern.kill();
			uploads.join();
		}
		try (LecternProcess lectern = start("killed")) {
			assertThat(names(lectern)).as("nothing acknowledged is lost").containsAll(acknowledged);
			for (Path file : files) {
				lectern.upload(file);
			}
			awaitDone(lectern, files.size());
			assertThat(names(lectern)).as("each once").doesNotHaveDuplicates().hasSize(files.size());
			assertThat(passages(lectern)).isEqualTo(undisturbed);
		}
	}

	private LecternProcess start(String name) throws IOException, InterruptedException {
		return LecternProcess.start(temp.resolve(name), "--lectern.documents-dir=" + temp.resolve("none"));
	}

	private static void awaitDone(LecternProcess lectern, int documents) throws InterruptedException {
		Instant limit = Instant.now().plus(Duration.ofMinutes(3));
		while (Instant.now().isBefore(limit)) {
			long done = count(lectern, "INDEXED") + count(lectern, "FAILED");
			if (done == documents) {
				return;
			}
			Thread.sleep(200);
		}
		assertThat(lectern.getJson("/api/v1/documents").toString()).as("documents still not done").isEmpty();
	}

	private static long count(LecternProcess lectern, String status) {
		return lectern.getJson("/api/v1/documents?size=1&status=" + status).path("total").asLong();
	}

	private static List<String> names(LecternProcess lectern) {
		List<String> names = new ArrayList<>();
		lectern.getJson("/api/v1/documents?size=1000")
			.path("documents")
			.forEach((document) -> names.add(document.path("name").asString()));
		return names;
	}

	/** Each document's passages with page and headings, or its failure, by name. */
	private static Map<String, List<String>> passages(LecternProcess lectern) {
		Map<String, List<String>> byName = new TreeMap<>();
		for (JsonNode document : lectern.getJson("/api/v1/documents?size=1000").path("documents")) {
			List<String> passages = new ArrayList<>();
			passages.add(document.path("status").asString() + " " + document.path("failure"));
			for (JsonNode passage : lectern.getJson("/api/v1/documents/" + document.path("id").asString() + "/passages")
				.path("passages")) {
				passages.add(passage.path("page") + " " + passage.path("headings") + " " + passage.path("text"));
			}
			byName.put(document.path("name").asString(), passages);
		}
		return byName;
	}

	/** Twenty files of several kinds, one of them broken. */
	private List<Path> files() throws IOException {
		Path folder = Files.createDirectories(temp.resolve("files"));
		Map<String, String> texts = new LinkedHashMap<>();
		for (int i = 0; i < 12; i++) {
			texts.put("report-" + i + ((i % 3 == 0) ? ".md" : (i % 3 == 1) ? ".txt" : ".html"), text(i, i % 3));
		}
		texts.put("broken.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog");
		List<Path> files = new ArrayList<>();
		for (Map.Entry<String, String> text : texts.entrySet()) {
			files.add(Files.writeString(folder.resolve(text.getKey()), text.getValue()));
		}
		for (int i = 0; i < 7; i++) {
			Path file = folder.resolve("minutes-" + i + ".docx");
			try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
				text(100 + i, 1).lines().forEach((line) -> document.createParagraph().createRun().setText(line));
				document.write(out);
			}
			files.add(file);
		}
		return files;
	}

	private static String text(int seed, int kind) {
		Random random = new Random(seed);
		String[] words = "harbour turbine member ballot audit ledger vessel mooring blade invoice season grid"
			.split(" ");
		StringBuilder text = new StringBuilder();
		for (int section = 0; section < 6; section++) {
			text.append(switch (kind) {
				case 0 -> "## Section " + section + "\n\n";
				case 2 -> "<h2>Section " + section + "</h2>\n<p>";
				default -> "Section " + section + "\n\n";
			});
			for (int i = 0; i < 120; i++) {
				text.append(words[random.nextInt(words.length)]).append((i % 12 == 11) ? ". " : " ");
			}
			text.append((kind == 2) ? "</p>\n" : "\n\n");
		}
		return text.toString();
	}

}
