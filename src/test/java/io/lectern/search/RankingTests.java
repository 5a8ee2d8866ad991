package io.lectern.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.lectern.search.Fusion.Fused;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTests {

	@Test
	void hitsFarBehindTheBestAreNotClose() {
		assertThat(near(5.0, 4.0, 3.5, 3.0, 2.0, 1.0)).isEqualTo(4);
	}

	@Test
	void threeAreAlwaysClose() {
		assertThat(near(9.0, 1.0, 0.9, 0.8)).isEqualTo(3);
		assertThat(near(9.0, 1.0)).isEqualTo(2);
		assertThat(near()).isZero();
	}

	@Test
	void anythingAheadOfACloseOneIsCloseToo() {
		// Ranks over all wordings may put a passage ahead that the question itself likes
		// less.
		assertThat(near(5.0, 0.0, 0.0, 0.0, 4.0, 0.0)).isEqualTo(5);
	}

	private static int near(double... scores) {
		List<Fused> order = new ArrayList<>();
		for (double score : scores) {
			order.add(new Fused("p" + order.size(), score, Map.of(), Map.of()));
		}
		Orders orders = new Orders(new SearchProperties(Duration.ofSeconds(1), 100, 0.5, 0.7, 0.1, 0, 0, false, false,
				false, Duration.ofSeconds(1), 2000), false, Set.of());
		return Ranking.of(orders, Map.of(QueryVariant.original("q"), order))
			.near(order.stream().map(Fused::passageId).toList());
	}

}
