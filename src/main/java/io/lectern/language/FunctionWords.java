package io.lectern.language;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Words that hold a sentence together and say little of what it is about: articles,
 * pronouns, auxiliaries, prepositions, question words. They are never left out, because
 * "Who are The Who?" has nothing else; they only count for less.
 */
public final class FunctionWords {

	private static final Set<String> ENGLISH = Stream.of("""
			a an the this that these those such
			and or but if not no nor so than then too very just also only
			as at about after before between both by during for from in into of on over per through to under with
			i me my we our you your he him his she her it its they them their there here
			am are be been being is was were do does did doing done have has had
			can could may might must shall should will would
			what which who whom whose when where why how
			all any each every few many more most much other own same some
			""".strip().split("\\s+")).map(FunctionWords::stem).collect(Collectors.toUnmodifiableSet());

	private static final String CHINESE = "的了是在有和与及或这那哪什么谁何几多少吗呢吧啊被把对于从到为以之其个位些也都就而但并请问怎样如";

	private FunctionWords() {
	}

	/**
	 * Whether a term, as {@link io.lectern.index.PassageAnalyzer} makes it, is made of
	 * such words alone.
	 */
	public static boolean contains(String term) {
		return ENGLISH.contains(term) || (!term.isEmpty() && term.chars().allMatch((c) -> CHINESE.indexOf(c) >= 0));
	}

	private static String stem(String word) {
		EnglishStemmer stemmer = new EnglishStemmer();
		stemmer.setCurrent(word);
		stemmer.stem();
		return stemmer.getCurrent();
	}

}
