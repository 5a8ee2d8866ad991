package io.lectern.document;

/**
 * Why a document could not be indexed.
 *
 * @param stage the stage that failed: {@code parse}, {@code split}, {@code embed} or
 * {@code index}
 * @param reason a sentence for a person
 */
public record Failure(String stage, String reason) {

	/** The reason where a file opens with a password only and none was given. */
	public static final String LOCKED = "it is protected by a password";

	/** The same where one was given. */
	public static final String WRONG_PASSWORD = LOCKED + "; the one given does not open it";

	/** The same where one is of no use. */
	public static final String NO_USE_OF_PASSWORD = LOCKED + "; files of its kind can't be opened with one here";

	/** Whether that is one of the reasons above. */
	public static boolean isLocked(String reason) {
		return reason.startsWith(LOCKED);
	}

	/** The reason as far as a row holds it. */
	public String brief() {
		return briefly("");
	}

	/** The reason as far as a row holds it, with that end. */
	String briefly(String end) {
		return (reason.substring(0, Math.min(2000 - end.length(), reason.length())) + end).replace('\0', ' ');
	}

}
