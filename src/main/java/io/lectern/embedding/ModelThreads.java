package io.lectern.embedding;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.lectern.system.Background;

/**
 * The threads that models run on. Questions have theirs, so that none of their work waits
 * in line behind passages being ingested; those of ingestion take what processor time
 * questions leave.
 */
final class ModelThreads implements AutoCloseable {

	private final ExecutorService questions;

	private final ExecutorService ingestion;

	/**
	 * @param each how many threads each of the two has, and so texts at a time
	 */
	ModelThreads(int each) {
		this.questions = Executors.newFixedThreadPool(each, Thread.ofPlatform().daemon().name("asked-", 1).factory());
		this.ingestion = Executors.newFixedThreadPool(each, Background.threads("embedding-"));
	}

	/** For what somebody waits for. */
	ExecutorService questions() {
		return questions;
	}

	/** For what comes in. */
	ExecutorService ingestion() {
		return ingestion;
	}

	/** Gives up what has not begun, and waits a little for the rest. */
	@Override
	public void close() {
		questions.shutdownNow();
		ingestion.shutdownNow();
		try {
			questions.awaitTermination(5, TimeUnit.SECONDS);
			ingestion.awaitTermination(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
