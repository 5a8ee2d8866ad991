package io.lectern.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.lectern.evidence.Evidence.Cells;
import io.lectern.evidence.Keywords.Word;
import io.lectern.glossary.Glossaries;
import io.lectern.index.WordRarity;
import io.lectern.language.PartsOfYear;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.language.TextTerms;
import io.lectern.search.Findings.Found;
import io.lectern.search.Similarity;

/**
 * Finds the sentences that answer a question among the passages found for it. A sentence
 * counts by the question's words it holds, weighted by their rarity; by its nearness in
 * meaning; by whether it holds the kind of thing asked for; and by its passage.
 */
@Component
public class EvidenceFinder {

	/** Sentences are embedded while the caller waits, so only the likely ones are. */
	private static final int MOST_COMPARED = 16;

	/** What the words of a row's label count for. */
	private static final double LABELLED = 0.6;

	private static final double HALF = 0.5;

	private final Similarity similarity;

	private final WordRarity rarity;

	private final PassageTables tables;

	private final NearestCells nearestCells;

	private final UnknownWords unknownWords;

	private final Glossaries glossaries;

	public EvidenceFinder(Similarity similarity, WordRarity rarity, PassageTables tables, Glossaries glossaries) {
		this.similarity = similarity;
		this.rarity = rarity;
		this.tables = tables;
		this.nearestCells = new NearestCells(similarity);
		this.glossaries = glossaries;
		this.unknownWords = new UnknownWords(rarity, glossaries);
	}

	public Evidence.Weighed find(String asking, List<Found> passages) {
		return find(asking, passages, List.of());
	}

	/**
	 * What the passages bear where others are not there.
	 * @param gone passages whose words don't count as occurring
	 */
	public Evidence.Weighed find(String asking, List<Found> passages, List<Found> gone) {
		String spelled = Spelling.corrected(asking, passages);
		String read = EverydayWords.read(spelled, passages.stream().map(EvidenceFinder::wording).toList(),
				EverydayWords.glossary(glossaries, passages));
		return find(Question.reworded(spelled, read), passages, gone);
	}

	/** Words of the question that occur nowhere, by passages of its own language. */
	List<String> unknown(String asking, List<Found> passages, Found own, List<Found> gone) {
		return unknownWords.of(Question.of(asking), passages, own, gone);
	}

	Evidence.Weighed find(Question question, List<Found> passages, List<Found> gone) {
		String asking = question.text();
		List<Candidate> candidates = candidates(passages, question);
		List<TextTerms> texts = new ArrayList<>(passages.stream().map(EvidenceFinder::wording).toList());
		candidates.forEach((candidate) -> texts.add(candidate.wording()));
		Map<Word, Double> asked = question.words().weights(texts);
		Subject subject = Subject.of(asking, asked, passages);
		NamedTitles.leaveOthers(candidates, question);
		List<Candidate> compared = likely(candidates, asked, question);
		double[][] near = similarity.of(List.of(asking, subject.restOfQuestion()),
				compared.stream().map(Candidate::read).toList());
		Support support = new Support(subject, question, rarity(subject.rest().keySet(), passages), passages);
		List<Evidence> best = new ArrayList<>();
		for (int i = 0; i < compared.size(); i++) {
			best.add(evidence(compared.get(i), asked, near[0][i], near[1][i], question));
		}
		best.sort(Comparator.comparingDouble(Evidence::score).reversed());
		if (question.asksForOther() && !question.kind().isOpen()) {
			// Much is told of the one named; who is asked for stands in another sentence.
			best.sort(Comparator.comparing((Evidence sentence) -> !sentence.fits()));
		}
		WholeAnswers.rowsLedTo(best, candidates, asked, question);
		byWords(best, candidates, question);
		WholeAnswers.wholeLists(best, candidates, question);
		WholeAnswers.withWhatFollows(best, question);
		if (!question.kind().asksForMore() && !best.isEmpty() && best.getFirst().fits()) {
			best.removeIf((other) -> !other.fits());
		}
		if (best.isEmpty()) {
			return new Evidence.Weighed(best, Bearing.NONE, false, List.of());
		}
		Evidence first = best.getFirst();
		Shown shown = Shown.of(question, first, candidates);
		boolean itself = !question.asksForOther() && !Doubt.isOfOther(shown)
				&& (first.cells() == null || question.isMeasuredIn(first.cells().row()));
		boolean named = namesKey(question, first) || shown.rows().anyMatch((row) -> row.isTold(question, asked));
		List<String> unknown = unknownWords.of(question, passages, first.found(), gone);
		return new Evidence.Weighed(best, support.bearing(best, Doubt.all(shown, unknown)), named && itself, unknown);
	}

