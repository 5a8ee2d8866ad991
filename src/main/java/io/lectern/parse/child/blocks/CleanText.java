package io.lectern.parse.child.blocks;

import org.jspecify.annotations.Nullable;

/** Text without what is not drawn and more blanks than one. */
public final class CleanText {

	private CleanText() {
	}

	/** One line, as of what a file says beside its pages; empty where there is none. */
	public static String of(@Nullable String text) {
		return (text == null) ? "" : text.replaceAll("[\\p{Cntrl}\\s\\u00A0\\uFEFF]+", " ").strip();
	}

	/** White space collapsed as a browser does it, but for lines that were asked for. */
	public static String lines(CharSequence text) {
		return text.toString()
			.replaceAll("[\\u200B\\uFEFF\\u00AD\\p{Cntrl}&&[^\\n\\t\\r]]", "")
			.replaceAll("[^\\S\\n]+|\\u00A0", " ")
			.replaceAll(" ?\\n[ \\n]*", "\n")
			.strip();
	}

}
