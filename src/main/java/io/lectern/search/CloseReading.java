package io.lectern.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.lectern.document.Passage;
import io.lectern.index.PassageAnalyzer;
import io.lectern.language.FunctionWords;

/**
 * Reads the best candidates themselves, as neither list does, for a question that names a
 * year or an amount: passages that answer such questions are often alike but for their
 * figures. What counts is whether words that follow one another in the question stand
 * near each other in the passage, and how much of the passage is figures.
 * <p>
 * Nearness is the unordered window of the sequential dependence model (Metzler and Croft,
 * SIGIR 2005; {@code #uw8} of Indri) over the question's words without function words.
 */
final class CloseReading {

	/** What it adds is called so in explanations. */
	static final String READING = "reading";

	/** Candidates that are read; the rest keep their scores. */
	static final int READ = 20;

	/** Two words are near each other where at most so many positions lie between them. */
	private static final int WINDOW = 8;

	private final PassageAnalyzer analyzer;

	private final SearchProperties settings;

	CloseReading(PassageAnalyzer analyzer, SearchProperties settings) {
		this.analyzer = analyzer;
		this.settings = settings;
	}

	/** What to add to the score of each passage, around 0, by passage id. */
	Map<String, Double> lifts(String question, Collection<Passage> passages) {
		List<String> asked = contentWords(question);
		Set<String> sought = Set.copyOf(asked);
		Map<String, Double> nearness = new LinkedHashMap<>();
		Map<String, Double> figures = new LinkedHashMap<>();
		for (Passage passage : passages) {
			WordPositions words = WordPositions.of(sought, analyzer,
					passage.text() + "\n" + String.join("\n", passage.headings()));
			nearness.put(passage.id(), nearness(asked, words));
			figures.put(passage.id(), words.figures());
		}
		Scale near = Scale.of(nearness.values());
		Scale figured = Scale.of(figures.values());
		Map<String, Double> lifts = new LinkedHashMap<>();
		nearness.forEach((id, value) -> lifts.put(id, settings.nearnessWeight() * near.normalise(value)
				+ settings.figuresWeight() * figured.normalise(figures.get(id))));
		return lifts;
	}

	private List<String> contentWords(String question) {
		List<String> words = new ArrayList<>();
		analyzer.forEachWord(question, (term, isNext) -> {
			if (isNext && !FunctionWords.contains(term)) {
				words.add(term);
			}
		});
		return words;
	}

	/** Share of the pairs of words that follow one another, 0 to 1. */
	private static double nearness(List<String> asked, WordPositions words) {
		long near = 0;
		for (int i = 1; i < asked.size(); i++) {
			near += words.areNear(asked.get(i - 1), asked.get(i), WINDOW) ? 1 : 0;
		}
		return (double) near / Math.max(1, asked.size() - 1);
	}

}
