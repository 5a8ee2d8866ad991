package io.lectern.document;

/** Where a document stands on its way into the index. */
public enum DocumentStatus {

	/** Its bytes are durable and a job for it is queued. */
	RECEIVED,
	/** The parser process is reading it. */
	PARSING,
	/** Its passages are being embedded. */
	EMBEDDING,
	/** It can be found. */
	INDEXED,
	/** It cannot be indexed; {@link Document#failure()} says why. */
	FAILED

}
