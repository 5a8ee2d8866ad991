package io.lectern.parse.child.text;

import java.nio.charset.Charset;

import io.lectern.parse.child.blocks.Margin;

/**
 * A file's bytes as text.
 *
 * @param text without a byte order mark
 * @param charset what it was written in
 * @param sure whether the bytes themselves prove it
 * @param lost characters that could not be read and stand as U+FFFD
 */
public record Decoded(String text, Charset charset, boolean sure, int lost) {

	/** Says where there is doubt. */
	public void tell(Margin margin) {
		if (lost > 0) {
			margin.warn(null,
					lost + (lost == 1 ? " character" : " characters")
							+ " of the file could not be read; its encoding was taken for " + charset.displayName()
							+ ", and it may be damaged.");
		}
		else if (!sure) {
			margin.inform(null, "The file does not say in which encoding it is written; it was read as "
					+ charset.displayName() + ".");
		}
	}

}
