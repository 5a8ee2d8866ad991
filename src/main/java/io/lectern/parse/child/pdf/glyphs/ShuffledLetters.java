package io.lectern.parse.child.pdf.glyphs;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.apache.pdfbox.text.TextPosition;

/**
 * Whether a text layer may say other letters than those that are drawn, as where a font
 * has been cut down and its table of characters was not. Two things hold for whatever is
 * written in Latin letters and seldom for shuffled ones: hardly a word is without a
 * vowel, and eight letters make up half of it or more.
 */
final class ShuffledLetters {

	private static final Pattern WORD = Pattern
		.compile("(?<![\\p{L}\\p{N}_])[\\p{IsLatin}&&\\p{Ll}]{3,}(?![\\p{L}\\p{N}_])");

	private static final Pattern VOWEL = Pattern.compile("[aeiouyæøœı]");

	/** In English 63 letters of 100, in Polish 51; in shuffled English 30 to 40. */
	private static final String COMMON = "eaionrst";

	private static final double LEAST_COMMON = 0.44;

	private static final int LEAST_WORDS = 40;

	private static final double MOST_WITHOUT_VOWEL = 0.15;

	private ShuffledLetters() {
	}

	static boolean suspects(List<TextPosition> glyphs) {
		return suspects(GlyphText.of(glyphs));
	}

	static boolean suspects(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
		List<String> words = WORD.matcher(plain).results().map(MatchResult::group).toList();
		if (words.size() < LEAST_WORDS) {
			return false;
		}
		long without = words.stream().filter((word) -> !VOWEL.matcher(word).find()).count();
		String letters = String.join("", words);
		long common = letters.chars().filter((letter) -> COMMON.indexOf(letter) >= 0).count();
		return without >= MOST_WITHOUT_VOWEL * words.size() || common < LEAST_COMMON * letters.length();
	}

}
