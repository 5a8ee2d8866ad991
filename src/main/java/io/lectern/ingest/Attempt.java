package io.lectern.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One go at a document: the stage it is in, and how long that may still take. */
final class Attempt {

	private final StageLimits limits;

	private final Clock clock;

	private Stage stage = Stage.PARSE;

	private Instant end;

	Attempt(StageLimits limits, Clock clock) {
		this.limits = limits;
		this.clock = clock;
		this.end = clock.instant().plus(limits.parse());
	}

	void begin(Stage next) {
		stage = next;
		end = clock.instant().plus(limits.of(next));
	}

	Stage stage() {
		return stage;
	}

	/**
	 * To be asked as often as the work can be left.
	 * @throws StageOverran when the stage's time is over
	 */
	void check() {
		if (clock.instant().isAfter(end)) {
			throw new StageOverran(stage, limits.of(stage));
		}
	}

	/**
	 * Waits for work that can't be left half done. It has a thread of its own, which
	 * neither the limit nor a shutdown interrupts: an interrupt would close the index's
	 * files under it.
	 * @throws StageOverran when the stage's time is over; the work goes on
	 */
	void await(Runnable work) throws InterruptedException {
		FutureTask<Void> task = new FutureTask<>(work, null);
		Thread.ofVirtual().name("stage-" + stage.code()).start(task);
		try {
			task.get(Math.max(0, Duration.between(clock.instant(), end).toMillis()), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new StageOverran(stage, limits.of(stage));
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(ex.getCause());
		}
	}

}
