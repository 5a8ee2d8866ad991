package io.lectern.index;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets threads that have written share one commit. Whoever gets the lock commits for all
 * that had written by then; those find their write committed when their turn comes.
 */
final class GroupCommit {

	private final Commit commit;

	private final AtomicLong written = new AtomicLong();

	private final ReentrantLock lock = new ReentrantLock();

	/** The last write known to be durable; guarded by {@link #lock}. */
	private long committed;

	GroupCommit(Commit commit) {
		this.commit = commit;
	}

	/**
	 * Returns once everything that this thread has written is durable. A commit that
	 * fails is reported to its own caller only; the others try again themselves.
	 */
	void await() throws IOException {
		long mine = written.incrementAndGet();
		lock.lock();
		try {
			if (committed < mine) {
				long all = written.get();
				commit.run();
				committed = all;
			}
		}
		finally {
			lock.unlock();
		}
	}

	/** How many threads wait for the commit under way, about. */
	int waiting() {
		return lock.getQueueLength();
	}

	/** Makes all earlier writes durable and visible. */
	@FunctionalInterface
	interface Commit {

		void run() throws IOException;

	}

}
