package io.lectern.document;

/**
 * Why a document could not be indexed.
 *
 * @param stage the stage that failed: {@code parse}, {@code split}, {@code embed} or
 * {@code index}
 * @param reason a sentence for a person
 */
public record Failure(String stage, String reason) {

	/** The reason as far as a row holds it. */
	public String brief() {
		return briefly("");
	}

	/** The reason as far as a row holds it, with that end. */
	String briefly(String end) {
		return (reason.substring(0, Math.min(2000 - end.length(), reason.length())) + end).replace('\0', ' ');
	}

}
