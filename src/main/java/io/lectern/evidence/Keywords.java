package io.lectern.evidence;

import java.util.stream.Collectors;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.regex.Pattern;

import io.lectern.language.Language;
import io.lectern.language.Words;
import io.lectern.language.Lexicons;
import io.lectern.language.Terms;
import io.lectern.language.TextTerms;

/**
 * What a question is about: its words without those it asks with. English words are told
 * by their stems; Chinese ones are cut by ICU's dictionary and looked for as they are,
 * because pairs of characters across two words would be missing from every answer.
 */
public final class Keywords {

	/** Words of instructions and questions beside those {@link Terms} drops. */
	static final Set<String> INSTRUCTIONS = Lexicons.all()
		.stream()
		.flatMap((language) -> language.words().instructions().stream())
		.collect(Collectors.toUnmodifiableSet());

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{IsHan}/—–-]+");

	private static final double BY_CHARACTERS = 0.7;

	private static final Pattern MARKS_AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|(?:['’]s)?[^\\p{L}\\p{N}]*$");

	/**
	 * A question of fewer words is about its single characters as well: of 改参数要谁批 the
	 * dictionary knows one word.
	 */
	private static final int FEW = 2;

	/** Words that begin with fewer letters alike have little to do with each other. */
	private static final int LEAST_BEGINNING = 5;

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
	public record Word(String form, boolean chinese, String written) {

		public boolean in(TextTerms wording) {
			return chinese ? wording.text().contains(form)
					: wording.terms().contains(form) || Keys.isInWords(form, wording.text());
		}

		/** As it is written, without the marks around it. */
		String bare() {
			return MARKS_AROUND.matcher(written).replaceAll("");
		}

		/**
		 * Whether the text holds it, a word that begins as it does, or its characters one
		 * close behind another as in a longer form of it.
		 */
		boolean isLike(TextTerms wording) {
			if (in(wording)) {
				return true;
			}
			if (chinese) {
				String spread = form.chars()
					.mapToObj((c) -> Pattern.quote(Character.toString(c)))
					.collect(Collectors.joining("\\p{IsHan}{0,3}"));
				return Pattern.compile(spread).matcher(wording.text()).find();
			}
			int beginning = Math.max(LEAST_BEGINNING, form.length() * 3 / 4);
			return form.length() >= beginning
					&& wording.terms().stream().anyMatch((term) -> term.startsWith(form.substring(0, beginning)));
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

	public static Keywords of(String question) {
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
			DictionaryWords cut = DictionaryWords.of(question);
			addChinese(cut.withNames().stream(), words);
			if (words.stream().filter(Word::isOfLetters).count() < FEW) {
				addChinese(cut.singles().stream().map(DictionaryWords.Single::character), words);
			}
		}
		return new Keywords(words);
	}

	private static void addChinese(Stream<String> found, Set<Word> words) {
		found.filter((word) -> !INSTRUCTIONS.contains(word)).forEach((word) -> words.add(new Word(word, true, word)));
	}

	public Set<Word> words() {
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
	public Map<Word, Double> weights(Collection<TextTerms> texts) {
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
	public static double share(Map<Word, Double> weights, ToDoubleFunction<Word> held) {
		double all = weights.values().stream().mapToDouble((weight) -> weight).sum();
		double part = weights.entrySet()
			.stream()
			.mapToDouble((word) -> word.getValue() * held.applyAsDouble(word.getKey()))
			.sum();
		return (all > 0) ? part / all : 1;
	}

}
