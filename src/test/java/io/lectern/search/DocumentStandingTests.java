package io.lectern.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.lectern.document.DocumentId;
import io.lectern.search.Fusion.Fused;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentStandingTests {

	@Test
	void liftsPassagesOfADocumentWithManyGoodCandidates() {
		List<Fused> candidates = new ArrayList<>(List.of(fused("a-0", 2.0)));
		IntStream.range(0, 8).forEach((i) -> candidates.add(fused("d-" + i, 1.9)));
		assertThat(order(1, candidates.toArray(Fused[]::new))).first().isEqualTo("d-0");
	}

	@Test
	void twoCandidatesOfADocumentSayLittle() {
		assertThat(order(1, fused("a-0", 2.0), fused("b-0", 1.95), fused("b-1", 1.5))).containsExactly("a-0", "b-0",
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

	/** A passage's document is what its id begins with. */
	private static List<String> order(double weight, Fused... fused) {
		Map<String, DocumentId> owners = Arrays.stream(fused)
			.map(Fused::passageId)
			.collect(Collectors.toMap((id) -> id, (id) -> new DocumentId(id.substring(0, 1))));
		return DocumentStanding.lift(List.of(fused), owners, weight).stream().map(Fused::passageId).toList();
	}

	private static Fused fused(String id, double score) {
		return new Fused(id, score, Map.of(), Map.of());
	}

}
