package io.lectern.parse.child.pdf;

import java.util.List;
import java.util.regex.Pattern;

import org.apache.pdfbox.text.TextPosition;

/**
 * Whether a text layer may say other letters than those that are drawn, as where a font
 * has been cut down and its table of characters was not: in writing with Latin letters
 * hardly a word is without a vowel, in shuffled letters every fifth.
 */
final class ShuffledLetters {

	private static final Pattern WORD = Pattern
		.compile("(?<![\\p{L}\\p{N}_])\\p{javaLowerCase}{3,}(?![\\p{L}\\p{N}_])");

	private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}]+");

	private static final Pattern VOWEL = Pattern.compile("[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿāăąēĕėęěĩīĭįıōŏőœũūŭůűųŷ]");

	private static final int LEAST_WORDS = 40;

	private static final double SHARE = 0.15;

	private ShuffledLetters() {
	}

	static boolean suspects(List<TextPosition> glyphs) {
		return suspects(GlyphText.of(glyphs));
	}

	static boolean suspects(CharSequence text) {
		List<String> words = WORD.matcher(text)
			.results()
			.map((found) -> found.group())
			.filter((word) -> LATIN.matcher(word).matches())
			.toList();
		long without = words.stream().filter((word) -> !VOWEL.matcher(word).find()).count();
		return words.size() >= LEAST_WORDS && without >= SHARE * words.size();
	}

}
