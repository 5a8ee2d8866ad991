package io.lectern.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

	/**
	 * Of single characters (c), words of two (w) or more (W), and what no name begins or
	 * ends with (b).
	 */
	private static final Pattern NAME = Pattern.compile("c(?:[wb]?c)+|W");

	private static final Pattern BESIDE_NAMES = Lexicons.pattern((language) -> language.words().besideNames());

	/** Two characters in a row make no name. */
	static final int LEAST_NAME = 3;

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

	/**
	 * What may be a name: a word of three characters or more, and single characters in a
	 * row. A word that stands between two of them belongs to it, as in 马里亚纳.
	 * @param light says nothing, so that no name runs over it
	 */
	List<String> names(Predicate<String> light) {
		String kinds = parts.stream()
			.map((part) -> (part.isEmpty() || light.test(part)) ? " "
					: BESIDE_NAMES.matcher(part).matches() ? "b"
							: (part.length() == 1) ? "c" : (part.length() == 2) ? "w" : "W")
			.collect(Collectors.joining());
		return NAME.matcher(kinds)
			.results()
			.map((name) -> String.join("", parts.subList(name.start(), name.end())))
			.filter((name) -> name.length() >= LEAST_NAME)
			.toList();
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
