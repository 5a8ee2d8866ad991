package io.lectern.ingest;

import java.time.Duration;

import io.lectern.document.Failure;

/** What came of one run of an ingestion job. */
sealed interface Outcome {

	/** The generation has dealt with the document, or neither is there any more. */
	record Done() implements Outcome {
	}

	/** Only replicas with other settings have that generation open. */
	record LeftToOthers() implements Outcome {
	}

	/** Lectern is stopping; the job is run again as if it had not begun. */
	record Interrupted() implements Outcome {
	}

	/**
	 * It is tried again.
	 *
	 * @param task the job with its new counts
	 * @param after how long until then
	 */
	record Retried(IngestTask task, Duration after) implements Outcome {
	}

	/** It is not tried again before Lectern is started anew or somebody asks for it. */
	record GivenUp(Failure failure) implements Outcome {
	}

}
