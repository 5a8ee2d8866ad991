package io.lectern.language;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Initials of names, whose point ends no sentence. */
final class Initial {

	/** Behind a mark, another sentence or another initial. */
	private static final Pattern BEHIND_A_MARK = Pattern
		.compile("(?:^|[:：,;(]\\s*|[.!?]\\s+|\\p{Lu}\\.\\s?)\\p{Lu}\\.\\s*$");

	/** Behind a first name and before the last. */
	private static final Pattern MIDDLE = Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{Ll}+ \\p{Lu}\\.\\s*$");

	/** An initial ("link H. Price to") or a label ("vitamin C"). */
	private static final Pattern BEHIND_A_WORD = Pattern.compile("(?<!\\p{L})(\\p{Ll}+)\\s+\\p{Lu}\\.\\s*$");

	private static final Pattern LAST_NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");

	/** Characters before the point that are looked at. */
	private static final int BEFORE = 30;

	/**
	 * Characters before and behind in which a name is looked for again, so that long
	 * texts take no longer for their length.
	 */
	private static final int AROUND = 1000;

	private Initial() {
	}

	/** Whether one stands before that place, so that what follows belongs to it. */
	static boolean stands(String text, int end) {
		String before = text.substring(Math.max(0, end - BEFORE), end);
		if (BEHIND_A_MARK.matcher(before).find()) {
			return true;
		}
		Matcher last = LAST_NAME.matcher(text).region(end, text.length());
		if (!last.lookingAt() || FunctionWords.contains(last.group().toLowerCase(Locale.ROOT))) {
			return false;
		}
		Matcher word = BEHIND_A_WORD.matcher(before);
		return MIDDLE.matcher(before).find()
				|| word.find() && (FunctionWords.contains(word.group(1)) || isNamed(last.group(), text, end));
	}

	/**
	 * Whether that name stands elsewhere nearby, and not only where a sentence begins.
	 */
	private static boolean isNamed(String name, String text, int at) {
		int from = Math.max(0, at - AROUND);
		return Pattern.compile("(?<=[\\p{L},] |\\p{Lu}\\. )" + Pattern.quote(name) + "(?!\\p{L})")
			.matcher(text.substring(from, Math.min(text.length(), at + AROUND)))
			.results()
			.anyMatch((match) -> from + match.start() != at);
	}

}
