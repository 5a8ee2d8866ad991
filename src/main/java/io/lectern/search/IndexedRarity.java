package io.lectern.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageAnalyzer;
import io.lectern.index.PassageIndex.TermCounts;

/** Rarity by the index that answers. */
@Component
class IndexedRarity implements WordRarity {

	private final IndexGenerations generations;

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	IndexedRarity(IndexGenerations generations) {
		this.generations = generations;
	}

	@Override
	public double[] of(List<String> words, Collection<String> collections) {
		List<Set<String>> terms = words.stream().map(analyzer::terms).toList();
		Set<String> all = new LinkedHashSet<>();
		terms.forEach(all::addAll);
		TermCounts counts = generations.active().index().count(all, collections);
		return terms.stream().mapToDouble((its) -> its.stream().mapToDouble(counts::rarity).max().orElse(0)).toArray();
	}

}
