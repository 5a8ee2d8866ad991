package io.lectern.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.lectern.index.PassageIndex.Scored;

/**
 * What one list returned and how it scores passages that it did not return.
 *
 * @param found its best passages, best first
 * @param unmatched score of a passage that it has nothing to say about; null where that
 * is not known
 * @param rescoring scores further passages on the same scale
 */
record CandidateList(List<Scored> found, @Nullable Double unmatched, Rescoring rescoring) {

	/**
	 * One list out of those of several embedding spaces. A passage lives in one space
	 * only, and the cosines of two models mean different things; what can be compared is
	 * how far a passage stands out from its own space's candidates, so scores are
	 * standardised first. The list of a single space stays as it is.
	 */
	static CandidateList merge(List<CandidateList> spaces) {
		if (spaces.size() == 1) {
			return spaces.getFirst();
		}
		List<CandidateList> standardised = spaces.stream().map(CandidateList::standardised).toList();
		return new CandidateList(
				standardised.stream()
					.flatMap((space) -> space.found().stream())
					.sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::passageId))
					.toList(),
				null,
				(ids) -> standardised.stream().flatMap((space) -> space.rescoring().score(ids).stream()).toList());
	}

	/** The same without a word on passages that it did not return. */
	CandidateList alone() {
		return new CandidateList(found, null, rescoring);
	}

	/** How it scores those of the pool that it did not return itself. */
	List<Scored> others(Set<String> pool) {
		Set<String> others = new LinkedHashSet<>(pool);
		found.forEach((each) -> others.remove(each.passageId()));
		return others.isEmpty() ? List.of() : rescoring.score(others);
	}

	private CandidateList standardised() {
		Scale scale = Scale.of(found.stream().map(Scored::score).toList());
		return new CandidateList(standardised(found, scale), null, (ids) -> standardised(rescoring.score(ids), scale));
	}

	private static List<Scored> standardised(List<Scored> list, Scale scale) {
		return list.stream()
			.map((scored) -> new Scored(scored.passageId(), scored.documentId(), scale.normalise(scored.score())))
			.toList();
	}

	/** Scores passages by their ids; those it knows nothing about are left out. */
	@FunctionalInterface
	interface Rescoring {

		List<Scored> score(Collection<String> ids);

	}

}
