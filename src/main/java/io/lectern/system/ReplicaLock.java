package io.lectern.system;

/** Keeps replicas from doing the same at the same time. */
public interface ReplicaLock {

	/**
	 * Runs the work, unless another replica, or another thread of this one, is at it.
	 * Transactions of the work are its own.
	 * @return whether it ran
	 */
	boolean tryRun(String name, Runnable work);

}
