package io.lectern.parse.child.blocks;

import org.jspecify.annotations.Nullable;

/** Text of a line or two that a file holds somewhere beside its pages. */
public final class CleanText {

	private CleanText() {
	}

	/** Without control characters and more blanks than one; empty where there is none. */
	public static String of(@Nullable String text) {
		return (text == null) ? "" : text.replaceAll("[\\p{Cntrl}\\s\\u00A0\\uFEFF]+", " ").strip();
	}

}
