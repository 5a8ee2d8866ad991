package io.lectern.parse.child.pdf.tables;

import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.LaidText;

/**
 * A cell, or a line of one, in the columns it covers.
 *
 * @param first its first column, from 0
 * @param last its last one
 */
record Placed(Segment segment, int first, int last) {

	private static final Pattern MARK = Pattern.compile("(?:\\([a-z\\d]{1,2}\\)[\\s,]*)+|[*\u2020\u2021]+");

	static Placed in(int column, Segment segment) {
		return new Placed(segment, column, column);
	}

	boolean isWide() {
		return last > first;
	}

	boolean meets(Placed other) {
		return first <= other.last && other.first <= last;
	}

	boolean isFigure() {
		return Columns.isFigure(segment);
	}

	/** Whether it refers to a footnote. */
	boolean isMark() {
		return MARK.matcher(segment.text()).matches();
	}

	/** Its text and, below it, that of another. */
	static LaidText joined(LaidText text, LaidText next) {
		char end = text.charAt(text.length() - 1);
		boolean cut = end == '-' || LaidText.isWide(end) && LaidText.isWide(next.charAt(0));
		return new LaidText().append(text).append(cut ? "" : " ").append(next);
	}

}
