package io.lectern.llm;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.lectern.system.TimeInWords;

/**
 * The time limits of one request. A read can't be given a limit, so when time is up the
 * stream is closed under it.
 */
class Deadline implements AutoCloseable {

	private final long began = System.nanoTime();

	private final Duration first;

	private final Duration idle;

	private final Duration total;

	private volatile long lastEvent;

	private volatile boolean started;

	private volatile boolean closed;

	private volatile @Nullable ModelFailure failure;

	Deadline(Duration first, Duration idle, Duration total) {
		this.first = (first.compareTo(total) < 0) ? first : total;
		this.idle = idle;
		this.total = total;
	}

	/** What is left until the answer must have begun. */
	Duration left() {
		Duration left = first.minusNanos(System.nanoTime() - began);
		return left.isPositive() ? left : Duration.ofMillis(1);
	}

	/** Something came. */
	void alive() {
		lastEvent = System.nanoTime();
		started = true;
	}

	/** Closes the stream when one of the limits is passed. */
	void guard(InputStream stream) {
		long now = System.nanoTime();
		// Once it has started, a pause counts long before the time to start is up.
		long due = started ? Math.min(lastEvent + idle.toNanos(), began + total.toNanos())
				: Math.min(now + idle.toNanos(), began + first.toNanos());
		CompletableFuture.delayedExecutor(Math.max(0, due - now), TimeUnit.NANOSECONDS).execute(() -> expire(stream));
	}

	private void expire(InputStream stream) {
		if (closed) {
			return;
		}
		long now = System.nanoTime();
		if (!started && now - began >= first.toNanos()) {
			failure = ModelFailure.tooSlow("No answer began within " + TimeInWords.of(first) + ".");
		}
		else if (now - began >= total.toNanos()) {
			failure = ModelFailure.tooSlow("The answer was not complete within " + TimeInWords.of(total) + ".");
		}
		else if (started && now - lastEvent >= idle.toNanos()) {
			failure = ModelFailure
				.tooSlow("Nothing more came for " + TimeInWords.of(idle) + " in the middle of the answer.");
		}
		else {
			guard(stream);
			return;
		}
		try {
			stream.close();
		}
		catch (IOException ex) {
			// It is closed for the reader all the same.
		}
	}

	/**
	 * @throws ModelFailure when a limit was passed
	 */
	void check() {
		ModelFailure passed = failure;
		if (passed != null) {
			throw passed;
		}
	}

	@Override
	public void close() {
		closed = true;
	}

}
