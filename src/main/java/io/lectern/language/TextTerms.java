package io.lectern.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A text as questions are compared with it.
 *
 * @param text in lower case
 * @param terms its content words as stems
 */
public record TextTerms(String text, Set<String> terms) {

	/** Both together. */
	public TextTerms with(TextTerms other) {
		Set<String> both = new HashSet<>(terms);
		both.addAll(other.terms);
		return new TextTerms(text + "\n" + other.text, both);
	}

	public static TextTerms of(String text) {
		return new TextTerms(text.toLowerCase(Locale.ROOT), Terms.of(text));
	}

}
