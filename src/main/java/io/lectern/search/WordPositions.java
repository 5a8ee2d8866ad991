package io.lectern.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.lectern.index.PassageAnalyzer;

/**
 * Where the terms of a text stand.
 *
 * @param words the term at each position, the first of those that stand there
 * @param positions ascending positions of every term, from 0
 */
record WordPositions(List<String> words, Map<String, List<Integer>> positions) {

	static WordPositions of(PassageAnalyzer analyzer, String text) {
		List<String> words = new ArrayList<>();
		Map<String, List<Integer>> positions = new HashMap<>();
		analyzer.forEach(text, (term, isNext) -> {
			if (isNext) {
				words.add(term);
			}
			positions.computeIfAbsent(term, (first) -> new ArrayList<>()).add(words.size() - 1);
		});
		return new WordPositions(words, positions);
	}

	/** Whether both occur, somewhere at most that many positions apart. */
	boolean areNear(String first, String second, int window) {
		List<Integer> others = positions.getOrDefault(second, List.of());
		return positions.getOrDefault(first, List.of())
			.stream()
			.anyMatch((here) -> others.stream().anyMatch((there) -> Math.abs(here - there) <= window));
	}

	/** Share of the words that are such, 0 to 1. */
	double share(Predicate<String> such) {
		return (double) words.stream().filter(such).count() / Math.max(1, words.size());
	}

}
