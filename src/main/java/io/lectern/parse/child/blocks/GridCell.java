package io.lectern.parse.child.blocks;

/**
 * A cell of a table that is about to be written.
 *
 * @param text what stands in it; on one line
 * @param columns how many columns it is wide, from 1
 * @param heading whether the file marks it as a heading, or shows it as one (bold,
 * shaded)
 * @param indent how far it is indented, in any unit: only more and less count
 */
public record GridCell(LaidText text, int columns, boolean heading, double indent) {

	public static final GridCell BLANK = of(new LaidText());

	public static GridCell of(LaidText text) {
		return new GridCell(text, 1, false, 0);
	}

	/** On one line; how far its first line begins from the left is its indent. */
	public static GridCell of(String text) {
		return of(LaidText.of(line(text))).indented(leadingBlanks(text));
	}

	private static String line(String text) {
		return text.replaceAll("[\\s\\u00A0]*\\n[\\s\\u00A0]*", " ")
			.replaceAll("^[\\s\\u00A0\\u3000]+|[\\s\\u00A0\\u3000]+$", "");
	}

	/** Blanks that a writer set, not those that lay out a file's source. */
	private static double leadingBlanks(String text) {
		double blanks = 0;
		for (int i = 0; i < text.length() && (text.charAt(i) == '\u00A0' || text.charAt(i) == ' '
				|| text.charAt(i) == '\u3000' || text.charAt(i) == '\u2003'); i++) {
			blanks += (text.charAt(i) >= '\u2003') ? 2 : 1;
		}
		return blanks;
	}

	/** The same, so many columns wide. */
	public GridCell wide(int columns) {
		return new GridCell(text, Math.max(1, columns), heading, indent);
	}

	/** The same as a heading, or not. */
	public GridCell heading(boolean heading) {
		return new GridCell(text, columns, heading, indent);
	}

	/** The same, so much further from the left. */
	public GridCell indented(double further) {
		return new GridCell(text, columns, heading, indent + further);
	}

	public boolean isBlank() {
		return text.toString().isBlank();
	}

	/** What stands in it, without blanks around. */
	String words() {
		return text.toString().strip();
	}

}
