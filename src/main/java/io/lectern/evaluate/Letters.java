package io.lectern.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The letters and digits of a document, and where each character of it comes to stand.
 */
final class Letters {

	static final Letters NONE = of(List.of());

	private final String text;

	/** For each page, the letters before each of its characters and before its end. */
	private final List<int[]> before;

	private Letters(String text, List<int[]> before) {
		this.text = text;
		this.before = before;
	}

	/** Of a document with these pages. */
	static Letters of(List<String> pages) {
		StringBuilder text = new StringBuilder();
		List<int[]> before = new ArrayList<>();
		for (String page : pages) {
			int[] positions = new int[page.length() + 1];
			for (int i = 0; i < page.length(); i++) {
				positions[i] = text.length();
				text.append(in(page.substring(i, i + 1)));
			}
			positions[page.length()] = text.length();
			before.add(positions);
		}
		return new Letters(text.toString(), before);
	}

	/** The letters and digits of a text, in lower case. */
	static String in(String text) {
		StringBuilder letters = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			if (Character.isLetterOrDigit(text.charAt(i))) {
				letters.append(Character.toLowerCase(text.charAt(i)));
			}
		}
		return letters.toString();
	}

	/** Letters before that character of the page, the page counted from 1. */
	int at(int page, int character) {
		if (page > before.size()) {
			return text.length();
		}
		int[] positions = before.get(page - 1);
		return positions[Math.min(character, positions.length - 1)];
	}

	/** Everywhere these letters stand. */
	IntStream occurrences(String letters) {
		if (letters.isEmpty()) {
			return IntStream.empty();
		}
		return IntStream.iterate(text.indexOf(letters), (at) -> at >= 0, (at) -> text.indexOf(letters, at + 1));
	}

}
