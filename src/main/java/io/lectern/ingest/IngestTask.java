package io.lectern.ingest;

import java.io.Serializable;

/**
 * What an ingestion job is about.
 *
 * @param documentId the document
 * @param generation the index generation to write it into
 */
record IngestTask(String documentId, String generation) implements Serializable {

	private static final long serialVersionUID = 1;

}
