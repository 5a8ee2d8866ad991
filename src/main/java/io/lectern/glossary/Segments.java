package io.lectern.glossary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.Set;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;

import io.lectern.language.ChineseForms;
import io.lectern.language.Language;
import io.lectern.language.Words;
import io.lectern.language.Lexicons;
import io.lectern.language.Terms;

/**
 * Cuts a question into what a glossary knows, the longest words first, and the rest.
 * English is compared by its stems without function words, Chinese by simplified
 * characters.
 */
final class Segments {

	private static final Pattern RUN = Pattern
		.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:[.'’&_][\\p{L}\\p{N}&&[^\\p{IsHan}]]+)*");

	private static final Pattern ABBREVIATION = Pattern.compile("[\\p{Lu}0-9]{1,5}&?[\\p{Lu}0-9]{1,5}");

	private static final int LONGEST_PHRASE = 5;

	private static final int LONGEST_CHINESE = 10;

	/** Personal names and most others have two to four characters. */
	private static final int LONGEST_NAME = 4;

	private static final Set<Integer> EMPTY_CHARACTERS = Lexicons.characters(Words::questionWords);

	/** Shared, because making one reads all its rules; safe for use by many threads. */
	private static final Transliterator SOUND = Transliterator.getInstance("Han-Latin; Latin-ASCII");

	private final String text;

	private final Predicate<String> known;

	private final List<Segment> found = new ArrayList<>();

	private Segments(String text, Predicate<String> known) {
		this.text = text;
		this.known = known;
	}

	/**
	 * A part of a question.
	 *
	 * @param start of it in the question
	 * @param end behind it
	 * @param key what glossaries know it by
	 * @param spelled it in the other language's letters, where that can be told: a number
	 * or name in Latin letters as it stands, Chinese characters by their sound
	 */
	record Segment(String written, int start, int end, String key, List<String> spelled) {
	}

	/** Whether the word is made of capitals and digits. */
	static boolean isAbbreviation(String word) {
		return ABBREVIATION.matcher(word).matches();
	}

	/** What glossaries know a word by: "WHO" is not "who". */
	static String key(String word) {
		if (isAbbreviation(word)) {
			return word;
		}
		return Language.hasHan(word) ? ChineseForms.plain(word) : String.join(" ", Terms.of(word));
	}

	/**
	 * The parts in their order, without function words.
	 * @param known whether the glossary has a word by that key
	 */
	static List<Segment> of(String text, Predicate<String> known) {
		Segments segments = new Segments(text, known);
		List<MatchResult> words = new ArrayList<>();
		for (MatchResult run : RUN.matcher(text).results().toList()) {
			if (Language.hasHan(run.group())) {
				segments.phrases(words);
				words.clear();
				segments.chinese(run);
			}
			else if (!key(run.group()).isEmpty()) {
				words.add(run);
			}
		}
		segments.phrases(words);
		return segments.found;
	}

	private void phrases(List<MatchResult> words) {
		for (int i = 0; i < words.size();) {
			int count = Math.min(LONGEST_PHRASE, words.size() - i);
			while (count > 1 && !known.test(key(words, i, count))) {
				count--;
			}
			MatchResult first = words.get(i);
			String word = first.group();
			boolean kept = word.codePoints().anyMatch((c) -> !Character.isLowerCase(c));
			add(first.start(), words.get(i + count - 1).end(), key(words, i, count), kept ? List.of(word) : List.of());
			i += count;
		}
	}

	private String key(List<MatchResult> words, int from, int count) {
		return key(text.substring(words.get(from).start(), words.get(from + count - 1).end()));
	}

	private void chinese(MatchResult run) {
		String plain = ChineseForms.plain(run.group());
		// Simplifying keeps the number of characters but for a few; then it is taken as
		// it stands.
		String characters = (plain.length() == run.group().length()) ? plain : run.group();
		BitSet breaks = breaks(characters);
		int unknown = 0;
		for (int i = 0; i < characters.length();) {
			int count = Math.min(LONGEST_CHINESE, characters.length() - i);
			while (count > 0 && !known.test(characters.substring(i, i + count))) {
				count--;
			}
			// A single character means something else within a word.
			if (count == 1 && !(breaks.get(i) && breaks.get(i + 1))) {
				count = 0;
			}
			boolean empty = count == 0 && EMPTY_CHARACTERS.contains((int) characters.charAt(i));
			if (count > 0 || empty) {
				name(run.start(), characters, unknown, i);
				if (count > 0) {
					add(run.start() + i, run.start() + i + count, characters.substring(i, i + count), List.of());
				}
				unknown = i + Math.max(1, count);
			}
			i += Math.max(1, count);
		}
		name(run.start(), characters, unknown, characters.length());
	}

	private static BitSet breaks(String characters) {
		BitSet breaks = new BitSet();
		BreakIterator words = BreakIterator.getWordInstance(ULocale.CHINESE);
		words.setText(characters);
		for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
			breaks.set(at);
		}
		return breaks;
	}

	/** What no glossary knows may be a name, which other languages write as it sounds. */
	private void name(int start, String characters, int from, int to) {
		if (to - from > 1) {
			String sound = SOUND.transliterate(characters.substring(from, to)).toLowerCase(Locale.ROOT);
			add(start + from, start + to, characters.substring(from, to),
					(to - from <= LONGEST_NAME) ? List.of(sound, sound.replace(" ", "")) : List.of());
		}
	}

	private void add(int start, int end, String key, List<String> spelled) {
		found.add(new Segment(text.substring(start, end), start, end, key, spelled));
	}

}
