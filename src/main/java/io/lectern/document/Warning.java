package io.lectern.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Something of a document that could not be had though the rest of it is indexed, or that
 * was assumed.
 *
 * @param level how much it matters
 * @param stage where it was found: {@code parse}, {@code view}, {@code split},
 * {@code embed} or {@code index}
 * @param page the page it is about, null where it is about the document
 * @param reason a sentence for a person
 */
public record Warning(Level level, String stage, @Nullable Integer page, String reason) {

	/** The stage in which a PDF view gives the document pages. */
	public static final String VIEW = "view";

	private static final String NOT_AGAIN = "It could not be read again: ";

	/** What was read of a document stays, because it can't be read again. */
	public static Warning notAgain(String reason) {
		return new Warning(Level.WARNING, "parse", null,
				NOT_AGAIN + reason + ". What was read of it before goes on answering");
	}

	/** Whether that was for want of its password. */
	boolean isLocked() {
		return reason.startsWith(NOT_AGAIN + Failure.LOCKED);
	}

	/** How much a warning matters. */
	public enum Level {

		/** Good to know: nothing that was to be read is missing. */
		@JsonProperty("info")
		INFO,

		/** Something is missing, so that answers may be wrong about it. */
		@JsonProperty("warning")
		WARNING

	}

}
