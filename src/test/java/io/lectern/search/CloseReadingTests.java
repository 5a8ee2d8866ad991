package io.lectern.search;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.lectern.document.DocumentId;
import io.lectern.document.Passage;
import io.lectern.index.PassageAnalyzer;

import static org.assertj.core.api.Assertions.assertThat;

class CloseReadingTests {

	@Test
	void wordsThatStandTogetherInTheQuestionCountWhereTheyStandTogether() {
		Map<String, Double> lifts = reading(1,
				0)
			.lifts("When is the harbour crane inspected?",
					List.of(passage("apart",
							"The harbour was dredged. " + "Much else was done. ".repeat(5) + "A crane fell."),
							passage("near", "The crane of the harbour rests."),
							passage("one", "A crane is a bird that stands on one leg.")));
		assertThat(lifts.get("near")).isPositive().isGreaterThan(lifts.get("apart"));
		assertThat(lifts.get("apart")).isEqualTo(lifts.get("one"));
	}

	@Test
	void chineseWordsCountTheSameWay() {
		Map<String, Double> lifts = reading(1, 0).lifts("年度检修",
				List.of(passage("near", "年度检修安排在六月。"), passage("apart", "年初开会，" + "其他事项另行通知，".repeat(4) + "每季修理一次。")));
		assertThat(lifts.get("near")).isGreaterThan(lifts.get("apart"));
	}

	@Test
	void figuresCount() {
		Map<String, Double> lifts = reading(0, 1).lifts("What was the revenue in 2021?",
				List.of(passage("words", "Revenue grew a great deal in 2021, as told above."),
						passage("figures", "Revenue | 2021 | 2020\nTotal | 1,204 | 998")));
		assertThat(lifts.get("figures")).isGreaterThan(lifts.get("words"));
	}

	@Test
	void passagesThatAreAlikeKeepTheirPlaces() {
		assertThat(reading(1, 1).lifts("What is it?", List.of(passage("a", "This."), passage("b", "That."))).values())
			.containsOnly(0.0);
	}

	private static CloseReading reading(double nearness, double figures) {
		return new CloseReading(new PassageAnalyzer(), new SearchProperties(Duration.ofSeconds(1), 100, 0.5, 0.7, 0.1,
				nearness, figures, false, false, false, Duration.ofSeconds(1), 2000));
	}

	private static Passage passage(String id, String text) {
		return new Passage(id, new DocumentId("d"), 0, text, List.of(), "en", List.of());
	}

}
