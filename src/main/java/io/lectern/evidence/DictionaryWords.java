package io.lectern.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
		List<String> cut = cut(text);
		Stream<Predicate<String>> contents = Stream.of(DictionaryWords::isContent, DictionaryWords::mayBeContent);
		return contents.map((content) -> cut.stream().map((part) -> content.test(part) ? part : GAP).toList())
			.filter((parts) -> parts.stream().anyMatch((part) -> !part.equals(GAP)))
			.findFirst()
			.map(DictionaryWords::new)
			.orElseGet(() -> new DictionaryWords(List.of()));
	}

	private static List<String> cut(String text) {
		List<String> cut = new ArrayList<>();
		BreakIterator breaks = BreakIterator.getWordInstance(ULocale.CHINESE);
		breaks.setText(text);
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
			cut.add(text.substring(start, end).toLowerCase(Locale.ROOT));
		}
		return cut;
	}

	private static boolean isContent(String part) {
		return mayBeContent(part) && part.chars().noneMatch(MEASURES::contains);
	}

	/**
	 * Whether it is of no character of grammar or asking. One that only counts or dates
	 * may be part of a word, as in 年假, but not of a date, as in 今年: where a question has
	 * no other word, it is about that.
	 */
	private static boolean mayBeContent(String part) {
		boolean counts = part.chars().anyMatch(MEASURES::contains);
		return Language.hasHan(part) && part.chars().noneMatch(GRAMMAR::contains)
				&& !(part.length() == 1 && (counts || Keywords.INSTRUCTIONS.contains(part)))
				&& !(counts && (part.chars().anyMatch(DATING::contains) || part.chars().allMatch(MEASURES::contains)));
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
