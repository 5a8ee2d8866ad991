package io.lectern.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.lectern.index.PassageAnalyzer;
import io.lectern.index.QuestionTerms;

/**
 * Where the words that somebody looks for stand in a text, and how much of it is figures.
 *
 * @param positions ascending positions of each word that occurs, from 0
 * @param figures share of the text's words that are numbers, 0 to 1
 */
record WordPositions(Map<String, List<Integer>> positions, double figures) {

	static WordPositions of(Set<String> sought, PassageAnalyzer analyzer, String text) {
		Map<String, List<Integer>> positions = new HashMap<>();
		int[] words = { 0 };
		int[] numbers = { 0 };
		analyzer.forEachWord(text, (term, isNext) -> {
			if (isNext) {
				words[0]++;
				numbers[0] += QuestionTerms.isNumber(term) ? 1 : 0;
			}
			if (sought.contains(term)) {
				positions.computeIfAbsent(term, (first) -> new ArrayList<>()).add(words[0] - 1);
			}
		});
		return new WordPositions(positions, (double) numbers[0] / Math.max(1, words[0]));
	}

	/** Whether both occur, somewhere at most that many positions apart. */
	boolean areNear(String first, String second, int window) {
		List<Integer> others = positions.getOrDefault(second, List.of());
		return positions.getOrDefault(first, List.of())
			.stream()
			.anyMatch((here) -> others.stream().anyMatch((there) -> Math.abs(here - there) <= window));
	}

}
