package io.lectern.llm;

/**
 * Tells whether a mark of reasoning is only spoken of: in a code block, in code within a
 * line, or in quotation marks. For use by one thread, over one text.
 */
final class QuotedMarks {

	/** What is known of a mark. */
	enum Sight {

		MEANT, SPOKEN_OF, UNDECIDED

	}

	private static final String OPENING = "\"'`\u201c\u2018\u00ab\u300c\u300e";

	private static final String CLOSING = "\"'`\u201d\u2019\u00bb\u300d\u300f";

	private char before = '\n';

	private int run;

	/** Backticks of the code block that the text is in; 0: it is in none. */
	private int block;

	/** Whether a backtick is open on the line. */
	private boolean inline;

	/** One more character of the text is passed. */
	void pass(char c) {
		if (c == '`') {
			run++;
		}
		else if (run > 0) {
			close();
		}
		if (c == '\n') {
			inline = false;
		}
		before = c;
	}

	private void close() {
		if (run >= 3) {
			block = (block == 0) ? run : (run >= block) ? 0 : block;
		}
		else if (block == 0 && run == 1) {
			inline = !inline;
		}
		run = 0;
	}

	/**
	 * Whether the mark that follows what was passed is only spoken of.
	 * @param text the text from the mark on
	 * @param end offset behind the mark
	 * @param last whether no more text comes
	 */
	Sight of(CharSequence text, int end, boolean last) {
		if (run > 0) {
			close();
		}
		if (block > 0) {
			return Sight.SPOKEN_OF;
		}
		if (inline) {
			return inCode(text, end, last);
		}
		return between(text, end, last);
	}

	/** Between an opening quotation mark and its closing one. */
	Sight between(CharSequence text, int end, boolean last) {
		int mark = OPENING.indexOf(before);
		if (mark < 0) {
			return Sight.MEANT;
		}
		if (end >= text.length()) {
			return last ? Sight.MEANT : Sight.UNDECIDED;
		}
		return (text.charAt(end) == CLOSING.charAt(mark)) ? Sight.SPOKEN_OF : Sight.MEANT;
	}

	/** A lone backtick is no code: it must be closed on its line. */
	private static Sight inCode(CharSequence text, int end, boolean last) {
		for (int i = end; i < text.length(); i++) {
			if (text.charAt(i) == '`') {
				return Sight.SPOKEN_OF;
			}
			if (text.charAt(i) == '\n') {
				return Sight.MEANT;
			}
		}
		return last ? Sight.MEANT : Sight.UNDECIDED;
	}

}
