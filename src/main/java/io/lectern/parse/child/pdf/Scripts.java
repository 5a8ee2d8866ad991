package io.lectern.parse.child.pdf;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Raised and lowered glyphs of a line: exponents, footnote marks, indices. They stay
 * apart from a number or word that they would change.
 */
final class Scripts {

	/** Such glyphs are that much smaller than what they stand on. */
	static final double SMALL = 0.85;

	/** Share of the letters' size by which they are raised or lowered at least. */
	private static final double SHIFT = 0.12;

	private static final String DIGITS_RAISED = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

	/** Size of the letters that others stand on. */
	private final double biggest;

	private final double base;

	private final double size;

	private final double baseline;

	/**
	 * @param line glyphs side by side, without blanks
	 */
	Scripts(List<Glyph> line) {
		biggest = line.stream().mapToDouble(Glyph::size).max().orElseThrow();
		double[] bases = line.stream()
			.filter((glyph) -> glyph.size() > SMALL * biggest)
			.mapToDouble(Glyph::y)
			.sorted()
			.toArray();
		base = bases[bases.length / 2];
		List<Glyph> level = line.stream().filter((glyph) -> !isRaised(glyph) && !isLowered(glyph)).toList();
		size = Math.round(2 * level.stream().mapToDouble(Glyph::size).average().orElse(biggest)) / 2.0;
		baseline = level.stream().mapToDouble(Glyph::y).average().orElse(base);
	}

	/** Font size of what is neither raised nor lowered, in halves of a point. */
	double size() {
		return size;
	}

	double baseline() {
		return baseline;
	}

	boolean isRaised(Glyph glyph) {
		double raised = base - glyph.y();
		return raised > SHIFT * biggest && (glyph.size() <= SMALL * biggest || raised > 2.5 * SHIFT * biggest);
	}

	boolean isLowered(Glyph glyph) {
		return glyph.y() - base > SHIFT * biggest && glyph.size() <= SMALL * biggest;
	}

	/**
	 * What the glyph is written as: digits that are raised stay so, unless brackets set
	 * them apart.
	 * @param written the text so far
	 */
	String letters(Glyph glyph, CharSequence written) {
		int digit = Character.digit(glyph.first(), 10);
		if (digit < 0 || glyph.letters().length() > 1 || !isRaised(glyph)) {
			return glyph.letters();
		}
		int at = written.length() - 1;
		while (at >= 0 && Character.isDigit(written.charAt(at))) {
			at--;
		}
		return (at >= 0 && written.charAt(at) == '(') ? glyph.letters() : String.valueOf(DIGITS_RAISED.charAt(digit));
	}

	/**
	 * Whether there must be a space before the glyph, so that what stands before it is
	 * read as it is: 1450 and a footnote's 2, a word and its mark, a mark and the number
	 * after it; but not within m², CO₂ or 21st.
	 * @param written the text so far
	 */
	boolean standsApart(CharSequence written, Glyph before, Glyph glyph, @Nullable Glyph after) {
		boolean mark = isMark(glyph);
		if (mark && !isMark(before)) {
			boolean ending = Character.isLowerCase(glyph.first()) && after != null && isRaised(after)
					&& Character.isLowerCase(after.first());
			int last = Character.codePointBefore(written, written.length());
			return !ending && (Character.isDigit(last) || lettersAtEnd(written) > 2 && !isLowered(glyph));
		}
		return isMark(before) && !mark && Character.isLetterOrDigit(glyph.first())
				&& (Character.isDigit(glyph.first()) || startsWithMark(written));
	}

	private static boolean startsWithMark(CharSequence written) {
		int at = written.length() - 1;
		while (at >= 0 && !Character.isLetter(written.charAt(at)) && !Character.isWhitespace(written.charAt(at))) {
			at--;
		}
		return at < 0 || Character.isWhitespace(written.charAt(at));
	}

	private static int lettersAtEnd(CharSequence written) {
		int at = written.length();
		while (at > 0 && Character.isLetter(written.charAt(at - 1))) {
			at--;
		}
		return written.length() - at;
	}

	/** A raised or lowered digit or letter, and digits that are raised by themselves. */
	private boolean isMark(Glyph glyph) {
		return DIGITS_RAISED.contains(glyph.letters())
				|| (isRaised(glyph) || isLowered(glyph)) && Character.isLetterOrDigit(glyph.first())
				|| isRaised(glyph) && glyph.first() == '(';
	}

}
