package io.lectern.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.lectern.evaluate.Measures.Place;
import io.lectern.evaluate.QuestionSet.Question;
import io.lectern.evaluate.QuestionSet.Relevant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MeasuresTests {

	/** {@code "a"} is a document, {@code "a5"} its page 5. */
	private static Place place(String text) {
		return new Place(text.substring(0, 1), (text.length() > 1) ? Integer.valueOf(text.substring(1)) : null);
	}

	private static Map<String, Double> measures(String relevant, String hits) {
		List<Relevant> judged = Stream.of(relevant.split(" "))
			.map(MeasuresTests::place)
			.map((place) -> new Relevant(place.doc(), place.page(), null, null, null))
			.toList();
		return Measures.of(new Question("1", "?", judged),
				Arrays.stream(hits.split(" ")).filter((hit) -> !hit.isEmpty()).map(MeasuresTests::place).toList());
	}

	@Test
	void countsPassagesOfOnePageOnce() {
		Map<String, Double> measures = measures("b2", "a1 a1 a1 a1 a1 b2");
		assertThat(measures).containsEntry("hit@1", 0.0)
			.containsEntry("hit@5", 1.0)
			.containsEntry("mrr@10", 0.5)
			.containsEntry("recall@5", 1.0);
		assertThat(measures.get("ndcg@10")).isCloseTo(1 / (Math.log(3) / Math.log(2)), within(1e-9));
	}

	@Test
	void countsDocumentsAmongTheHitsThemselves() {
		assertThat(measures("b2", "a1 a1 a1 a1 a1 b9")).containsEntry("doc_hit@5", 0.0)
			.containsEntry("doc_hit@10", 1.0);
	}

	@Test
	void anyPageOfADocumentJudgedAsAWholeCountsOnce() {
		Map<String, Double> measures = measures("a b", "a1 a2 c1 b1");
		assertThat(measures).containsEntry("recall@1", 0.5).containsEntry("recall@5", 1.0).containsEntry("hit@1", 1.0);
		double ideal = 1 + Math.log(2) / Math.log(3);
		assertThat(measures.get("ndcg@10")).isCloseTo((1 + Math.log(2) / Math.log(5)) / ideal, within(1e-9));
	}

	@Test
	void nothingFoundIsZeroEverywhere() {
		assertThat(measures("a1", "").values()).containsOnly(0.0);
		assertThat(measures("a1", "a2 b1").get("ndcg@10")).isZero();
	}

	@Test
	void everyJudgementInOrderIsOneEverywhere() {
		assertThat(measures("a1", "a1 b1")).allSatisfy((name, value) -> assertThat(value).as(name).isEqualTo(1.0));
	}

}
