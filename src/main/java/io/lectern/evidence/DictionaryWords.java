package io.lectern.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import io.lectern.language.Language;
import io.lectern.language.Words;
import io.lectern.language.Lexicons;

/**
 * Chinese as ICU's dictionary cuts it, in its order and without characters of grammar and
 * of asking, which say nothing to look for.
 *
 * @param parts words, and single characters that the dictionary knows no word for; empty
 * where something else stands between
 */
record DictionaryWords(List<String> parts) {

	/** What stands between two parts that do not touch. */
	private static final String GAP = "";

	private static final Set<Integer> GRAMMAR = Lexicons.characters(Words::questionWords);

	private static final Set<Integer> MEASURES = Lexicons.characters(Words::measureWords);

	private static final Set<Integer> DATING = Lexicons.characters(Words::datingWords);

	static DictionaryWords of(String text) {
		List<String> parts = new ArrayList<>();
		BreakIterator breaks = BreakIterator.getWordInstance(ULocale.CHINESE);
		breaks.setText(text);
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
			String part = text.substring(start, end).toLowerCase(Locale.ROOT);
			boolean content = Language.hasHan(part) && isContent(part)
					&& !(part.length() == 1 && Keywords.INSTRUCTIONS.contains(part));
			parts.add(content ? part : GAP);
		}
		return new DictionaryWords(parts);
	}

	/**
	 * Whether it is of no character of grammar or asking. One that only counts or dates
	 * may be part of a word, as in 年假, but not of a date, as in 今年.
	 */
	private static boolean isContent(String part) {
		return part.chars().noneMatch(GRAMMAR::contains)
				&& (part.chars().noneMatch(MEASURES::contains) || part.length() > 1
						&& part.chars().noneMatch(DATING::contains) && !part.chars().allMatch(MEASURES::contains));
	}

	/**
	 * The words. The dictionary lacks names: what it leaves in single characters belongs
	 * together.
	 */
	List<String> withNames() {
		List<String> words = new ArrayList<>();
		StringBuilder name = new StringBuilder();
		for (String part : parts) {
			if (part.length() == 1) {
				name.append(part);
				continue;
			}
			add(name, words);
			if (!part.equals(GAP)) {
				words.add(part);
			}
		}
		add(name, words);
		return words;
	}

	private static void add(StringBuilder name, List<String> words) {
		if (name.length() > 1) {
			words.add(name.toString());
		}
		name.setLength(0);
	}

	/** The words of the dictionary alone. */
	List<String> known() {
		return parts.stream().filter((part) -> part.length() > 1).toList();
	}

	/** The single characters, each with the word before it where it touches one. */
	List<Single> singles() {
		List<Single> singles = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			if (parts.get(i).length() == 1) {
				singles.add(new Single(parts.get(i), ((i > 0) ? parts.get(i - 1) : GAP) + parts.get(i)));
			}
		}
		return singles;
	}

	/**
	 * A character that makes no word of the dictionary with its neighbours.
	 *
	 * @param within the character with the part before it
	 */
	record Single(String character, String within) {
	}

}
