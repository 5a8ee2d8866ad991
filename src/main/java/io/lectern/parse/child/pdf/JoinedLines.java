package io.lectern.parse.child.pdf;

import java.util.List;

import io.lectern.parse.child.blocks.LaidText;

/** Lines put together to running text, without the hyphens of words that were cut. */
final class JoinedLines {

	private static final int SHORT = 3;

	private JoinedLines() {
	}

	static LaidText of(List<PdfLine> lines, PdfStyles styles) {
		LaidText text = new LaidText();
		for (PdfLine line : lines) {
			LaidText next = line.text();
			if (!text.isEmpty()) {
				join(text, next, styles);
			}
			text.append(next);
		}
		return text;
	}

	private static void join(LaidText text, LaidText next, PdfStyles styles) {
		char end = text.charAt(text.length() - 1);
		char start = next.charAt(0);
		boolean letterBefore = text.length() > 1 && Character.isLetter(text.charAt(text.length() - 2));
		if ((end == '-' || end == '\u2010') && letterBefore && Character.isLowerCase(start)) {
			String before = lastWord(text);
			String after = firstWord(next);
			boolean compound = isInside(text, before) || isBegun(next, after);
			if (!compound && styles.isSuspended(before, after)) {
				text.append(" ");
			}
			else if (!compound && !styles.keepsHyphen(before, after)) {
				text.chop();
			}
		}
		else if (!(LaidText.isWide(end) && LaidText.isWide(start)) && !isHyphen(text)) {
			text.append(" ");
		}
	}

	/** A dash has a space before it. */
	private static boolean isHyphen(LaidText text) {
		int last = text.length() - 1;
		return text.charAt(last) == '-' && last > 0 && !Character.isWhitespace(text.charAt(last - 1));
	}

	/** Whether a short word has hyphens on both sides, as in up-to-date. */
	private static boolean isInside(LaidText text, String last) {
		int at = text.length() - 2 - last.length();
		return last.length() <= SHORT && at > 0 && text.charAt(at) == '-' && Character.isLetter(text.charAt(at - 1));
	}

	private static boolean isBegun(LaidText next, String first) {
		int at = first.length();
		return at <= SHORT && at + 1 < next.length() && next.charAt(at) == '-'
				&& Character.isLetter(next.charAt(at + 1));
	}

	private static String lastWord(LaidText text) {
		int start = text.length() - 1;
		while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
			start--;
		}
		return text.subSequence(start, text.length() - 1).toString();
	}

	private static String firstWord(LaidText text) {
		int end = 0;
		while (end < text.length() && Character.isLetter(text.charAt(end))) {
			end++;
		}
		return text.subSequence(0, end).toString();
	}

}
