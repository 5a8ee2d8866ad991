package io.lectern.index;

import org.apache.lucene.search.KnnFloatVectorQuery;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassageFieldsTests {

	@Test
	void theMorePassagesThereAreTheMoreNeighboursAreLookedAt() {
		assertThat(neighbours(10, 1_000)).isEqualTo(64);
		assertThat(neighbours(100, 1_000)).isEqualTo(101);
		assertThat(neighbours(100, 300_000)).isEqualTo(400);
		assertThat(neighbours(100, 50_000_000)).isEqualTo(1_000);
		assertThat(neighbours(2_000, 50_000_000)).isEqualTo(2_000);
	}

	private static int neighbours(int limit, int passages) {
		return ((KnnFloatVectorQuery) PassageFields.dense("space", new float[2], limit, passages, null)).getK();
	}

}
