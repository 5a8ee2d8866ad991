package io.lectern.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.lectern.document.DocumentId;
import io.lectern.evidence.Keywords.Word;
import io.lectern.language.TextTerms;
import io.lectern.search.Findings.Found;

/**
 * How well what was found bears an answer to a question. It rests on one sentence: the
 * one that comes nearest to what is asked, in a passage that holds the question's words.
 * A word that few passages of the collection hold says most; one that no passage of the
 * sentence's document holds speaks against it, however near the sentence sounds. For use
 * by one thread.
 */
final class Support {

	/**
	 * What the words of a sentence's passage count for beside its nearness in meaning.
	 */
	private static final double WORDS = 0.3;

	/** What it counts against a sentence that it lacks the kind of thing asked for. */
	private static final double UNFIT = 0.1;

	/** The same where nothing else can be meant, such as an address. */
	private static final double FORMLESS = 0.3;

	private final Subject subject;

	private final QuestionKind kind;

	/** What is asked of the documents meant, by rarity in their collections. */
	private final Map<Word, Double> asked;

	/** How far each document, or what was found of it, holds each word. */
	private final Map<DocumentId, Map<Word, Double>> documents = new HashMap<>();

	private final Map<String, Double> passages = new HashMap<>();

	private double nearest;

	private double held;

	/**
	 * @param found all passages that the sentences come from
	 */
	Support(Subject subject, QuestionKind kind, Map<Word, Double> asked, List<Found> found) {
		this.subject = subject;
		this.kind = kind;
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
	 * Takes a sentence into account.
	 * @param likeness cosine similarity to the question without the words that name the
	 * documents
	 */
	void sentence(Evidence evidence, double likeness) {
		Found found = evidence.found();
		if (!subject.isAbout(found)) {
			return;
		}
		double near = (evidence.similarity() + likeness) / 2 + WORDS * passages.getOrDefault(found.passage().id(), 0.0)
				- (evidence.fits() || kind.isOpen() ? 0 : kind.hasForm() ? FORMLESS : UNFIT);
		if (near > nearest) {
			nearest = near;
			Map<Word, Double> whole = documents.getOrDefault(found.document().id(), Map.of());
			held = Keywords.share(asked, (word) -> whole.getOrDefault(word, 0.0));
		}
	}

	/**
	 * What was taken into account.
	 * @param doubts what speaks against it beside that
	 */
	Bearing bearing(double doubts) {
		// No single sentence holds the summary of a document.
		return new Bearing(nearest, held, kind == QuestionKind.OVERVIEW && subject.named(), doubts);
	}

}
