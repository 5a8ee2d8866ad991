package io.lectern.parse.child.sheet;

import java.util.Arrays;
import java.util.List;

import io.lectern.language.Sentences;

/** A row of a sheet: the cells that hold something, in order. */
public final class GridRow {

	private final int number;

	private final boolean hidden;

	private final int[] columns;

	private final String[] texts;

	/**
	 * @param number from 0
	 * @param columns their numbers, from 0, ascending
	 */
	public GridRow(int number, boolean hidden, List<Integer> columns, List<String> texts) {
		this.number = number;
		this.hidden = hidden;
		this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
		this.texts = texts.stream().map(GridRow::clean).toArray(String[]::new);
	}

	/** On one line, without what has no width. */
	private static String clean(String text) {
		boolean isClean = true;
		for (int i = 0; i < text.length() && isClean; i++) {
			char c = text.charAt(i);
			isClean = c > ' ' && c != '\u00A0' && c != '\u00AD' && c != '\u200B' && c != '\uFEFF'
					|| c == ' ' && i > 0 && text.charAt(i - 1) != ' ';
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

	@Override
	public String toString() {
		return String.join(Sentences.CELL_SEPARATOR, texts);
	}

}
