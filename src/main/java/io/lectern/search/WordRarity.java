package io.lectern.search;

import java.util.Collection;
import java.util.List;

/** How rare words are in collections. Safe for use by many threads. */
@FunctionalInterface
public interface WordRarity {

	/**
	 * Inverse document frequency of each word among the passages, in BM25's form and in
	 * the words' order. A word of several characters that are indexed by themselves is as
	 * rare as the rarest pair of them.
	 * @param words as they are written
	 * @param collections whose passages count; empty: all
	 */
	double[] of(List<String> words, Collection<String> collections);

}
