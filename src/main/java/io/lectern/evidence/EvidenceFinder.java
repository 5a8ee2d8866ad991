package io.lectern.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.lectern.evidence.Keywords.Word;
import io.lectern.language.Lexicons;
import io.lectern.language.Sentence;
import io.lectern.language.Terms;
import io.lectern.language.TextTerms;
import io.lectern.search.Findings.Found;
import io.lectern.search.Similarity;
import io.lectern.search.WordRarity;

/**
 * Finds the sentences that answer a question among the passages found for it. A sentence
 * counts by the question's words it holds, weighted by their rarity; by its nearness in
 * meaning; by whether it holds the kind of thing asked for; and by its passage.
 */
@Component
public class EvidenceFinder {

	/** Sentences are embedded while the caller waits, so only the likely ones are. */
	private static final int MOST_COMPARED = 16;

	private static final int MOST_PASSAGES = 5;

	private static final Pattern CAPTION = Pattern
		.compile("(?:" + Lexicons.either((language) -> language.layout().figureOrTable()) + ")\\s?[0-9]+[\\s:：.、]");

	/** A longer one tells a finding as well. */
	private static final int LONGEST_CAPTION = 90;

	private final Similarity similarity;

	private final WordRarity rarity;

	public EvidenceFinder(Similarity similarity, WordRarity rarity) {
		this.similarity = similarity;
		this.rarity = rarity;
	}

	public Evidence.Weighed find(String question, List<Found> passages) {
		List<Key> keys = Keys.of(question);
		List<Candidate> candidates = candidates(passages, keys);
		List<TextTerms> texts = new ArrayList<>(passages.stream().map(EvidenceFinder::wording).toList());
		candidates.forEach((candidate) -> texts.add(candidate.wording));
		Map<Word, Double> asked = Keywords.of(question).weights(texts);
		Set<String> terms = Terms.of(question);
		QuestionKind kind = QuestionKind.of(question);
		List<Candidate> compared = likely(candidates, asked, kind, terms);
		Subject subject = Subject.of(question, asked, passages);
		double[][] near = similarity.of(List.of(question, subject.restOfQuestion()),
				compared.stream().map((candidate) -> candidate.sentence.text()).toList());
		Support support = new Support(subject, kind, rarity(subject.rest().keySet(), passages), passages);
		List<Evidence> best = new ArrayList<>();
		for (int i = 0; i < compared.size(); i++) {
			Candidate candidate = compared.get(i);
			Evidence evidence = evidence(candidate, asked, near[0][i], kind.in(candidate.sentence.text(), terms),
					candidate.repeats(terms));
			support.sentence(evidence, near[1][i]);
			best.add(evidence);
		}
		best.sort(Comparator.comparingDouble(Evidence::score).reversed());
		return new Evidence.Weighed(best, support.bearing(),
				!best.isEmpty() && namesKey(question, keys, kind, best.getFirst()));
	}

	private Map<Word, Double> rarity(Collection<Word> words, List<Found> passages) {
		List<Word> asked = List.copyOf(words);
		Set<String> collections = passages.stream()
			.map((found) -> found.document().collection())
			.collect(Collectors.toSet());
		double[] rare = rarity.of(asked.stream().map(Word::written).toList(), collections);
		Map<Word, Double> weights = new HashMap<>();
		for (int i = 0; i < rare.length; i++) {
			weights.put(asked.get(i), rare[i]);
		}
		return weights;
	}

	private static List<Candidate> likely(List<Candidate> candidates, Map<Word, Double> asked, QuestionKind kind,
			Set<String> terms) {
		return candidates.stream()
			.sorted(Comparator.comparingDouble(
					(Candidate candidate) -> -(Keywords.coverage(asked, candidate.wording) + 0.5 * candidate.prior())
							- (kind.in(candidate.sentence.text(), terms) ? 0.2 : 0) - candidate.named)
				.thenComparing((candidate) -> candidate.rank)
				.thenComparing((candidate) -> candidate.sentence.start()))
			.limit(MOST_COMPARED)
			.toList();
	}

