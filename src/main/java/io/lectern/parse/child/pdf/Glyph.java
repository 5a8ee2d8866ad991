package io.lectern.parse.child.pdf;

import java.text.Normalizer;

/**
 * A glyph where it is read, in points: x along the line of its text, y across the lines,
 * downwards.
 *
 * @param letters what it stands for, as it is typed; a space where it draws nothing
 * @param y its base line
 * @param space width of its font's space
 * @param box where it lies on the page
 */
record Glyph(String letters, double x, double y, double width, double size, double space, boolean bold, Box box) {

	private static final char SOFT_HYPHEN = 0xAD;

	/** Corners in fractions of the page as it is displayed. */
	record Box(double x0, double y0, double x1, double y1) {
	}

	double end() {
		return x + width;
	}

	double middle() {
		return x + width / 2;
	}

	boolean isBlank() {
		return letters.equals(" ");
	}

	int first() {
		return letters.codePointAt(0);
	}

	/** The distance to the next one of the line, less than 0 where they overlap. */
	double gapTo(Glyph next) {
		return next.x - end();
	}

	Glyph movedTo(double along, double across) {
		return new Glyph(letters, along, across, width, size, space, bold, box);
	}

	/**
	 * Letters as they are typed: no ligatures, presentation forms or radicals.
	 * @param drawn whether the glyph takes room: a hyphen that does is no soft one
	 */
	static String typed(String unicode, boolean drawn) {
		StringBuilder letters = new StringBuilder(unicode.length());
		boolean blank = true;
		for (int at = 0; at < unicode.length(); at = unicode.offsetByCodePoints(at, 1)) {
			int c = unicode.codePointAt(at);
			if (c == SOFT_HYPHEN) {
				letters.append(drawn ? "-" : "");
				blank &= !drawn;
			}
			else if (isPresentation(c)) {
				letters.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
				blank = false;
			}
			else if (c >= ' ' && Character.getType(c) != Character.FORMAT) {
				letters.appendCodePoint(c);
				blank &= Character.isWhitespace(c) || Character.isSpaceChar(c);
			}
		}
		return blank ? " " : letters.toString();
	}

	private static boolean isPresentation(int c) {
		return c >= 0xFB00 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFE || c >= 0x2E80 && c <= 0x2FDF;
	}

}
