package io.lectern.parse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.lectern.document.PageText;

/** The text of all pages in one, with its letters and digits apart. */
final class FlatText {

	private static final String BREAK = "\n\n";

	private final String text;

	/** Where each page begins, and after them where the next one would. */
	private final int[] pages;

	private final int[] places;

	private final char[] letters;

	FlatText(List<PageText> pages) {
		StringBuilder all = new StringBuilder();
		this.pages = new int[pages.size() + 1];
		for (int i = 0; i < pages.size(); i++) {
			all.append(pages.get(i).text()).append(BREAK);
			this.pages[i + 1] = all.length();
		}
		this.text = all.toString();
		this.places = IntStream.range(0, text.length())
			.filter((i) -> Character.isLetterOrDigit(text.charAt(i)))
			.toArray();
		this.letters = new char[places.length];
		for (int i = 0; i < letters.length; i++) {
			letters[i] = text.charAt(places[i]);
		}
	}

	String text() {
		return text;
	}

	char[] letters() {
		return letters;
	}

	/** Where a letter stands in the text. */
	int place(int letter) {
		return places[letter];
	}

	/** The first letter at or after that place in the text. */
	int letterFrom(int place) {
		int found = Arrays.binarySearch(places, place);
		return (found < 0) ? -found - 1 : found;
	}

	int pageCount() {
		return pages.length - 1;
	}

	/** Where that page begins in the text; of one after the last where that ends. */
	int start(int page) {
		return pages[page - 1];
	}

	/** The page on which that place is. */
	int page(int place) {
		int found = Arrays.binarySearch(pages, place);
		return (found < 0) ? -found - 1 : found + 1;
	}

}