	/**
	 * The weights are those of a regression over English and Chinese questions, rounded:
	 * around them the choice of sentences hardly changes.
	 * @param repeats whether it says nothing new, as a heading does
	 */
	private static Evidence evidence(Candidate candidate, Map<Word, Double> asked, double near, boolean fits,
			boolean repeats) {
		double coverage = Keywords.coverage(asked, candidate.wording);
		double context = Keywords.coverageBeyond(candidate.label, asked, candidate.text);
		double score = coverage + 0.5 * context + 2.5 * near + (fits ? 0.4 : 0) + 0.4 * candidate.prior()
				+ candidate.named - (repeats || candidate.isCaption() ? 1 : 0);
		return new Evidence(candidate.found, candidate.sentence, coverage, context, near, fits, score);
	}

	/**
	 * Of the first passages; where a key tells rows apart, of all, because the row may
	 * stand in any.
	 */
	private static List<Candidate> candidates(List<Found> passages, List<Key> keys) {
		List<Candidate> candidates = new ArrayList<>();
		boolean telling = keys.stream().anyMatch((key) -> key.kind().tellsRowsApart());
		List<KeyedPassage> read = passages.stream()
			.limit(telling ? passages.size() : MOST_PASSAGES)
			.map(KeyedPassage::new)
			.toList();
		if (keys.stream().anyMatch((key) -> key.kind().hasToBeFound() && key.isMissingIn(read))) {
			return candidates;
		}
		for (int rank = 0; rank < read.size(); rank++) {
			Found found = passages.get(rank);
			List<Sentence> sentences = QuestionsInText.answered(read.get(rank).answering(keys));
			TextTerms label = TextTerms.of(label(found));
			TextTerms text = TextTerms.of(found.passage().text());
			for (Sentence sentence : sentences) {
				candidates.add(new Candidate(found, rank, sentence, TextTerms.of(sentence.text()), label, text,
						named(keys, sentence)));
			}
		}
		return candidates;
	}

	/**
	 * What holds the very code asked for answers, however little else it shares; and so
	 * does what stands under the very number where hardly anything else is asked.
	 */
	private static boolean namesKey(String question, List<Key> keys, QuestionKind kind, Evidence best) {
		String sentence = Key.plain(best.sentence().text());
		String under = Key.plain(label(best.found())) + "\n" + sentence;
		return keys.stream()
			.anyMatch((key) -> key.kind() == Key.Kind.CODE && key.in(sentence)
					|| key.kind() != Key.Kind.CODE && key.kind().tellsRowsApart() && key.in(under)
							&& kind == QuestionKind.OTHER && Keywords.of(question).countBeyond(key.written()) <= 1);
	}

	private static double named(List<Key> keys, Sentence sentence) {
		String text = Key.plain(sentence.text());
		List<Key> telling = keys.stream().filter((key) -> key.kind().tellsRowsApart()).toList();
		return telling.isEmpty() ? 0 : (double) telling.stream().filter((key) -> key.in(text)).count() / telling.size();
	}

	private static TextTerms wording(Found found) {
		return TextTerms.of(label(found) + "\n" + found.passage().text());
	}

	/** What tells a passage's document and chapter. */
	static String label(Found found) {
		return found.document().title() + "\n" + String.join("\n", found.passage().headings());
	}

	/**
	 * @param named share of the question's keys that the sentence itself names
	 */
	private record Candidate(Found found, int rank, Sentence sentence, TextTerms wording, TextTerms label,
			TextTerms text, double named) {

		/** Whether it has no words but the question's own and those it stands under. */
		boolean repeats(Set<String> asked) {
			return wording.terms().stream().allMatch((term) -> asked.contains(term) || label.terms().contains(term));
		}

		/** Whether it names a figure or table, which says no more than a heading. */
		boolean isCaption() {
			return CAPTION.matcher(sentence.text()).lookingAt() && sentence.text().length() < LONGEST_CAPTION;
		}

		/** What its passage's place in the list says for it, 1 for the first. */
		double prior() {
			return 1.0 / (1 + rank);
		}

	}

}
