package io.lectern.ingest;

/**
 * A document that can't be made searchable, however often it is tried; the message is
 * shown to the user.
 */
class DocumentUnreadable extends Exception {

	DocumentUnreadable(String reason) {
		super(reason);
	}

	DocumentUnreadable(String reason, Throwable cause) {
		super(reason, cause);
	}

}
