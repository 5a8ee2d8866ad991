package io.lectern.language;

import java.util.Set;
import java.util.stream.Collectors;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Words that hold a sentence together and say little of what it is about: articles,
 * pronouns, auxiliaries, prepositions, question words. They are never left out, because
 * "Who are The Who?" has nothing else; they only count for less.
 */
public final class FunctionWords {

	private static final Set<String> STEMS = Lexicons.words(Words::functionWords)
		.stream()
		.map(FunctionWords::stem)
		.collect(Collectors.toUnmodifiableSet());

	private static final Set<Integer> CHARACTERS = Lexicons.characters(Words::functionWords);

	private FunctionWords() {
	}

	/**
	 * Whether a term, as {@link io.lectern.index.PassageAnalyzer} makes it, is made of
	 * such words alone.
	 */
	public static boolean contains(String term) {
		return STEMS.contains(term) || (!term.isEmpty() && term.chars().allMatch(CHARACTERS::contains));
	}

	private static String stem(String word) {
		EnglishStemmer stemmer = new EnglishStemmer();
		stemmer.setCurrent(word);
		stemmer.stem();
		return stemmer.getCurrent();
	}

}
