package io.lectern.search;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.lectern.search.Fusion.Fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ReciprocalRanksTests {

	private static List<Fused> order(String... ids) {
		return Arrays.stream(ids).map((id) -> new Fused(id, 0, Map.of(), Map.of())).toList();
	}

	@Test
	void addsWeightsOverRanks() {
		Map<QueryVariant, List<Fused>> orders = new LinkedHashMap<>();
		orders.put(QueryVariant.original("q"), order("a", "b"));
		orders.put(new QueryVariant("keywords", "k", null, 0.5), order("b", "a"));
		List<Fused> fused = ReciprocalRanks.fuse(orders);
		assertThat(fused).extracting(Fused::passageId).containsExactly("a", "b");
		assertThat(fused.getFirst().score()).isCloseTo(1 / 61.0 + 0.5 / 62, within(1e-12));
	}

	@Test
	void whatSeveralWordingsFindBeatsWhatOneDoes() {
		Map<QueryVariant, List<Fused>> orders = new LinkedHashMap<>();
		orders.put(QueryVariant.original("q"), order("x", "both"));
		orders.put(QueryVariant.of("part1", "p", 0.5), order("both", "y"));
		assertThat(ReciprocalRanks.fuse(orders)).first().extracting(Fused::passageId).isEqualTo("both");
	}

	@Test
	void breaksTiesByPassageId() {
		Map<QueryVariant, List<Fused>> orders = new LinkedHashMap<>();
		orders.put(QueryVariant.of("a", "a", 1), order("2", "1"));
		orders.put(QueryVariant.of("b", "b", 1), order("1", "2"));
		assertThat(ReciprocalRanks.fuse(orders)).extracting(Fused::passageId).containsExactly("1", "2");
	}

	@Test
	void movesAQuestionTowardsItsAnswers() {
		float[] moved = Rocchio.move(new float[] { 1, 0 }, List.of(new float[] { 0, 1 }, new float[] { 0, 1 }));
		assertThat(moved[0] * moved[0] + moved[1] * moved[1]).isCloseTo(1f, within(1e-6f));
		assertThat(moved[0]).isGreaterThan(moved[1]).isLessThan(1);
	}

}
