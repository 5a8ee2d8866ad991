package io.lectern.writing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;

/** How models say that the passages hold no answer, in whatever dress. */
final class NothingFound {

	/** Written by the model, as told by the prompt, where the passages hold no answer. */
	static final String SIGN = "[NOT_FOUND]";

	private static final String DRESS = "[\\s*_~\"'“”‘’「」『』«»`#>|\\\\-]*";

	private static final String WORDS = "(?:" + Lexicons.either((language) -> language.citing().notFound()) + ")";

	private static final String BRACKETED = "\\\\?[\\[【［〔(（<{]\\s?" + WORDS + "\\s?\\\\?[\\]】］〕)）>}]";

	/** The words alone may begin a sentence; then more of it follows. */
	private static final Pattern BEGINS = Pattern.compile(
			DRESS + "(?:" + BRACKETED + "|" + WORDS + "(?=" + DRESS + "(?:[.。!！,，;；:：\\n–—]|\\z)))",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ANYWHERE = Pattern.compile("\\\\?[\\[【［]\\s?" + WORDS + "\\s?\\\\?[\\]】］]",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SAYS_SO = Pattern.compile(
			DRESS + "(?:" + Lexicons.either((language) -> language.citing().holdsNothing()) + ")",
			Pattern.CASE_INSENSITIVE);

	/** What the beginning of a text says. */
	enum Beginning {

		/** Too little of it is there. */
		OPEN,

		/** That nothing was found, and all that follows only explains that. */
		SIGN,

		/** That the passages don't say what follows; other things may come after it. */
		WORDS,

		/** Something else. */
		OTHER

	}

	private NothingFound() {
	}

	static Beginning of(CharSequence text, boolean whole) {
		if (text.chars().noneMatch(Character::isLetterOrDigit)) {
			return whole ? Beginning.SIGN : Beginning.OPEN;
		}
		Matcher sign = BEGINS.matcher(text);
		boolean signed = sign.lookingAt();
		boolean open = sign.hitEnd();
		if (signed && (whole || !open)) {
			return Beginning.SIGN;
		}
		Matcher words = SAYS_SO.matcher(text);
		boolean said = words.lookingAt();
		if (said && (whole || !words.hitEnd())) {
			return Beginning.WORDS;
		}
		return !whole && (open || words.hitEnd()) ? Beginning.OPEN : Beginning.OTHER;
	}

	/** Whether a sentence says that the passages do not tell something. */
	static boolean says(String sentence) {
		return SAYS_SO.matcher(sentence).lookingAt();
	}

	/** The sign within a text. */
	static Matcher at(CharSequence text, int from) {
		return ANYWHERE.matcher(text).region(from, text.length());
	}

}
