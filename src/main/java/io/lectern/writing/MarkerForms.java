package io.lectern.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Lexicons;

/** The forms in which models write the numbers of passages. */
final class MarkerForms {

	/** Longer ones are none, so text need not wait for their end. */
	static final int LONGEST = 120;

	private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private static final String NUMBER = "[0-9０-９]{1,3}";

	private static final String LABEL = "(?:(?:" + Lexicons.either((language) -> language.citing().source())
			+ ")\\s?[:：#_]?\\s?)";

	private static final String SEE = "(?:(?:" + Lexicons.either((language) -> language.citing().see())
			+ ")\\s?[:：]?\\s?)?";

	private static final String BEHIND = "(?:\\s?(?:" + Lexicons.either((language) -> language.citing().behindNumber())
			+ "))?";

	private static final String JOINT = "\\s?(?:[,，、;；&+]|[–—~～‐-]|"
			+ Lexicons.either((language) -> language.citing().joint()) + "|"
			+ Lexicons.either((language) -> language.citing().range()) + ")\\s?";

	private static final String LIST = NUMBER + BEHIND + "(?:" + JOINT + LABEL + "?" + NUMBER + BEHIND + ")*";

	/** What some endpoints write behind the number, as in {@code 【4:0†source】}. */
	private static final String DAGGER = "(?::[0-9]{1,3})?†[^\\]】\\n]{0,30}";

	private static final String BRACKET = "\\\\?[\\[【［〔]\\s?" + SEE + "[\\^#]?" + LABEL + "?[\\[【［]?\\s?(?<bracket>"
			+ LIST + ")(?:" + DAGGER + ")?\\s?[\\]】］]?\\\\?[\\]】］〕]";

	private static final String IN_BRACKETS = "\\^?" + BRACKET + "(?:\\((?:#|https?:)[^()\\s]*\\))?";

	private static final String LABELLED = "[(（]\\s?" + SEE + LABEL + "(?<labelled>" + LIST + ")\\s?[)）]";

	private static final String PLAIN = "[(（]\\s?(?<plain>" + NUMBER + "(?:\\s?[,，、]\\s?" + NUMBER
			+ ")*)\\s?[)）](?=(?<after>[\\s\\S]|\\z))";

	private static final String TAGGED = "<(?:sup|cite|ref|citation|source)>\\s?(?:[\\[【](?<tagged>" + LIST
			+ ")[\\]】]|(?<small>" + LIST + "))\\s?</(?:sup|cite|ref|citation|source)>";

	private static final String HIGH = "⁽?(?<high>[" + RAISED + "]{1,2}(?:[,˒ᐟ][" + RAISED + "]{1,2})*)⁾?(?![" + RAISED
			+ "])";

	private static final String CARET = "\\^\\{?(?<caret>" + NUMBER + "(?:," + NUMBER + ")*)}?\\^?(?![0-9])";

	private static final Pattern FORM = Pattern.compile("(?:" + IN_BRACKETS + ")|(?:" + LABELLED + ")|(?:" + PLAIN
			+ ")|(?:" + TAGGED + ")|(?:" + HIGH + ")|(?:" + CARET + ")", Pattern.CASE_INSENSITIVE);

	private static final Pattern PART = Pattern.compile("(?<number>" + NUMBER + ")|(?<range>[–—~～‐-]|\\b(?:"
			+ Lexicons.either((language) -> language.citing().range()) + ")\\b|(?:"
			+ Lexicons.either((language) -> language.citing().range()) + "))", Pattern.CASE_INSENSITIVE);

	/** Where a number stands, and how sure it is that it names a passage. */
	enum Kind {

		/** In square brackets, or with a word that says what it is. */
		MARKED,

		/** In round brackets. */
		ROUND,

		/** Raised above the line. */
		RAISED;

	}

	/**
	 * What was read.
	 *
	 * @param numbers in their order, each once
	 * @param end the first character behind it
	 * @param after what comes next, where that matters; empty at the end of the text
	 */
	record Read(Kind kind, List<Integer> numbers, int end, String after) {
	}

	private MarkerForms() {
	}

	/** Whether a form may begin with it. */
	static boolean opens(char c) {
		return "[【［〔(（<^\\⁽".indexOf(c) >= 0 || RAISED.indexOf(c) >= 0;
	}

	/** At a place of a text that may go on. */
	static Matcher at(CharSequence text, int from) {
		Matcher form = FORM.matcher(text);
		form.region(from, Math.min(text.length(), from + LONGEST));
		return form;
	}

	/** What a matcher that looked at the place has found. */
	static Read of(Matcher form) {
		String high = form.group("high");
		if (high != null) {
			return new Read(Kind.RAISED, raised(high), form.end(), "");
		}
		@Nullable String round = form.group("plain");
		if (round != null) {
			return new Read(Kind.ROUND, numbers(round), form.end(), String.valueOf(form.group("after")));
		}
		for (String raised : List.of("small", "caret")) {
			if (form.group(raised) != null) {
				return new Read(Kind.RAISED, numbers(form.group(raised)), form.end(), "");
			}
		}
		for (String marked : List.of("bracket", "labelled")) {
			if (form.group(marked) != null) {
				return new Read(Kind.MARKED, numbers(form.group(marked)), form.end(), "");
			}
		}
		return new Read(Kind.MARKED, numbers(form.group("tagged")), form.end(), "");
	}

	private static List<Integer> raised(String written) {
		StringBuilder plain = new StringBuilder();
		written.chars()
			.forEach((c) -> plain.append((RAISED.indexOf(c) >= 0) ? String.valueOf(RAISED.indexOf(c)) : ","));
		return numbers(plain.toString());
	}

	/** Ranges are taken for ten passages at most. */
	private static List<Integer> numbers(String list) {
		List<Integer> numbers = new ArrayList<>();
		boolean range = false;
		Matcher part = PART.matcher(list);
		while (part.find()) {
			if (part.group("range") != null) {
				range = true;
				continue;
			}
			int number = Integer.parseInt(part.group("number"));
			int first = (range && !numbers.isEmpty()) ? numbers.getLast() + 1 : number;
			for (int each = first; each <= Math.max(first, Math.min(number, first + 8)); each++) {
				if (!numbers.contains(each)) {
					numbers.add(each);
				}
			}
			range = false;
		}
		return numbers;
	}

}
