package io.lectern.ingest;

import java.io.Serializable;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What an ingestion job is about, and what has become of it so far.
 *
 * @param documentId the document
 * @param generation the index generation to write it into
 * @param failures how often it failed
 * @param deaths how often the process ended while it ran
 * @param until how long a replica holds a password for it; null where none was given
 */
record IngestTask(String documentId, String generation, int failures, int deaths,
		@Nullable Instant until) implements Serializable {

	private static final long serialVersionUID = 1;

	IngestTask(String documentId, String generation) {
		this(documentId, generation, 0, 0, null);
	}

	IngestTask failed() {
		return new IngestTask(documentId, generation, failures + 1, deaths, until);
	}

	IngestTask died() {
		return new IngestTask(documentId, generation, failures, deaths + 1, until);
	}

	IngestTask heldUntil(Instant end) {
		return new IngestTask(documentId, generation, failures, deaths, end);
	}

}
