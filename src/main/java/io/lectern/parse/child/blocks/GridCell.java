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

	public static GridCell of(String text) {
		return of(LaidText.of(text));
	}

	/** The same, so many columns wide. */
	public GridCell wide(int columns) {
		return new GridCell(text, columns, heading, indent);
	}

	public boolean isBlank() {
		return text.toString().isBlank();
	}

}
