package io.lectern.language;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.lectern.language.chinese.Chinese;
import io.lectern.language.english.English;

/** The languages whose words Lectern knows. */
public final class Lexicons {

	/** In the order in which their patterns are tried. */
	private static final List<Lexicon> ALL = List.of(English.LEXICON, Chinese.LEXICON);

	private Lexicons() {
	}

	/** All of them. */
	public static List<Lexicon> all() {
		return ALL;
	}

	/**
	 * The one of a text's language, as {@link Language} tells it; English for languages
	 * whose words are not known.
	 */
	public static Lexicon of(String text) {
		String code = Language.of(text);
		return ALL.stream().filter((lexicon) -> lexicon.code().equals(code)).findFirst().orElse(ALL.getFirst());
	}

	/** Words of all languages that write spaces. */
	public static Set<String> words(Function<Words, Set<String>> part) {
		return ALL.stream()
			.filter(Lexicon::writesSpaces)
			.flatMap((language) -> part.apply(language.words()).stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Code points that stand for words in the languages that write no spaces. */
	public static Set<Integer> characters(Function<Words, Set<String>> part) {
		return ALL.stream()
			.filter(Predicate.not(Lexicon::writesSpaces))
			.flatMap((language) -> part.apply(language.words()).stream())
			.map((character) -> character.codePointAt(0))
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Matches, whatever the case, what the pattern of any language does. */
	public static Pattern pattern(Function<Lexicon, String> part) {
		return Pattern.compile(either(part), Pattern.CASE_INSENSITIVE);
	}

	/** The alternatives of all languages, those of none left out. */
	public static String either(Function<Lexicon, String> part) {
		return ALL.stream().map(part).filter(Predicate.not(String::isEmpty)).collect(Collectors.joining("|"));
	}

}
