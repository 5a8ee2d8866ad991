package io.lectern.ingest;

import java.io.Serializable;

/**
 * What is left to clear away after a document's rows are gone.
 *
 * @param documentId the document whose passages are to go
 * @param sha256 hash of its original, which goes unless another document is made of it
 */
record RemovalTask(String documentId, String sha256) implements Serializable {

	private static final long serialVersionUID = 1;

}
