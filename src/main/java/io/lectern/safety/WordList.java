package io.lectern.safety;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.lectern.language.Language;

/**
 * Words and phrases, in any case and with any blanks between; of languages that write
 * blanks whole words only.
 */
final class WordList implements Rule {

	private static final Pattern NOTHING = Pattern.compile("(?!)");

	private final Pattern words;

	/**
	 * @param lines one a line; empty ones and those that begin with # say nothing
	 */
	WordList(List<String> lines) {
		List<String> said = lines.stream()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
			.toList();
		this.words = said.isEmpty() ? NOTHING
				: Pattern.compile(said.stream().map(WordList::pattern).collect(Collectors.joining("|")),
						Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

	private static String pattern(String phrase) {
		String words = Pattern.compile("\\s+")
			.splitAsStream(phrase)
			.map(Pattern::quote)
			.collect(Collectors.joining("\\s+"));
		return Language.hasHan(phrase) ? words : "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])";
	}

	@Override
	public String name() {
		return "the list of words";
	}

	@Override
	public Ruling of(Stage stage, String text) {
		if (stage == Stage.QUESTION) {
			return new Ruling(text, words.matcher(text).find());
		}
		return Ruling.passes(words.matcher(text).replaceAll((word) -> Ruling.DOT.repeat(word.group().length())));
	}

}
