package io.lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.lectern.search.Verdict.Stage;
import io.lectern.search.Verdict.Standing;
import io.lectern.search.Verdict.Trace;

/** A verdict in plain words. */
final class Reasons {

	private Reasons() {
	}

	/**
	 * @param note what is known already; empty for nothing
	 * @param best the best of the expected passages
	 * @param rank its rank among all candidates, null where it is none
	 * @param limit hits asked for
	 * @param candidates number of all candidates
	 */
	static String of(Stage stage, String note, Trace best, @Nullable Integer rank, int limit, int candidates) {
		String lists = lists(best.lists());
		String reason = switch (stage) {
			case FOUND -> "It is found at rank %d. %s.".formatted(rank, lists);
			case SPLIT_APART -> "%s Its best part %s. %s.".formatted((note.isEmpty() ? "" : "."),
					(best.rank() != null) ? "stands at rank %d".formatted(best.rank()) : "is not among the candidates",
					lists);
			case NOT_A_CANDIDATE ->
				"No list returned it. %s. Every list returns its best %d only (lectern.search.candidates)."
					.formatted(lists, best.lists().values().stream().mapToInt(Standing::candidates).max().orElse(0));
			case FUSED_BELOW ->
				("The lists together put it at rank %d of %d, below the limit of %d, although one of them"
						+ " alone had it higher. %s.")
					.formatted(rank, candidates, limit, lists);
			case RERANKED_BELOW ->
				"The reranker put it at rank %d, below the limit of %d. %s.".formatted(rank, limit, lists);
			case CUT ->
				"It stands at rank %d of %d, and the limit is %d. %s.".formatted(rank, candidates, limit, lists);
			case UNKNOWN_DOCUMENT, NOT_INDEXED, NOT_PARSED, IN_NO_PASSAGE -> "";
		};
		return note + reason;
	}

	private static String lists(Map<String, Standing> lists) {
		List<String> parts = new ArrayList<>();
		lists.forEach((name, standing) -> {
			String list = "The " + name + " list ";
			if (standing.rank() == null) {
				parts.add(list + "does not have it: " + standing.note());
			}
			else if (standing.candidate()) {
				parts.add(list + "has it at rank " + standing.rank());
			}
			else {
				parts.add(list + "would have it at rank %d, beyond its %d candidates".formatted(standing.rank(),
						standing.candidates()));
			}
		});
		return String.join("; ", parts).replace("; The", "; the");
	}

}
