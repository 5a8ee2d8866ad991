package io.lectern.parse.child.pdf;

import java.util.List;

import io.lectern.parse.child.blocks.LaidText;

/** Lines put together to running text, without the hyphens of words that were cut. */
final class JoinedLines {

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
		if (end == '\u00AD' || (end == '-' || end == '\u2010') && letterBefore && Character.isLowerCase(start)) {
			if (end == '\u00AD' || !styles.keepsHyphen(lastWord(text), firstWord(next))) {
				text.chop();
			}
		}
		else if (!(LaidText.isWide(end) && LaidText.isWide(start)) && end != '-') {
			text.append(" ");
		}
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
