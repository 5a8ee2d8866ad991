package io.lectern.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

	/**
	 * How many passages hold each word, or the rarest of the terms that it is made of; 0
	 * for a word that occurs nowhere. A word of which that is not known is left out.
	 * @param collections whose passages count; empty: all
	 */
	default Map<String, Long> holding(Collection<String> words, Collection<String> collections) {
		return Map.of();
	}

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

		@Override
		public Map<String, Long> holding(Collection<String> words, Collection<String> collections) {
			Map<String, Set<String>> terms = new HashMap<>();
			words.forEach((word) -> terms.put(word, analyzer.terms(word)));
			Set<String> all = new LinkedHashSet<>();
			terms.values().forEach(all::addAll);
			Map<String, Long> counts = generations.active().index().count(all, collections).holding();
			Map<String, Long> holding = new HashMap<>();
			terms.forEach((word, its) -> its.stream()
				.filter((term) -> !WordPairFilter.isPair(term))
				.mapToLong((term) -> counts.getOrDefault(term, 0L))
				.min()
				.ifPresent((least) -> holding.put(word, least)));
			return holding;
		}

	}

}
