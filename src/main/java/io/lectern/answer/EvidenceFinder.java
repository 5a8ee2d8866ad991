package io.lectern.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.lectern.search.Findings.Found;
import io.lectern.search.Similarity;

/**
 * Finds the sentences that answer a question among the passages found for it. A sentence
 * counts by the question's words it holds, weighted by their rarity; by its nearness in
 * meaning; by whether it holds the kind of thing asked for; and by its passage.
 */
@Component
class EvidenceFinder {

	/** Sentences are embedded while the caller waits, so only the likely ones are. */
	private static final int MOST_COMPARED = 16;

	private static final int MOST_PASSAGES = 5;

	private final Similarity similarity;

	EvidenceFinder(Similarity similarity) {
		this.similarity = similarity;
	}

	/** Sentences for the question, best first. */
	List<Evidence> find(String question, List<Found> passages) {
		List<Found> used = passages.subList(0, Math.min(MOST_PASSAGES, passages.size()));
		List<Candidate> candidates = candidates(used);
		Map<String, Double> asked = weights(question, passages, candidates);
		QuestionKind kind = QuestionKind.of(question);
		candidates.sort(Comparator
			.comparingDouble((Candidate candidate) -> -(coverage(asked, candidate.terms) + 0.5 * candidate.prior())
					- (kind.in(candidate.sentence.text(), asked.keySet()) ? 0.2 : 0))
			.thenComparing((candidate) -> candidate.rank)
			.thenComparing((candidate) -> candidate.sentence.start()));
		List<Candidate> compared = candidates.subList(0, Math.min(MOST_COMPARED, candidates.size()));
		double[] near = similarity.of(question,
				compared.stream().map((candidate) -> candidate.sentence.text()).toList());
		List<Evidence> best = new ArrayList<>();
		for (int i = 0; i < compared.size(); i++) {
			best.add(evidence(compared.get(i), asked, near[i], kind));
		}
		best.sort(Comparator.comparingDouble(Evidence::score).reversed());
		return best;
	}

	/**
	 * The weights are those of a regression over English and Chinese questions, rounded:
	 * around them the choice of sentences hardly changes.
	 */
	private static Evidence evidence(Candidate candidate, Map<String, Double> asked, double near, QuestionKind kind) {
		double coverage = coverage(asked, candidate.terms);
		double context = coverage(asked, candidate.context);
		boolean fits = kind.in(candidate.sentence.text(), asked.keySet());
		double score = coverage + 0.5 * context + 2.5 * near + (fits ? 0.4 : 0) + 0.4 * candidate.prior()
				- (candidate.repeats(asked) ? 1 : 0);
		return new Evidence(candidate.found, candidate.sentence, coverage, context, near, fits, score);
	}

	private static List<Candidate> candidates(List<Found> passages) {
		List<Candidate> candidates = new ArrayList<>();
		for (int rank = 0; rank < passages.size(); rank++) {
			Found found = passages.get(rank);
			Set<String> context = Terms.of(context(found));
			for (Sentence sentence : Sentences.of(found.passage().text())) {
				candidates.add(new Candidate(found, rank, sentence, Terms.of(sentence.text()), context));
			}
		}
		return candidates;
	}

	private static String context(Found found) {
		return found.document().title() + "\n" + String.join("\n", found.passage().headings()) + "\n"
				+ found.passage().text();
	}

	/**
	 * Inverse document frequency of the question's terms among the sentences and passages
	 * at hand (BM25's form).
	 */
	private static Map<String, Double> weights(String question, List<Found> passages, List<Candidate> candidates) {
		List<Set<String>> texts = new ArrayList<>(candidates.stream().map((candidate) -> candidate.terms).toList());
		passages.forEach((found) -> texts.add(Terms.of(context(found))));
		Map<String, Double> weights = new HashMap<>();
		for (String term : Terms.of(question)) {
			long with = texts.stream().filter((text) -> text.contains(term)).count();
			weights.put(term, Math.log(1 + (texts.size() - with + 0.5) / (with + 0.5)));
		}
		return weights;
	}

	static double coverage(Map<String, Double> asked, Set<String> terms) {
		double all = asked.values().stream().mapToDouble(Double::doubleValue).sum();
		if (all == 0) {
			return 0;
		}
		Set<String> shared = new HashSet<>(asked.keySet());
		shared.retainAll(terms);
		return shared.stream().mapToDouble((term) -> asked.getOrDefault(term, 0.0)).sum() / all;
	}

	private record Candidate(Found found, int rank, Sentence sentence, Set<String> terms, Set<String> context) {

		/** Whether it says nothing but the question's own words, as a heading does. */
		boolean repeats(Map<String, Double> asked) {
			return asked.keySet().containsAll(terms);
		}

		/** What its passage's place in the list says for it, 1 for the first. */
		double prior() {
			return 1.0 / (1 + rank);
		}

	}

}