	/**
	 * Puts the row that the words tell in place of one of its table that is only near,
	 * and behind it the others that the question names.
	 */
	private void byWords(List<Evidence> best, List<Candidate> candidates, Question question) {
		Evidence first = best.isEmpty() ? null : best.getFirst();
		if (first == null || first.cells() == null) {
			return;
		}
		Candidate nearest = candidates.stream().filter(first::isOf).findFirst().orElseThrow();
		List<Candidate> told = new RowChoice(question, first.cells(), candidates).instead(nearest);
		best.remove(first);
		for (Candidate row : told.reversed()) {
			best.removeIf((other) -> other.isOf(row));
			best.addFirst(first.of(row, nearestCells.of(question, Objects.requireNonNull(row.cells()))));
		}
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

	private static List<Candidate> likely(List<Candidate> candidates, Map<Word, Double> asked, Question question) {
		// Once for each: what dates a row names is read out of all its words.
		Map<Candidate, Double> likelihoods = new IdentityHashMap<>();
		candidates.forEach((candidate) -> likelihoods.put(candidate, likelihood(candidate, asked, question)));
		return candidates.stream()
			.sorted(Comparator.comparingDouble((Candidate candidate) -> -likelihoods.getOrDefault(candidate, 0.0))
				.thenComparing(Candidate::rank)
				.thenComparing((candidate) -> candidate.sentence().start()))
			.limit(MOST_COMPARED)
			.toList();
	}

	private static double likelihood(Candidate candidate, Map<Word, Double> asked, Question question) {
		return Keywords.coverage(asked, candidate.wording()) + 0.5 * candidate.prior()
				+ (candidate.fits(question) ? 0.2 : 0) + candidate.named() + LABELLED * candidate.labelled(question);
	}

	/**
	 * The weights are those of a regression over English and Chinese questions, rounded:
	 * around them the choice of sentences hardly changes.
	 */
	private static Evidence evidence(Candidate candidate, Map<Word, Double> asked, double near, double nearRest,
			Question question) {
		double coverage = Keywords.coverage(asked, candidate.wording());
		double context = Keywords.coverageBeyond(candidate.label(), asked, candidate.text());
		boolean fits = candidate.fits(question);
		boolean empty = candidate.repeats(question.terms()) || candidate.isCaption();
		double score = coverage + 0.5 * context + 2.5 * near + (fits ? 0.4 : 0) + 0.4 * candidate.prior()
				+ candidate.named() + LABELLED * candidate.labelled(question) - (empty ? 1 : 0);
		return new Evidence(candidate.found(), candidate.sentence(), candidate.cells(), candidate.list(), coverage,
				context, (near + nearRest) / 2, fits, score);
	}

	private List<Candidate> candidates(List<Found> passages, Question question) {
		List<Candidate> candidates = new ArrayList<>();
		PassageTables.Reading reading = tables.read();
		List<KeyedPassage> read = passages.stream()
			.map((found) -> new KeyedPassage(found, reading.rows(found.passage())))
			.toList();
		if (question.keys().stream().anyMatch((key) -> key.kind().hasToBeFound() && key.isMissingIn(read))) {
			return candidates;
		}
		CellChoice choice = new CellChoice(question);
		for (int rank = 0; rank < read.size(); rank++) {
			Found found = passages.get(rank);
			TextTerms label = TextTerms.of(label(found));
			TextTerms text = TextTerms.of(found.passage().text());
			for (Sentence sentence : QuestionsInText
				.answered(read.get(rank).answering(question.keys(), (row) -> question.calls(row.ownLabel())))) {
				if (!question.isForLanguageOf(sentence.text())) {
					continue;
				}
				double named = named(question, sentence);
				TableRow row = read.get(rank).row(sentence);
				if (row != null && question.asksForOther(row.ownLabel())) {
					continue;
				}
				candidates.add((row == null)
						? new Candidate(found, rank, sentence, null, null, sentence.text(),
								TextTerms.of(sentence.text()), label, text, named)
						: candidate(found, rank, choice.of(row), label, text, named));
			}
			if (question.keys().stream().allMatch(read.get(rank)::names)) {
				candidates.addAll(WholeAnswers.of(found, rank, question, label, text));
			}
		}
		return candidates;
	}

	private static Candidate candidate(Found found, int rank, Cells cells, TextTerms label, TextTerms text,
			double named) {
		TableRow row = cells.row();
		String said = cells.saying();
		TextTerms wording = TextTerms
			.of(String.join("\n", said, PartsOfYear.namesOfThoseIn(said), row.words(), row.table().caption()));
		return new Candidate(found, rank, new Sentence(row.start(), row.end(), said), cells, null, said, wording, label,
				text, named);
	}

	/**
	 * The row of the very code asked for answers, however little else it shares, and a
	 * sentence that names it where it has half of the question; and so does what stands
	 * under the very number where hardly anything else is asked.
	 */
	private static boolean namesKey(Question question, Evidence best) {
		boolean row = best.cells() != null || Sentences.isRow(best.sentence().in(best.found().passage().text()));
		if (!row && best.coverage() < HALF) {
			return false;
		}
		String sentence = Key.plain(best.sentence().text());
		String under = Key.plain(label(best.found())) + "\n" + sentence;
		return question.keys()
			.stream()
			.filter((key) -> !question.asksForOther(key.written()))
			.anyMatch((key) -> key.kind() == Key.Kind.CODE && key.in(sentence) || key.kind() != Key.Kind.CODE
					&& key.kind().tellsRowsApart() && key.in(under) && question.kind().isOpen()
					&& question.kind() != QuestionKind.OVERVIEW && question.words().countBeyond(key.written()) <= 1);
	}

	private static double named(Question question, Sentence sentence) {
		String text = Key.plain(sentence.text());
		List<Key> telling = question.telling();
		return telling.isEmpty() ? 0 : (double) telling.stream().filter((key) -> key.in(text)).count() / telling.size();
	}

	private static TextTerms wording(Found found) {
		return TextTerms.of(label(found) + "\n" + found.passage().text());
	}

	/** What tells a passage's document and chapter. */
	static String label(Found found) {
		return found.document().title() + "\n" + String.join("\n", found.passage().headings());
	}

}
