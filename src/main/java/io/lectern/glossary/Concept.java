package io.lectern.glossary;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.lectern.language.Language;
import io.lectern.language.Terms;
import io.lectern.language.TextTerms;

/**
 * A word of a question, or several that make one, and what it is in the other language.
 *
 * @param written as the question has it
 * @param translations the same in the other language, the usual word first; empty where
 * that is not known
 * @param near what words near in meaning are in the other language
 * @param isKnown whether the glossary has it; what is only kept or spelled out, such as a
 * name, is not
 */
public record Concept(String written, List<String> translations, List<String> near, boolean isKnown) {

	/**
	 * The translation that most of the texts have; where none has any, the one of a near
	 * word that most have, else the usual one; as written where there is none.
	 */
	String in(List<TextTerms> texts) {
		String best = translations.isEmpty() ? written : translations.getFirst();
		String own = most(translations, best, texts);
		boolean found = texts.stream().anyMatch((text) -> isNamed(own, text));
		return found ? own : most(near, best, texts);
	}

	private static String most(List<String> words, String usual, List<TextTerms> texts) {
		String best = usual;
		long most = 0;
		for (String word : words) {
			long with = texts.stream().filter((text) -> isNamed(word, text)).count();
			if (with > most) {
				most = with;
				best = word;
			}
		}
		return best;
	}

	/** Whether the text, in the question's language, names it. */
	boolean isIn(TextTerms text) {
		return isNamed(written, text);
	}

	/** Whether the text, in the other language, names it. */
	boolean isTranslatedIn(TextTerms text) {
		return translations.stream().anyMatch((word) -> isNamed(word, text));
	}

	private static boolean isNamed(String word, TextTerms text) {
		if (Language.hasHan(word)) {
			return text.text().contains(word.toLowerCase(Locale.ROOT));
		}
		Set<String> terms = Terms.of(word);
		return !terms.isEmpty() && text.terms().containsAll(terms);
	}

}
