package io.lectern.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.lectern.document.DocumentId;
import io.lectern.search.Fusion.Fused;

/**
 * Documents before pages: lifts the passages of documents that hold many good candidates.
 * A question about one of many like documents (the same form, another company or year) is
 * told by single pages only in part; their documents as wholes are told apart better. The
 * fewer candidates a document has, the less it says: among documents of a passage or two
 * each keeps its place.
 */
final class DocumentStanding {

	/** What it adds is called so in explanations. */
	static final String DOCUMENT = "document";

	/** Candidates of a document that count. */
	private static final int COUNTED = 10;

	private DocumentStanding() {
	}

	/**
	 * Orders the candidates anew, ties by passage id.
	 * @param weight weight of a document's standing beside the passage's own score; 0
	 * leaves the order as it is
	 */
	static List<Fused> lift(List<Fused> candidates, Map<String, DocumentId> owners, double weight) {
		Map<DocumentId, Double> standing = candidates.stream()
			.collect(Collectors.groupingBy((each) -> owners.get(each.passageId()), Collectors.mapping(Fused::score,
					Collectors.collectingAndThen(Collectors.toList(), DocumentStanding::standing))));
		return candidates.stream()
			.map((each) -> each.lifted(DOCUMENT, weight * standing.getOrDefault(owners.get(each.passageId()), 0.0)))
			.sorted(Fusion.BEST_FIRST)
			.toList();
	}

	/** Mean of the best, by how many of those that count there are. */
	private static double standing(List<Double> scores) {
		List<Double> best = scores.stream().sorted(Comparator.reverseOrder()).limit(COUNTED).toList();
		double seen = (double) best.size() / COUNTED;
		// What it lacks of them counts as average, which is 0.
		return seen * best.stream().mapToDouble(Double::doubleValue).sum() / COUNTED;
	}

}
