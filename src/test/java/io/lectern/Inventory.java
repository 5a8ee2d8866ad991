package io.lectern;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a server has, compared with what it had acknowledged.
 *
 * @param random chooses the documents that are looked at closely
 */
record Inventory(LecternProcess lectern, Ledger ledger, Random random) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Duration TO_BE_DONE = Duration.ofMinutes(5);

	/** Documents of which the passages are counted. */
	private static final int SAMPLE = 3;

	/** Documents of a collection, without those that newer ones answer for. */
	List<JsonNode> listed(String collection) {
		return read("collection=" + collection);
	}

	/** Of each version of each document, also of those that newer ones answer for. */
	Set<String> hashes() {
		Set<String> hashes = new TreeSet<>();
		read("versions=true").forEach((document) -> hashes.add(document.path("sha256").asString()));
		return hashes;
	}

	private List<JsonNode> read(String which) {
		List<JsonNode> documents = new ArrayList<>();
		int before;
		do {
			before = documents.size();
			lectern.getJson("/api/v1/documents?size=1000&page=" + before / 1000 + "&" + which)
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
	List<JsonNode> look() throws IOException, InterruptedException {
		List<JsonNode> listed = listed("default");
		List<JsonNode> documents = newest(listed);
		Map<String, String> hashes = new HashMap<>();
		documents
			.forEach((document) -> hashes.put(document.path("name").asString(), document.path("sha256").asString()));
		ledger.compare(hashes);
		List<JsonNode> sample = new ArrayList<>(documents);
		Collections.shuffle(sample, random);
		sample.stream().limit(SAMPLE).forEach((document) -> whole(document));
		found(listed);
		return documents;
	}

	/** A document that is indexed has all its passages. */
	private void whole(JsonNode document) {
		if (document.path("status").asString().equals("INDEXED")) {
			assertThat(passages(document)).as("half visible: " + document)
				.hasSize(document.path("passages").asInt())
				.isNotEmpty();
		}
	}

	/** What a search finds is what answers. */
	private void found(List<JsonNode> documents) throws IOException, InterruptedException {
		Set<String> ids = new HashSet<>();
		documents.forEach((document) -> ids.add(document.path("id").asString()));
		String asked = JSON.writeValueAsString(
				Map.of("query", "The file holds this.", "mode", "lexical", "limit", 100, "collection", "default"));
		JsonNode hits = JSON.readTree(lectern.post("/api/v1/search", asked).body()).path("hits");
		for (JsonNode hit : hits) {
			assertThat(ids).as("found, though it is gone: " + hit).contains(hit.path("documentId").asString());
		}
	}

	private List<String> passages(JsonNode document) {
		List<String> passages = new ArrayList<>();
		lectern.getJson("/api/v1/documents/" + document.path("id").asString() + "/passages")
			.path("passages")
			.forEach((passage) -> passages
				.add(passage.path("page") + " " + passage.path("headings") + " " + passage.path("text")));
		return passages;
	}

	/** Waits until everything is indexed or has failed. */
	void awaitDone() throws InterruptedException {
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

	/** Each document's passages with page and headings, or its failure, by name. */
	Map<String, List<String>> told(String collection) {
		Map<String, List<String>> told = new HashMap<>();
		for (JsonNode document : newest(listed(collection))) {
			whole(document);
			List<String> its = passages(document);
			its.addFirst(document.path("status").asString() + " " + document.path("failure"));
			told.put(document.path("name").asString(), its);
		}
		return told;
	}

}
