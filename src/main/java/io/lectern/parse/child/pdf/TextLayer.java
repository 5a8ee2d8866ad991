package io.lectern.parse.child.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import io.lectern.parse.child.pdf.tables.Segment;

/** Compares what the text of a page says with what is drawn there. */
final class TextLayer {

	/** Letters in a row that are compared. */
	private static final int ROW = 4;

	/**
	 * Share of what is drawn that stands in the text as well, where they say the same.
	 */
	private static final double SAME = 0.4;

	private TextLayer() {
	}

	static boolean says(List<TextPart> written, List<Segment> drawn) {
		Set<String> known = new HashSet<>(
				rows(letters(written.stream().flatMap((part) -> part.segments().stream()).toList())));
		List<String> wanted = rows(letters(drawn));
		return SAME * wanted.size() <= wanted.stream().filter(known::contains).count();
	}

	private static String letters(List<Segment> segments) {
		StringBuilder letters = new StringBuilder();
		segments.forEach((segment) -> segment.text()
			.toString()
			.toLowerCase(Locale.ROOT)
			.codePoints()
			.filter(Character::isLetterOrDigit)
			.forEach(letters::appendCodePoint));
		return letters.toString();
	}

	private static List<String> rows(String letters) {
		return IntStream.rangeClosed(0, letters.length() - ROW)
			.mapToObj((at) -> letters.substring(at, at + ROW))
			.toList();
	}

}
