package io.lectern.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The letters and digits of a document, and where each character of it comes to stand.
 * Line breaks, spaces, markup, case and character forms come and go when a document is
 * parsed or quoted; these stay.
 */
public final class Letters {

	/** Of nothing. */
	public static final Letters NONE = of(List.of());

	/** From here on lie ligatures, full-width letters and doubles of ideographs. */
	private static final char COMPATIBILITY_FORMS = '\uF900';

	private final String text;

	/** For each page, the letters before each of its characters and before its end. */
	private final List<int[]> before;

	private Letters(String text, List<int[]> before) {
		this.text = text;
		this.before = before;
	}

	/** Of a document with these pages. */
	public static Letters of(List<String> pages) {
		StringBuilder text = new StringBuilder();
		List<int[]> before = new ArrayList<>();
		for (String page : pages) {
			int[] positions = new int[page.length() + 1];
			for (int i = 0; i < page.length(); i++) {
				positions[i] = text.length();
				add(text, page.charAt(i));
			}
			positions[page.length()] = text.length();
			before.add(positions);
		}
		return new Letters(text.toString(), before);
	}

	/** The letters and digits of a text, in lower case and plain forms. */
	public static String in(String text) {
		StringBuilder letters = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			add(letters, text.charAt(i));
		}
		return letters.toString();
	}

	private static void add(StringBuilder letters, char c) {
		if (c >= COMPATIBILITY_FORMS) {
			Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
				.chars()
				.forEach((plain) -> addPlain(letters, (char) plain));
		}
		else {
			addPlain(letters, c);
		}
	}

	private static void addPlain(StringBuilder letters, char c) {
		// Half of a rare ideograph is no letter by itself.
		if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
			letters.append(Character.toLowerCase(c));
		}
	}

	/** Letters before that character of the page, the page counted from 1. */
	public int at(int page, int character) {
		if (page > before.size()) {
			return text.length();
		}
		int[] positions = before.get(page - 1);
		return positions[Math.min(character, positions.length - 1)];
	}

	/** The page on which the letter at that position stands, from 1. */
	public int page(int letter) {
		int page = 1;
		while (page < before.size() && before.get(page)[0] <= letter) {
			page++;
		}
		return page;
	}

	/** Everywhere these letters stand. */
	public IntStream occurrences(String letters) {
		if (letters.isEmpty()) {
			return IntStream.empty();
		}
		return IntStream.iterate(text.indexOf(letters), (at) -> at >= 0, (at) -> text.indexOf(letters, at + 1));
	}

}
