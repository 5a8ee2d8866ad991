package io.lectern.evaluate;

import org.springframework.http.HttpStatus;

import io.lectern.index.IndexGenerations;
import io.lectern.system.Problem;

/** Waits for the index that the settings need: what it finds is what counts. */
final class RebuiltIndex {

	/** Longer than a look at the jobs takes. */
	private static final long LOOK_MILLIS = 500;

	private RebuiltIndex() {
	}

	/**
	 * @throws Problem 503 where it can't be built
	 */
	static void await(IndexGenerations generations) throws InterruptedException {
		boolean told = false;
		while (generations.building().isPresent()) {
			if (generations.stalled().isPresent()) {
				throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "index-stalled", "No index",
						"The settings need a new index, which can't be built. " + generations.stalled().get());
			}
			if (!told) {
				System.err.println("The settings need a new index; it is being built");
				told = true;
			}
			Thread.sleep(LOOK_MILLIS);
		}
	}

}
