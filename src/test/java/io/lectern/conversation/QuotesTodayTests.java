package io.lectern.conversation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.conversation.Conversations.Message;
import io.lectern.document.Arrival;
import io.lectern.document.Contents;
import io.lectern.document.Document;
import io.lectern.document.PageText;
import io.lectern.document.Reading;
import io.lectern.document.TestRegistry;

import static org.assertj.core.api.Assertions.assertThat;

class QuotesTodayTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private Path data;

	@Test
	void quotesOfAnOldVersionSayWhetherTheyStillStand() throws IOException {
		TestRegistry test = new TestRegistry(data, Clock.systemUTC());
		Document old = version(test, "The permit costs 310 euro. It is valid for a year.");
		assertThat(citation(test, old, "It is valid for a year.").has("superseded")).isFalse();

		Document newest = version(test, "The permit costs 365 euro. It is valid", "for a year.");
		assertThat(citation(test, old, "The permit costs 310 euro.").path("superseded"))
			.isEqualTo(JSON.readTree("{\"by\":\"%s\",\"version\":2,\"stillStands\":false}".formatted(newest.id())));
		assertThat(citation(test, old, "It is valid for a\nyear.").path("superseded").path("stillStands").asBoolean())
			.isTrue();
		assertThat(citation(test, newest, "The permit costs 365 euro.").has("superseded")).isFalse();
	}

	@Test
	void aQuoteStandsHoweverItIsSetButNotInsideAnotherWord() {
		StandingText text = StandingText.of(List.of("The fee is 310.50 euro\nfor 31 days; the caf\u0065\u0301 is free.",
				"\u4EF7\u683C\u662F\n310\u5143\u3002"));
		for (String quote : List.of("fee is 310.50", "euro for 31 days", "the caf\u00E9 is  free.",
				"\u4EF7\u683C\u662F310\u5143")) {
			assertThat(text.holds(quote)).as(quote).isTrue();
		}
		for (String quote : List.of("The fee is 31", "The fee is 310", "10.50 euro", "euro for 3", "", "31 day",
				"\u683C\u662F31")) {
			assertThat(text.holds(quote)).as(quote).isFalse();
		}
	}

	private static Document version(TestRegistry test, String... pages) throws IOException {
		Document document = test.intake
			.file(new Arrival("default", "price-list.txt", null, null, Map.of()),
					new ByteArrayInputStream(String.join("\f", pages).getBytes()))
			.document();
		test.registry.parsed(document.id(),
				new Contents("text/plain", null, "en",
						IntStream.range(0, pages.length).mapToObj((i) -> new PageText(i + 1, pages[i], null)).toList(),
						Reading.WHOLE, List.of()));
		test.registry.answers(document.id(), 1);
		return document;
	}

	private static JsonNode citation(TestRegistry test, Document document, String quote) {
		JsonNode answer = JSON
			.valueToTree(Map.of("citations", List.of(Map.of("documentId", document.id().value(), "quote", quote))));
		return new QuotesToday(test.registry)
			.of(List.of(new Message("assistant", "It costs [1].", answer, null, Instant.EPOCH)))
			.getFirst()
			.answer()
			.path("citations")
			.path(0);
	}

}
