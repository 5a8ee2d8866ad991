package io.lectern.writing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before a number tells whether it may be a marker. */
final class Before {

	private static final Pattern WORD = Pattern.compile("\\S{1,30}\\s?$");

	/** Units of measure and symbols of elements are shorter words. */
	private static final Pattern CITED = Pattern
		.compile("(?:\\p{L}{4}|\\p{IsHan}|[.!?。！？,，;；:：)）”\"’'」』*_]|(?<=\\p{L}{4})\\s)$");

	private static final String SENTENCE_ENDS = ".!?。！？”\"」』";

	private Before() {
	}

	/** The last word, with the blank behind it. */
	static String lastWord(String said) {
		Matcher word = WORD.matcher(said);
		return word.find() ? word.group() : "";
	}

	/** Whether a raised number behind it is no power and no part of a unit. */
	static boolean mayBeCited(String said) {
		return CITED.matcher(said).find();
	}

	/**
	 * Whether a number in round brackets stands at the end of a statement, where a marker
	 * does.
	 * @param after what comes next; empty at the end
	 */
	static boolean endsStatement(String said, String after) {
		String stripped = said.stripTrailing();
		if (stripped.isEmpty() || said.endsWith("\n")) {
			return false;
		}
		char last = stripped.charAt(stripped.length() - 1);
		boolean attached = stripped.length() == said.length();
		if (":：;；,，、".indexOf(last) >= 0 || attached && isLatin(last)) {
			return false;
		}
		if (after.isEmpty() || after.equals("\n") || ".,;!?。，；！？([（【".contains(after)) {
			return true;
		}
		return SENTENCE_ENDS.indexOf(last) >= 0;
	}

	private static boolean isLatin(char c) {
		return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
	}

}
