package io.lectern.evidence;

import java.util.stream.Stream;
import java.util.stream.Collectors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import io.lectern.language.Language;
import io.lectern.language.Lexicon.Words;
import io.lectern.language.Lexicons;
import io.lectern.language.Terms;
import io.lectern.language.TextTerms;

/**
 * What a question is about: its words without those it asks with. English words are told
 * by their stems; Chinese ones are cut by ICU's dictionary and looked for as they are,
 * because pairs of characters across two words would be missing from every answer.
 */
final class Keywords {

	/** Words of instructions and questions beside those {@link Terms} drops. */
	private static final Set<String> INSTRUCTIONS = Lexicons.all()
		.stream()
		.flatMap((language) -> language.words().instructions().stream())
		.collect(Collectors.toUnmodifiableSet());

	/** Characters of grammar and of asking: a word with one says nothing to look for. */
	private static final Set<Integer> EMPTY_CHARACTERS = Stream
		.concat(Lexicons.characters(Words::questionWords).stream(), Lexicons.characters(Words::measureWords).stream())
		.collect(Collectors.toUnmodifiableSet());

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{IsHan}/—–-]+");

	private static final double BY_CHARACTERS = 0.7;

	private final Set<Word> words;

	private Keywords(Set<Word> words) {
		this.words = words;
	}

	/**
	 * A word to look for.
	 *
	 * @param form a stem, or a Chinese word
	 * @param chinese which of the two
	 * @param written as the question has it
	 */
	record Word(String form, boolean chinese, String written) {

		boolean in(TextTerms wording) {
			return chinese ? wording.text().contains(form)
					: wording.terms().contains(form) || Keys.isInWords(form, wording.text());
		}

		boolean isOfLetters() {
			return form.chars().allMatch(Character::isLetter);
		}

		/**
		 * 1 where the text holds the word. A Chinese one counts in part by its
		 * characters: short forms and words of like meaning share them.
		 */
		double nearlyIn(TextTerms wording) {
			if (in(wording)) {
				return 1;
			}
			long held = form.chars().filter((c) -> wording.text().indexOf(c) >= 0).count();
			return chinese ? BY_CHARACTERS * held / form.length() : 0;
		}

	}

	static Keywords of(String question) {
		Set<Word> words = new LinkedHashSet<>();
		Map<String, String> written = new HashMap<>();
		for (String word : BETWEEN_WORDS.split(question)) {
			Terms.of(word).forEach((term) -> written.putIfAbsent(term, word));
		}
		for (String term : Terms.of(question)) {
			if (!Language.hasHan(term) && !INSTRUCTIONS.contains(term)) {
				words.add(new Word(term, false, written.getOrDefault(term, term)));
			}
		}
		if (Language.hasHan(question)) {
			chinese(question).forEach((word) -> words.add(new Word(word, true, word)));
		}
		return new Keywords(words);
	}

	private static List<String> chinese(String question) {
		List<String> words = new ArrayList<>();
		// The dictionary lacks names; what it leaves in single characters belongs
		// together.
		StringBuilder name = new StringBuilder();
		BreakIterator breaks = BreakIterator.getWordInstance(ULocale.CHINESE);
		breaks.setText(question);
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
			String word = question.substring(start, end).toLowerCase(Locale.ROOT);
			boolean content = Language.hasHan(word) && word.chars().noneMatch(EMPTY_CHARACTERS::contains);
			if (content && word.length() == 1 && !INSTRUCTIONS.contains(word)) {
				name.append(word);
				continue;
			}
			add(name, words);
			if (content && !INSTRUCTIONS.contains(word)) {
				words.add(word);
			}
		}
		add(name, words);
		return words;
	}

	private static void add(StringBuilder name, List<String> words) {
		if (name.length() > 1) {
			words.add(name.toString());
		}
		name.setLength(0);
	}

	Set<Word> words() {
		return words;
	}

	/** With the words of the question that are mostly there for the asking. */
	Set<Word> withTermsOf(String question) {
		Set<Word> all = new LinkedHashSet<>(words);
		Terms.of(question)
			.stream()
			.filter((term) -> !Language.hasHan(term) && words.stream().noneMatch((word) -> word.form.equals(term)))
			.forEach((term) -> all.add(new Word(term, false, term)));
		return all;
	}

	/** How many of them do not stand in the text. */
	long countBeyond(String text) {
		TextTerms terms = TextTerms.of(text);
		return words.stream().filter((word) -> !word.in(terms)).count();
	}

	/**
	 * The words by their rarity among the texts at hand: inverse document frequency in
	 * BM25's form.
	 */
	Map<Word, Double> weights(Collection<TextTerms> texts) {
		Map<Word, Double> weights = new HashMap<>();
		for (Word word : words) {
			long with = texts.stream().filter(word::in).count();
			weights.put(word, Math.log(1 + (texts.size() - with + 0.5) / (with + 0.5)));
		}
		return weights;
	}

	/**
	 * The same without the words that stand in the label, such as a document's title:
	 * they say which document is meant, not that it answers.
	 */
	static double coverageBeyond(TextTerms label, Map<Word, Double> weights, TextTerms text) {
		Map<Word, Double> beyond = new HashMap<>(weights);
		beyond.keySet().removeIf((word) -> word.in(label));
		return coverage(beyond, text);
	}

	/** Share of the words' weight that the text holds, 0 to 1; 1 where there are none. */
	static double coverage(Map<Word, Double> weights, TextTerms text) {
		return share(weights, (word) -> word.in(text) ? 1 : 0);
	}

	/** Share of the words' weight that is held, 0 to 1; 1 where there are none. */
	static double share(Map<Word, Double> weights, ToDoubleFunction<Word> held) {
		double all = weights.values().stream().mapToDouble((weight) -> weight).sum();
		double part = weights.entrySet()
			.stream()
			.mapToDouble((word) -> word.getValue() * held.applyAsDouble(word.getKey()))
			.sum();
		return (all > 0) ? part / all : 1;
	}

}
