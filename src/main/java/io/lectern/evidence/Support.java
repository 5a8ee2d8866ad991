package io.lectern.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.lectern.document.DocumentId;
import io.lectern.evidence.Keywords.Word;
import io.lectern.language.TextTerms;
import io.lectern.search.Findings.Found;

/**
 * How well what was found bears an answer to a question. It rests on the sentence that is
 * shown first: how near it comes to what is asked, and how many of the question's words
 * stand in its passage and in all that was found of its document. A word that few
 * passages of the collection hold says most; one word that is held says less than five.
 */
final class Support {

	/** So many words more would have to be held if few are to say as much as many. */
	private static final double FEW = 0.3;

	/** Where nothing else than what it lacks can be meant, such as an address. */
	private static final int FORMLESS = 5;

	/** A sentence may say otherwise what is asked for; a cell is what it is. */
	private static final int OTHER_CELL = 2;

	/** A weight is told by its unit, and otherwise hardly ever. */
	private static final int OTHER_UNIT = 3;

	/**
	 * How far ahead a sentence counts: further it only shows that the others tell of
	 * other things.
	 */
	private static final double FAR = 0.7;

	private final Subject subject;

	private final Question question;

	/** What is asked of the documents meant, by rarity in their collections. */
	private final Map<Word, Double> asked;

	/** How far each document, or what was found of it, holds each word. */
	private final Map<DocumentId, Map<Word, Double>> documents = new HashMap<>();

	private final Map<String, Double> passages = new HashMap<>();

	/**
	 * @param found all passages that the sentences come from
	 */
	Support(Subject subject, Question question, Map<Word, Double> asked, List<Found> found) {
		this.subject = subject;
		this.question = question;
		this.asked = asked;
		found.forEach(this::read);
	}

	private void read(Found found) {
		TextTerms read = TextTerms.of(EvidenceFinder.label(found) + "\n" + found.passage().text());
		passages.put(found.passage().id(), Keywords.share(asked, (word) -> word.nearlyIn(read)));
		Map<Word, Double> whole = documents.computeIfAbsent(found.document().id(), (id) -> new HashMap<>());
		asked.keySet().forEach((word) -> whole.merge(word, word.nearlyIn(read), Math::max));
	}

	/**
	 * What was taken into account.
	 * @param best the sentences, best first
	 * @param doubts what speaks against it beside that
	 */
	Bearing bearing(List<Evidence> best, double doubts) {
		return best.stream()
			.filter((evidence) -> subject.isAbout(evidence.found()))
			.findFirst()
			.map((shown) -> new Bearing(shown.similarity(), words(shown.found()), ahead(shown, best), unfit(shown),
					doubts))
			.orElse(Bearing.NONE);
	}

	/** What says the same elsewhere does not speak against it. */
	private double ahead(Evidence shown, List<Evidence> best) {
		String said = shown.sentence().text();
		List<String> answering = question.kind().answersIn(said, question.terms());
		double next = best.stream()
			.filter((other) -> !other.found().equals(shown.found()) && !other.sentence().text().equals(said)
					&& answering.stream().noneMatch(other.sentence().text()::contains))
			.mapToDouble(Evidence::score)
			.max()
			.orElse(0);
		return Math.min(FAR, shown.score() - next);
	}

	private double words(Found found) {
		Map<Word, Double> whole = documents.getOrDefault(found.document().id(), Map.of());
		double document = Keywords.share(asked, (word) -> whole.getOrDefault(word, 0.0));
		double passage = passages.getOrDefault(found.passage().id(), 0.0);
		int words = Math.max(1, asked.size());
		return (document + passage) / 2 * words / (words + FEW);
	}

	private int unfit(Evidence shown) {
		boolean measured = !question.measures().isEmpty();
		if (shown.fits() || question.kind().isOpen() && !measured) {
			return 0;
		}
		if (measured) {
			return OTHER_UNIT;
		}
		return question.kind().hasForm() ? FORMLESS : (shown.cells() != null) ? OTHER_CELL : 1;
	}

}
