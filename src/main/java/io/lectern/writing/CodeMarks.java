package io.lectern.writing;

/**
 * Whether a text that streams in is in code. Code begins with a run of backticks and ends
 * with a run of the same length (CommonMark, 4.5 and 6.1). For use by one thread.
 */
final class CodeMarks {

	private boolean code;

	private int backticks;

	private int fence;

	/**
	 * Takes the next character. One that is no backtick and no line break may be told
	 * again.
	 * @return whether it stands in code
	 */
	boolean next(char c) {
		if (c == '`') {
			backticks++;
			return true;
		}
		if (backticks > 0) {
			if (!code) {
				code = true;
				fence = backticks;
			}
			else if (backticks == fence || fence >= 3 && backticks > fence) {
				code = false;
			}
			backticks = 0;
		}
		if (code && fence < 3 && c == '\n') {
			// A lone backtick is not code over lines.
			code = false;
		}
		return code;
	}

}
