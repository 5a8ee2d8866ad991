package io.lectern.index;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.lectern.index.PassageIndex.TermCounts;

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

	/** By the index that answers. */
	@Component
	final class Indexed implements WordRarity {

		private final IndexGenerations generations;

		private final PassageAnalyzer analyzer = new PassageAnalyzer();

		Indexed(IndexGenerations generations) {
			this.generations = generations;
		}

		@Override
		public double[] of(List<String> words, Collection<String> collections) {
			List<Set<String>> terms = words.stream().map(analyzer::terms).toList();
			Set<String> all = new LinkedHashSet<>();
			terms.forEach(all::addAll);
			TermCounts counts = generations.active().index().count(all, collections);
			return terms.stream()
				.mapToDouble((its) -> its.stream().mapToDouble(counts::rarity).max().orElse(0))
				.toArray();
		}

	}

}
