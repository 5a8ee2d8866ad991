package io.lectern.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.lectern.document.Language;

/** Whether a text bears out a sentence that cites it. */
final class ClaimCheck {

	/** Least share of a sentence's content terms that must stand in what it cites. */
	private static final double MIN_OVERLAP = 0.5;

	private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+(?:[.,][0-9]+)*");

	private ClaimCheck() {
	}

	/**
	 * The sentence's words stand in the text for the most part, and every number of it,
	 * dates included, does. Between languages only the numbers can be compared.
	 */
	static boolean supports(String text, String sentence) {
		return numbers(text).containsAll(numbers(sentence))
				&& (!Language.of(text).equals(Language.of(sentence)) || overlap(text, sentence) >= MIN_OVERLAP);
	}

	/** Share of the sentence's content terms that stand in the text, 0 to 1. */
	static double overlap(String text, String sentence) {
		Set<String> terms = Terms.of(sentence);
		if (terms.isEmpty()) {
			return 1;
		}
		Set<String> shared = new HashSet<>(terms);
		shared.retainAll(Terms.of(text));
		return shared.size() / (double) terms.size();
	}

	/** Numbers with thousands separators and closing zeros taken off. */
	static Set<String> numbers(String text) {
		return NUMBER.matcher(text)
			.results()
			.map(MatchResult::group)
			.map(ClaimCheck::normal)
			.collect(Collectors.toSet());
	}

	private static String normal(String number) {
		String plain = java.text.Normalizer.normalize(number, java.text.Normalizer.Form.NFKC)
			.replaceAll(",(?=[0-9]{3}(?![0-9]))", "");
		return plain.matches("[0-9]+\\.[0-9]+") ? plain.replaceAll("\\.?0+$", "")
				: plain.replaceFirst("^0+(?=[0-9])", "");
	}

	/** The sentence of the text that bears the claim out best. */
	static Sentence best(String text, List<Sentence> sentences, String claim) {
		Set<String> terms = Terms.of(claim);
		Set<String> numbers = numbers(claim);
		Sentence best = sentences.getFirst();
		double most = -1;
		for (Sentence sentence : sentences) {
			Set<String> own = Terms.of(sentence.text());
			double shared = own.stream().filter(terms::contains).count();
			Set<String> figures = new HashSet<>(numbers(sentence.in(text)));
			figures.retainAll(numbers);
			// Shared terms against the geometric mean of both lengths (cosine of sets).
			double score = (shared + 2 * figures.size())
					/ Math.sqrt(Math.max(1, own.size()) * (double) Math.max(1, terms.size()));
			if (score > most) {
				most = score;
				best = sentence;
			}
		}
		return best;
	}

}
