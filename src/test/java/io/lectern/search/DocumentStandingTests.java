package io.lectern.search;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.lectern.document.DocumentId;
import io.lectern.search.Fusion.Fused;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentStandingTests {

	private static final Map<String, DocumentId> OWNERS = Map.of("a-0", new DocumentId("a"), "b-0", new DocumentId("b"),
			"b-1", new DocumentId("b"), "c-0", new DocumentId("c"));

	@Test
	void liftsPassagesOfADocumentWithManyGoodCandidates() {
		assertThat(order(1, fused("a-0", 2.0), fused("b-0", 1.95), fused("b-1", 1.5))).containsExactly("b-0", "a-0",
				"b-1");
	}

	@Test
	void keepsTheOrderOfDocumentsWithOnePassage() {
		assertThat(order(1, fused("a-0", 2.0), fused("c-0", 1.9))).containsExactly("a-0", "c-0");
	}

	@Test
	void leavesTheOrderAloneWithoutWeightAndBreaksTiesById() {
		assertThat(order(0, fused("c-0", 2.0), fused("b-0", 1.0), fused("a-0", 1.0))).containsExactly("c-0", "a-0",
				"b-0");
	}

	private static List<String> order(double weight, Fused... fused) {
		return DocumentStanding.lift(List.of(fused), OWNERS, weight).stream().map(Fused::passageId).toList();
	}

	private static Fused fused(String id, double score) {
		return new Fused(id, score, Map.of(), Map.of());
	}

}
