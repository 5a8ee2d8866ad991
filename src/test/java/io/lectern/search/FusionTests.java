package io.lectern.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;

import io.lectern.search.Fusion.Fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FusionTests {

	private static Candidates list(Object... idsAndScores) {
		Map<String, Double> scores = new LinkedHashMap<>();
		for (int i = 0; i < idsAndScores.length; i += 2) {
			scores.put((String) idsAndScores[i], ((Number) idsAndScores[i + 1]).doubleValue());
		}
		return new Candidates(Map.of(), scores);
	}

	private static List<String> order(Map<String, Candidates> lists, double lexicalWeight) {
		return fuse(lists, (name) -> name.equals("lexical") ? lexicalWeight : 1 - lexicalWeight).stream()
			.map(Fused::passageId)
			.toList();
	}

	private static List<Fused> fuse(Map<String, Candidates> lists, ToDoubleFunction<String> weight) {
		Set<String> all = new HashSet<>();
		lists.values().forEach((list) -> all.addAll(list.scores().keySet()));
		return Fusion.fuse(lists, weight, all);
	}

	@Test
	void putsFirstWhatBothListsLike() {
		assertThat(
				order(Map.of("lexical", list("a", 9, "b", 8, "c", 1), "dense", list("c", .9, "b", .85, "a", .1)), .5))
			.startsWith("b");
	}

	@Test
	void weighsTheLists() {
		Map<String, Candidates> lists = Map.of("lexical", list("a", 9, "b", 1), "dense", list("b", .9, "a", .1));
		assertThat(order(lists, .9)).containsExactly("a", "b");
		assertThat(order(lists, .1)).containsExactly("b", "a");
		assertThat(order(lists, 0)).containsExactly("b", "a");
	}

	@Test
	void breaksTiesByPassageId() {
		assertThat(order(Map.of("lexical", list("b", 1, "a", 1), "dense", list("a", .5, "b", .5)), .4))
			.containsExactly("a", "b");
	}

	@Test
	void countsWhatAListCannotScoreAsItsWorst() {
		List<Fused> fused = fuse(Map.of("lexical", list("a", 3, "b", 2, "c", 1), "dense", list("a", .9, "b", .1)),
				(name) -> 1);
		assertThat(fused).extracting(Fused::passageId).containsExactly("a", "b", "c");
		assertThat(fused.get(2).normalised().get("dense")).isEqualTo(fused.get(1).normalised().get("dense"));
	}

	@Test
	void keepsTheOrderOfASingleList() {
		List<Fused> fused = fuse(Map.of("dense", list("x", .9, "y", .8, "z", .1)), (name) -> .6);
		assertThat(fused).extracting(Fused::passageId).containsExactly("x", "y", "z");
		assertThat(fused.stream().mapToDouble(Fused::score).sum()).isCloseTo(0, within(1e-9));
	}

	@Test
	void whatOtherWordingsBringInDoesNotMoveTheScale() {
		Map<String, Candidates> lists = Map.of("lexical", list("a", 9, "b", 8, "c", 0), "dense",
				list("a", .5, "b", .6, "c", .1));
		List<Fused> alone = Fusion.fuse(Map.of("lexical", list("a", 9, "b", 8), "dense", list("a", .5, "b", .6)),
				(name) -> 1, Set.of("a", "b"));
		List<Fused> beside = Fusion.fuse(lists, (name) -> 1, Set.of("a", "b"));
		assertThat(beside.subList(0, 2)).isEqualTo(alone);
	}

	@Test
	void fusesNothingToNothing() {
		assertThat(order(Map.of("lexical", list(), "dense", list()), .4)).isEmpty();
	}

}
