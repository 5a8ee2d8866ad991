package io.lectern.answer;

import java.util.Locale;
import java.util.Set;

/**
 * A text as questions are compared with it.
 *
 * @param text in lower case
 * @param terms its content words as stems
 */
record Wording(String text, Set<String> terms) {

	static Wording of(String text) {
		return new Wording(text.toLowerCase(Locale.ROOT), Terms.of(text));
	}

}
