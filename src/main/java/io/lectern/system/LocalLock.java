package io.lectern.system;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Of an embedded store there is one user only. */
final class LocalLock implements ReplicaLock {

	private final Set<String> taken = ConcurrentHashMap.newKeySet();

	@Override
	public boolean tryRun(String name, Runnable work) {
		if (!taken.add(name)) {
			return false;
		}
		try {
			work.run();
		}
		finally {
			taken.remove(name);
		}
		return true;
	}

}
