package io.lectern.split;

import java.util.ArrayList;
import java.util.List;

/**
 * Where text that has no sentences, or too long ones, may be cut: after lines, clauses,
 * words, and at worst anywhere.
 */
final class CutPoints {

	private static final String CLAUSE_ENDS = ",;:，；：、—)）";

	private CutPoints() {
	}

	static List<Integer> lineEnds(String text) {
		List<Integer> ends = new ArrayList<>();
		for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
			ends.add(at + 1);
		}
		ends.add(text.length());
		return ends;
	}

	/**
	 * Where to cut a stretch that is too long as it is: nearest to its middle after a
	 * clause, else after a word, else between two characters.
	 */
	static int cut(String text) {
		int middle = text.length() / 2;
		int reach = text.length() / 3;
		for (int away = 0; away < reach; away++) {
			for (int at : new int[] { middle + away, middle - away }) {
				if (CLAUSE_ENDS.indexOf(text.charAt(at - 1)) >= 0 && !insideNumber(text, at)) {
					return at;
				}
			}
		}
		for (int away = 0; away < reach; away++) {
			for (int at : new int[] { middle + away, middle - away }) {
				if (Character.isWhitespace(text.charAt(at))) {
					return at;
				}
			}
		}
		return Character.isLowSurrogate(text.charAt(middle)) ? middle + 1 : middle;
	}

	private static boolean insideNumber(String text, int at) {
		return at < text.length() && Character.isDigit(text.charAt(at));
	}

}
