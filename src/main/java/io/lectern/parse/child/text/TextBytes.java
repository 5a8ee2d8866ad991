package io.lectern.parse.child.text;

/** Tells text from what is not by its control characters. */
public final class TextBytes {

	private static final String ORDINARY = "\t\n\r\f\u000B\b\u001A\u001B";

	private TextBytes() {
	}

	/**
	 * Whether the first bytes of a file are text, in whatever encoding.
	 * @param named whether its name says that it is: then some bytes may be damaged
	 */
	public static boolean areText(byte[] head, boolean named) {
		int controls = 0;
		for (byte b : head) {
			if (b >= 0 && b < ' ' && ORDINARY.indexOf(b) < 0 || b == 0x7F) {
				controls++;
			}
		}
		int allowed = named ? Math.max(2, head.length / 10) : head.length / 100;
		return controls <= allowed || isWide(head);
	}

	private static boolean isWide(byte[] head) {
		boolean marked = head.length >= 4 && ((head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE
				|| (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF);
		if (!marked) {
			return WideText.charset(head) != null;
		}
		String text = TextDecoder.decode(head).text();
		long controls = text.chars().filter((c) -> c < ' ' && ORDINARY.indexOf(c) < 0 || c == '\uFFFD').count();
		return controls <= text.length() / 50 + 1;
	}

}
