package io.lectern.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.lectern.evidence.Keywords.Word;
import io.lectern.glossary.Glossaries;
import io.lectern.glossary.Glossary.Everyday;
import io.lectern.glossary.Glossary;
import io.lectern.language.Language;
import io.lectern.language.TextTerms;
import io.lectern.search.Findings.Found;

/**
 * Reads words of everyday speech as the documents put them: "vacation" as the holiday
 * that the passages tell of. A word that some passage found has is meant as it stands.
 */
final class EverydayWords {

	private final List<TextTerms> passages;

	private EverydayWords(List<TextTerms> passages) {
		this.passages = passages;
	}

	/**
	 * The question in words that passages found for it have, of several the nearest.
	 * @param passages with what they stand under
	 */
	static String read(String question, List<TextTerms> passages, Glossary glossary) {
		EverydayWords texts = new EverydayWords(passages);
		StringBuilder read = new StringBuilder(question);
		for (Everyday word : glossary.everyday(question).reversed()) {
			if (!texts.have(question.substring(word.start(), word.end()))) {
				word.words()
					.stream()
					.filter(texts::have)
					.findFirst()
					.ifPresent((meant) -> read.replace(word.start(), word.end(), meant));
			}
		}
		return read.toString();
	}

	/**
	 * The glossary of the collection that all passages are of, or that of all
	 * collections.
	 */
	static Glossary glossary(Glossaries glossaries, List<Found> passages) {
		Set<String> collections = passages.stream()
			.map((found) -> found.document().collection())
			.collect(Collectors.toSet());
		return glossaries.of((collections.size() == 1) ? collections.iterator().next() : null);
	}

	/** Whether one has it, all of its words where it has several. */
	private boolean have(String word) {
		if (Language.hasHan(word)) {
			return passages.stream().anyMatch((text) -> text.text().contains(word));
		}
		Collection<Word> words = Keywords.of(word).withTermsOf(word);
		return !words.isEmpty() && passages.stream().anyMatch((text) -> words.stream().allMatch((one) -> one.in(text)));
	}

}
