package io.lectern.parse;

/**
 * A document that can't be made searchable, however often it is tried; the message is
 * shown to the user.
 */
public class DocumentUnreadable extends Exception {

	public DocumentUnreadable(String reason) {
		super(reason);
	}

	public DocumentUnreadable(String reason, Throwable cause) {
		super(reason, cause);
	}

}
