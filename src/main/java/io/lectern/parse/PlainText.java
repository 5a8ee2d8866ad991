package io.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.lectern.document.PageText;
import io.lectern.parse.Block.Kind;

/** Plain text: one page, kept verbatim, a paragraph wherever a blank line ends one. */
public final class PlainText {

	private PlainText() {
	}

	public static Parsed parse(String text) {
		List<Block> blocks = new ArrayList<>();
		int start = -1;
		int end = 0;
		int line = 0;
		while (line < text.length()) {
			int newline = text.indexOf('\n', line);
			int lineEnd = (newline < 0) ? text.length() : newline;
			int first = skipBlank(text, line, lineEnd);
			if (first < lineEnd) {
				start = (start < 0) ? first : start;
				end = trimmedEnd(text, first, lineEnd);
			}
			else if (start >= 0) {
				blocks.add(Block.of(Kind.PARAGRAPH, 0, 1, start, end));
				start = -1;
			}
			line = lineEnd + 1;
		}
		if (start >= 0) {
			blocks.add(Block.of(Kind.PARAGRAPH, 0, 1, start, end));
		}
		return new Parsed("text/plain", null, List.of(new PageText(1, text, null)), blocks, Map.of());
	}

	private static int skipBlank(String text, int from, int end) {
		int at = from;
		while (at < end && isBlank(text.charAt(at))) {
			at++;
		}
		return at;
	}

	private static int trimmedEnd(String text, int from, int end) {
		int at = end;
		while (at > from && isBlank(text.charAt(at - 1))) {
			at--;
		}
		return at;
	}

	public static boolean isBlank(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\0';
	}

}
