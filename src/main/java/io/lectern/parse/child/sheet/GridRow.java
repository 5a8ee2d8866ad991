package io.lectern.parse.child.sheet;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import io.lectern.language.Sentences;

/** A row of a sheet: the cells that hold something, in order. */
public final class GridRow {

	private final int number;

	private final boolean hidden;

	private final int[] columns;

	private final String[] texts;

	private final byte[] looks;

	/**
	 * A cell as it is displayed.
	 *
	 * @param heading whether it is bold or shaded
	 * @param indent steps that it is indented
	 */
	public record Shown(String text, boolean heading, int indent) {

		private byte look() {
			return (byte) (Math.clamp(indent, 0, 63) << 1 | (heading ? 1 : 0));
		}

	}

	/**
	 * @param number from 0
	 * @param columns their numbers, from 0, ascending
	 */
	public GridRow(int number, boolean hidden, Collection<Integer> columns, Collection<Shown> cells) {
		this.number = number;
		this.hidden = hidden;
		this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
		this.texts = cells.stream().map((cell) -> clean(cell.text())).toArray(String[]::new);
		this.looks = new byte[texts.length];
		int at = 0;
		for (Shown cell : cells) {
			looks[at++] = new Shown("", cell.heading(), cell.indent() + blanks(cell.text())).look();
		}
	}

	private static int blanks(String text) {
		int blanks = 0;
		while (blanks < text.length() && " \u00A0\u3000".indexOf(text.charAt(blanks)) >= 0) {
			blanks++;
		}
		return blanks;
	}

	/** On one line, without what has no width. */
	private static String clean(String text) {
		boolean isClean = true;
		for (int i = 0; i < text.length() && isClean; i++) {
			char c = text.charAt(i);
			isClean = c > ' ' && c != '\u00A0' && c != '\u00AD' && c != '\u200B' && c != '\uFEFF'
					|| c == ' ' && i > 0 && text.charAt(i - 1) != ' ' && i < text.length() - 1;
		}
		return isClean ? text
				: text.replaceAll("[\\u200B\\uFEFF\\u00AD]", "").replaceAll("[\\s\\p{Cntrl}\\u00A0]+", " ").strip();
	}

	int number() {
		return number;
	}

	boolean isHidden() {
		return hidden;
	}

	int[] columns() {
		return columns;
	}

	String text(int column) {
		int at = Arrays.binarySearch(columns, column);
		return (at >= 0) ? texts[at] : "";
	}

	/** The cell as it is displayed; blank where there is none. */
	Shown cell(int column) {
		int at = Arrays.binarySearch(columns, column);
		return (at >= 0) ? new Shown(texts[at], (looks[at] & 1) != 0, looks[at] >> 1) : new Shown("", false, 0);
	}

	@Override
	public String toString() {
		return String.join(Sentences.CELL_SEPARATOR, texts);
	}

}
