package io.lectern.conversation;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a document says, without regard to how it is set: lines may break elsewhere, but
 * every letter, digit and sign counts.
 */
final class StandingText {

	private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");

	/** Chinese is written without blanks; one there is a broken line. */
	private static final Pattern BESIDE_HAN = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");

	private final String text;

	private StandingText(String text) {
		this.text = text;
	}

	static StandingText of(List<String> pages) {
		return new StandingText(plain(String.join("\n", pages)));
	}

	/** Whether the quote stands in it, and is not the beginning of something else. */
	boolean holds(String quote) {
		String plain = plain(quote);
		for (int at = text.indexOf(plain); !plain.isEmpty() && at >= 0; at = text.indexOf(plain, at + 1)) {
			if (begins(at) && ends(at + plain.length())) {
				return true;
			}
		}
		return false;
	}

	private boolean begins(int at) {
		return at == 0 || !isOneWord(at - 1, at);
	}

	/** 31 is not the price where 310 or 31.50 stands. */
	private boolean ends(int end) {
		if (end >= text.length()) {
			return true;
		}
		boolean fraction = end + 1 < text.length() && ".,".indexOf(text.charAt(end)) >= 0
				&& Character.isDigit(text.charAt(end - 1)) && Character.isDigit(text.charAt(end + 1));
		return !fraction && !isOneWord(end - 1, end);
	}

	private boolean isOneWord(int left, int right) {
		return isOfWord(text.charAt(left)) && isOfWord(text.charAt(right));
	}

	private static boolean isOfWord(char c) {
		return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
	}

	private static String plain(String text) {
		String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
		return BESIDE_HAN.matcher(BLANKS.matcher(normal).replaceAll(" ")).replaceAll("").strip();
	}

}
