package io.lectern.openai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.ibm.icu.text.BreakIterator;

import io.lectern.writing.Turn;
import io.lectern.language.Lexicons;
import io.lectern.language.Terms;

/** Words that say what a conversation is about, as they stand in its questions. */
final class Topics {

	private static final int SHORTEST_LATIN = 3;

	private static final int SHORTEST_HAN = 2;

	private Topics() {
	}

	/**
	 * The words that come up most often, in questions and answers; of those the first.
	 */
	static List<String> of(List<Turn> turns, int most) {
		String all = turns.stream()
			.map((turn) -> turn.question() + "\n" + turn.answer())
			.collect(Collectors.joining("\n"))
			.toLowerCase(Locale.ROOT);
		Map<String, String> words = new LinkedHashMap<>();
		for (Turn turn : turns) {
			words(turn.question()).forEach((word) -> words.putIfAbsent(word.toLowerCase(Locale.ROOT), word));
		}
		return words.keySet()
			.stream()
			.sorted(Comparator.comparingInt((String word) -> -count(all, word))
				.thenComparing(Comparator.comparingInt(String::length).reversed()))
			.limit(most)
			.map((word) -> words.getOrDefault(word, word))
			.toList();
	}

	private static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		BreakIterator breaks = BreakIterator.getWordInstance(Lexicons.of(text).locale());
		breaks.setText(text);
		for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
			String word = text.substring(from, to);
			int shortest = Character.isIdeographic(word.codePointAt(0)) ? SHORTEST_HAN : SHORTEST_LATIN;
			if (word.length() >= shortest && Character.isLetter(word.codePointAt(0)) && !Terms.of(word).isEmpty()) {
				words.add(word);
			}
		}
		return words;
	}

	private static int count(String text, String word) {
		int count = 0;
		for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
			count++;
		}
		return count;
	}

}
