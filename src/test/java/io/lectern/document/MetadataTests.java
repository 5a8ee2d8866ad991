package io.lectern.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetadataTests {

	@Test
	void momentsFoundAreInUtcSoThatTheyCompareAsTexts() {
		assertThat(Metadata.kept(Map.of("created", "2024-05-06T01:08:09+02:00", "modified", "2024-05-06", "sent",
				"2024-05-06T01:08:09Z")))
			.isEqualTo(Map.of("created", "2024-05-05T23:08:09Z", "modified", "2024-05-06", "sent",
					"2024-05-06T01:08:09Z"));
	}

	@Test
	void aFileCanSayAnythingOfItself() {
		Map<String, String> said = new HashMap<>(Map.of("title", "Told elsewhere", "", "no key", "author", " Ann\0 "));
		said.put("keywords", "x".repeat(10_000));
		said.put("subject", " ");
		assertThat(Metadata.kept(said)).containsOnlyKeys("author", "keywords")
			.containsEntry("author", "Ann")
			.hasEntrySatisfying("keywords", (words) -> assertThat(words).hasSize(4000));
	}

	@Test
	void whatIsShownTellsWhatWasGiven() {
		Map<String, String> found = Map.of("author", "Bot", "subject", "Pier");
		Map<String, String> given = new HashMap<>(Map.of("subject", "Mole", "year", "2024"));
		given.put("author", null);
		Map<String, String> shown = Metadata.shown(given, found);
		assertThat(shown).isEqualTo(Map.of("subject", "Mole", "year", "2024"));
		assertThat(Metadata.given(shown, found)).isEqualTo(given);
	}

	@Test
	void filtersTakeWhatWasGivenThenTheDocumentsOwnFieldsThenWhatWasFound() {
		Map<String, String> found = Map.of("language", "fr", "author", "Bot", "mediaType", "odd");
		Document document = new Document(new DocumentId("d"), "a/b.txt", "B", "default", "text/plain", 7, "00", "en", 3,
				1, DocumentStatus.INDEXED, 1, null, Metadata.shown(Map.of("mediaType", "memo", "year", "2024"), found),
				Instant.EPOCH, null, new Reading(List.of(), 0, List.of(), found), Edition.FIRST);
		assertThat(document.filterable())
			.isEqualTo(Map.of("name", "a/b.txt", "title", "B", "mediaType", "memo", "size", "7", "pages", "3",
					"createdAt", "1970-01-01T00:00:00Z", "language", "en", "author", "Bot", "year", "2024"));
	}

}
