package io.lectern.survey;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which part of all that is found is told.
 *
 * @param offset how many to pass over
 * @param limit how many at most; null: as many as are usual
 */
public record Page(int offset, @Nullable Integer limit) {

	int limit(int usual) {
		return (limit != null) ? limit : usual;
	}

	<T> List<T> of(List<T> all, int usual) {
		int from = Math.min(offset, all.size());
		return all.subList(from, (int) Math.min(all.size(), (long) from + limit(usual)));
	}

}
