package io.lectern.parse.child.text;

/**
 * JSON that a program wrote in one line, in many: one for each value of an object or a
 * list. Numbers and words stay as they are written.
 */
final class JsonLines {

	/** Longer lines are nobody's to read. */
	private static final int LONGEST_LINE = 500;

	private JsonLines() {
	}

	/** The text, with lines broken where one of them is too long. */
	static String broken(String json) {
		if (json.lines().noneMatch((line) -> line.length() > LONGEST_LINE)) {
			return json;
		}
		StringBuilder text = new StringBuilder(json.length() + json.length() / 4);
		json.lines().forEach((line) -> {
			if (line.length() > LONGEST_LINE) {
				breakUp(line, text);
			}
			else {
				text.append(line);
			}
			text.append('\n');
		});
		return text.toString();
	}

	private static void breakUp(String line, StringBuilder text) {
		int depth = 0;
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (quoted) {
				text.append(c);
				if (c == '\\' && i + 1 < line.length()) {
					text.append(line.charAt(++i));
				}
				quoted = c != '"';
				continue;
			}
			quoted = c == '"';
			switch (c) {
				case '{', '[' -> begin(text.append(c), ++depth);
				case '}', ']' -> {
					depth = Math.max(0, depth - 1);
					begin(text, depth);
					text.append(c);
				}
				case ',' -> begin(text.append(c), depth);
				case ':' -> text.append(": ");
				default -> {
					if (!Character.isWhitespace(c)) {
						text.append(c);
					}
				}
			}
		}
	}

	private static void begin(StringBuilder text, int depth) {
		text.append('\n').repeat("  ", Math.min(depth, 20));
	}

}
