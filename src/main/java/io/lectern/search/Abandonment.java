package io.lectern.search;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Ends the work of other threads that nobody waits for any more. A call to a model is
 * interrupted. Index and database are not, because an interrupt closes files under Lucene
 * and H2: there the work ends before its next step.
 */
final class Abandonment {

	private final Set<Thread> interruptible = new HashSet<>();

	private boolean declared;

	/** Ends it, also what is begun later. */
	synchronized void declare() {
		this.declared = true;
		this.interruptible.forEach(Thread::interrupt);
	}

	/**
	 * A step of the work.
	 * @throws CancellationException where nobody waits for it any more
	 */
	synchronized void check() {
		if (this.declared) {
			throw new CancellationException("Nobody waits for it any more");
		}
	}

	/** A step that takes an interrupt for what it is. */
	<T> T interruptibly(Supplier<T> call) {
		enter();
		try {
			return call.get();
		}
		finally {
			leave();
		}
	}

	private synchronized void enter() {
		check();
		this.interruptible.add(Thread.currentThread());
	}

	private synchronized void leave() {
		this.interruptible.remove(Thread.currentThread());
		// An interrupt that came too late for the call must not reach the index.
		Thread.interrupted();
	}

}
