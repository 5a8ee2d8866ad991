package io.lectern.language;

import java.util.regex.Pattern;

/**
 * Words with which people ask for an answer, such as "Please tell me". They say nothing
 * of what is asked.
 */
public final class Requests {

	private static final Pattern BEFORE = Lexicons.pattern((language) -> language.questions().requestBefore());

	private static final Pattern BEHIND = Lexicons.pattern((language) -> language.questions().requestBehind());

	private Requests() {
	}

	/** The question without them; the same where nothing else would be left. */
	public static String without(String question) {
		String text = question.strip();
		String bare = BEHIND.matcher(BEFORE.matcher(text).replaceFirst("")).replaceFirst("").strip();
		return bare.codePoints().filter(Character::isLetterOrDigit).count() > 1 ? bare : text;
	}

}
