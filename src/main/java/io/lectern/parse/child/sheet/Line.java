package io.lectern.parse.child.sheet;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import io.lectern.parse.child.blocks.TableHeaders;

/**
 * A row as it is written, with what its merged cells say in each of their places.
 *
 * @param row its number, from 0
 * @param columns numbers of the columns in which it says something
 * @param texts what it says there, by the column's number
 * @param isSingle whether all of it is a single cell, however wide
 */
record Line(int row, BitSet columns, String[] texts, boolean isSingle) {

	boolean isBlank() {
		return columns.isEmpty();
	}

	String at(int column) {
		return (column < texts.length) ? texts[column] : "";
	}

	/** What stands in some columns only, from one and up to another exclusive. */
	Line part(int from, int to) {
		BitSet some = new BitSet();
		some.or(columns);
		some.clear(0, from);
		some.clear(to, Math.max(to, some.length()));
		String[] kept = new String[some.length()];
		Arrays.setAll(kept, (column) -> some.get(column) ? texts[column] : "");
		return new Line(row, some, kept, isSingle || some.cardinality() == 1);
	}

	/** The text of a single cell. */
	String text() {
		return at(columns.nextSetBit(0));
	}

	List<String> cells() {
		return Arrays.asList(texts);
	}

	boolean hasFigure() {
		return Arrays.stream(texts).anyMatch((cell) -> TableHeaders.isFigure(cell.strip()));
	}

}
