package io.lectern.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.lectern.search.Findings.Found;

/** How well the passages found bear an answer to the question, 0 to 1. */
final class Support {

	/**
	 * Names and figures: without them in a passage, the passage is about something else.
	 */
	private static final Pattern NAMED = Pattern.compile("\\p{Lu}[\\p{L}'’-]+|[0-9][0-9.,]*[0-9]|[0-9]");

	private Support() {
	}

	/**
	 * Support by the best three sentences: their nearness in meaning, how much of the
	 * question their passages cover, and whether the question's names and figures turn up
	 * at all. The weights are those of a regression over answerable questions and the
	 * same questions without their documents.
	 */
	static double of(String question, List<Evidence> evidence, List<Found> passages) {
		if (evidence.isEmpty()) {
			return 0;
		}
		double similarity = evidence.stream().limit(3).mapToDouble(Evidence::similarity).max().orElse(0);
		double context = evidence.stream().limit(3).mapToDouble(Evidence::context).max().orElse(0);
		double logit = -12.5 + 18 * similarity + 6 * context - 1 * missing(question, passages);
		return 1 / (1 + Math.exp(-logit));
	}

	/** Share of the question's names and figures that no passage holds. */
	static double missing(String question, List<Found> passages) {
		Set<String> named = new HashSet<>();
		// The first word is capitalised anyway.
		NAMED.matcher(question)
			.results()
			.filter((match) -> match.start() > 0)
			.map(MatchResult::group)
			.forEach((name) -> named.addAll(Terms.of(name)));
		if (named.isEmpty()) {
			return 0;
		}
		Set<String> held = new HashSet<>();
		passages.forEach((found) -> {
			held.addAll(Terms.of(found.passage().text()));
			held.addAll(Terms.of(found.document().title() + "\n" + String.join("\n", found.passage().headings())));
		});
		return named.stream().filter((name) -> !held.contains(name)).count() / (double) named.size();
	}

}
