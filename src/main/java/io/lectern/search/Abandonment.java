package io.lectern.search;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Ends the work of other threads that nobody waits for any more. A call to a model is
 * interrupted. Index and database are not, because an interrupt closes files under Lucene
 * and H2: there the work ends before its next step.
 */
final class Abandonment {

	private final Lock lock = new ReentrantLock();

	private final Set<Thread> interruptible = new HashSet<>();

	private boolean declared;

	/** Ends it, also what is begun later. */
	void declare() {
		lock.lock();
		try {
			declared = true;
			interruptible.forEach(Thread::interrupt);
		}
		finally {
			lock.unlock();
		}
	}

	/**
	 * A step of the work.
	 * @throws CancellationException where nobody waits for it any more
	 */
	void check() {
		lock.lock();
		try {
			if (declared) {
				throw new CancellationException("Nobody waits for it any more");
			}
		}
		finally {
			lock.unlock();
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

	private void enter() {
		lock.lock();
		try {
			check();
			interruptible.add(Thread.currentThread());
		}
		finally {
			lock.unlock();
		}
	}

	private void leave() {
		lock.lock();
		try {
			interruptible.remove(Thread.currentThread());
			// An interrupt that came too late for the call must not reach the index.
			Thread.interrupted();
		}
		finally {
			lock.unlock();
		}
	}

}
