package io.lectern.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Milliseconds by stage; a stage that runs several times adds up. */
final class Timings {

	private static final List<String> STAGES = List.of("embed", "dense", "lexical", "fuse", "read", "rerank", "load",
			"total");

	private final long start = System.nanoTime();

	private final Map<String, Long> nanos = new ConcurrentHashMap<>();

	<T> T time(String stage, Supplier<T> work) {
		long begin = System.nanoTime();
		try {
			return work.get();
		}
		finally {
			nanos.merge(stage, System.nanoTime() - begin, Long::sum);
		}
	}

	/** What has been measured so far, in the order of the stages, and the total. */
	Map<String, Double> millis() {
		nanos.put("total", System.nanoTime() - start);
		Map<String, Double> millis = new LinkedHashMap<>();
		for (String stage : STAGES) {
			Long spent = nanos.get(stage);
			if (spent != null) {
				millis.put(stage, Math.round(spent / 1e4) / 1e2);
			}
		}
		return millis;
	}

}
