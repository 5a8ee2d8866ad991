package io.lectern.parse;

import io.lectern.document.Failure;

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

	/** Whether its file opens with a password that was not given. */
	public boolean isLocked() {
		return Failure.isLocked(String.valueOf(getMessage()));
	}

}
