package io.lectern.suggest;

import java.util.List;
import java.util.stream.IntStream;

/** Takes some of many. */
final class Spread {

	private Spread() {
	}

	/** At most so many of them, evenly from all over the list, in its order. */
	static <T> List<T> over(List<T> all, int most) {
		return (all.size() <= most) ? all
				: IntStream.range(0, most).mapToObj((i) -> all.get((int) ((long) i * all.size() / most))).toList();
	}

}
