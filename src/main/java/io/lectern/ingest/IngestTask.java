package io.lectern.ingest;

import java.io.Serializable;

/**
 * What an ingestion job is about, and what has become of it so far.
 *
 * @param documentId the document
 * @param generation the index generation to write it into
 * @param failures how often it failed
 * @param deaths how often the process ended while it ran
 */
record IngestTask(String documentId, String generation, int failures, int deaths) implements Serializable {

	private static final long serialVersionUID = 1;

	IngestTask(String documentId, String generation) {
		this(documentId, generation, 0, 0);
	}

	IngestTask failed() {
		return new IngestTask(documentId, generation, failures + 1, deaths);
	}

	IngestTask died() {
		return new IngestTask(documentId, generation, failures, deaths + 1);
	}

}
