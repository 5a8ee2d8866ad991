package io.lectern.evidence;

import java.util.Collection;
import java.util.List;

import io.lectern.evidence.Keywords.Word;
import io.lectern.glossary.Glossary;
import io.lectern.glossary.Glossary.Everyday;
import io.lectern.language.Language;
import io.lectern.language.TextTerms;

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

	/** Whether one has it, all of its words where it has several. */
	private boolean have(String word) {
		if (Language.hasHan(word)) {
			return passages.stream().anyMatch((text) -> text.text().contains(word));
		}
		Collection<Word> words = Keywords.of(word).withTermsOf(word);
		return !words.isEmpty() && passages.stream().anyMatch((text) -> words.stream().allMatch((one) -> one.in(text)));
	}

}
