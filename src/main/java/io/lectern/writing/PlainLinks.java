package io.lectern.writing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes links and pictures of a text in Markdown plain while it streams in, so that no
 * client follows or loads one: an address that stands in a passage, or that a model
 * writes, can carry away what was asked. Addresses stay readable, as code and without
 * their {@code https://}; brackets that would make a link are parted from its address,
 * and elements of HTML from their names. For use by one thread.
 */
public final class PlainLinks {

	private static final Pattern ADDRESS = Pattern.compile(
			"(?:(?<web>https?://)|ftp://|(?=www\\.))(?<rest>[^\\s<>\"'`\\]）】」』，。；、！？\\p{IsHan}]*[^\\s<>\"'`\\]）】」』，。；、！？\\p{IsHan}.,;:!?)*_~])",
			Pattern.CASE_INSENSITIVE);

	/** Loads and runs nothing, whatever a client makes of it. */
	private static final Pattern HARMLESS = Pattern.compile(
			"</?(?!(?:script|style|iframe|frame|object|embed|applet|form|svg|math|base|link|meta|img|image|input|button|video|audio|source|track|picture|template|noscript|xmp|plaintext|title|textarea|a|area|body|html|foreignobject|annotation|animate|use|param|bgsound)\\b)"
					+ "[A-Za-z][A-Za-z0-9]{0,30}(?:, ?[A-Za-z][A-Za-z0-9]{0,30})*\\s?/?>",
			Pattern.CASE_INSENSITIVE);

	/** As it stands in a text that was made plain. */
	private static final Pattern PLAIN_ADDRESS = Pattern.compile(
			"(?<![\\p{L}\\p{N}@._/-])(?:(?:[a-z0-9-]+\\.)+[a-z]{2,}(?::[0-9]+)?/[^\\s`<>\"'\\])）】」』，。；、！？\\p{IsHan}]*|www\\.(?:[a-z0-9-]+\\.)*[a-z]{2,}|(?<=`)(?:[a-z0-9-]+\\.)+[a-z]{2,}(?=`))",
			Pattern.CASE_INSENSITIVE);

	/** Longer ones are cut there, and what is left is no link either. */
	private static final int LONGEST = 2000;

	private final CodeMarks code = new CodeMarks();

	private final StringBuilder held = new StringBuilder();

	private char last = '\n';

	/** All of a text. */
	public static String plain(String text) {
		PlainLinks links = new PlainLinks();
		return links.feed(text) + links.finish();
	}

	/** The addresses that a plain text still names, without a scheme. */
	public static List<String> addresses(String plain) {
		return PLAIN_ADDRESS.matcher(plain).results().map(MatchResult::group).distinct().toList();
	}

	/** What can be told of the text up to and with this piece. */
	public String feed(String piece) {
		held.append(piece);
		return tell(false);
	}

	/** What was still held back. */
	public String finish() {
		return tell(true);
	}

	/** A marker in square brackets comes next: what was still held back. */
	public String marker() {
		String rest = finish();
		last = ']';
		return rest;
	}

	/** What is held back. */
	public String held() {
		return held.toString();
	}

	private String tell(boolean whole) {
		StringBuilder told = new StringBuilder();
		int at = 0;
		while (at < held.length()) {
			int end = next(at, whole, told);
			if (end < 0) {
				break;
			}
			at = end;
			last = told.isEmpty() ? last : told.charAt(told.length() - 1);
		}
		held.delete(0, at);
		return told.toString();
	}

	/**
	 * Tells what stands there, and where it ends; less than 0 where that is not known.
	 */
	private int next(int at, boolean whole, StringBuilder told) {
		char c = held.charAt(at);
		boolean inCode = code.next(c);
		if ((c == '(' || c == ':') && last == ']') {
			told.append(' ').append(c);
			return at + 1;
		}
		if (c == '<') {
			return element(at, whole, told);
		}
		if ("hHwWfF".indexOf(c) >= 0 && !isOfWord(last)) {
			return address(at, whole, inCode, told);
		}
		told.append(c);
		return at + 1;
	}

	private int element(int at, boolean whole, StringBuilder told) {
		Matcher element = HARMLESS.matcher(held).region(at, held.length());
		boolean harmless = element.lookingAt();
		if (!whole && (at + 1 == held.length() || !harmless && element.hitEnd())) {
			return -1;
		}
		if (harmless) {
			told.append(element.group());
			return element.end();
		}
		boolean opens = at + 1 < held.length()
				&& (isOfWord(held.charAt(at + 1)) || "/!?".indexOf(held.charAt(at + 1)) >= 0);
		told.append(opens ? "< " : "<");
		return at + 1;
	}

	private int address(int at, boolean whole, boolean inCode, StringBuilder told) {
		Matcher address = ADDRESS.matcher(held).region(at, Math.min(held.length(), at + LONGEST));
		boolean found = address.lookingAt();
		if (!whole && address.hitEnd() && held.length() - at < LONGEST) {
			return -1;
		}
		if (!found) {
			told.append(held.charAt(at));
			return at + 1;
		}
		String shown = (address.group("web") != null) ? address.group("rest") : address.group();
		told.append(inCode ? shown : "`" + shown + "`");
		return address.end();
	}

	/** Chinese is written without blanks. */
	private static boolean isOfWord(char c) {
		return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
	}

}
