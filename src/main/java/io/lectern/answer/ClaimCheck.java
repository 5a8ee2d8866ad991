package io.lectern.answer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import io.lectern.language.Figures;
import io.lectern.language.Language;
import io.lectern.language.Negation;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.language.Terms;
import io.lectern.search.Similarity;

/** Whether a text bears out a sentence that cites it. Safe for use by many threads. */
@Component
class ClaimCheck {

	/** Share of a sentence's content terms from which on a text speaks of the same. */
	static final double MIN_OVERLAP = 0.5;

	/**
	 * Share of terms and likeness to the nearest sentence, by the bundled models,
	 * together: from here on it is said in other words. More than nine in ten sentences
	 * of answers written by models reach it against their own references.
	 */
	private static final double IN_OTHER_WORDS = 0.9;

	/**
	 * Sentences of the text that are compared in meaning: those that share most words.
	 */
	private static final int MOST_COMPARED = 8;

	/**
	 * From this share of common terms on, a claim says the same as a sentence of the
	 * source, so that a "not" in one of them only is a contradiction.
	 */
	private static final double SAME_STATEMENT = 0.6;

	/** A capitalised word that does not begin the sentence. */
	private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}0-9,;)’'\"”] [\"“(]?)\\p{Lu}\\p{Ll}[\\p{L}'’-]*");

	private final Similarity similarity;

	ClaimCheck(Similarity similarity) {
		this.similarity = similarity;
	}

	/**
	 * The sentence's words stand in the text for the most part, or a sentence of the text
	 * means the same; every figure and name of it stands there; and it does not deny what
	 * the text affirms, or the other way round. Between languages only the figures can be
	 * compared.
	 */
	boolean supports(String text, String sentence) {
		if (!Figures.of(text).hold(Figures.of(sentence))) {
			return false;
		}
		return !Language.of(text).equals(Language.of(sentence))
				|| holdsNames(text, sentence) && !contradicts(text, sentence) && says(text, sentence);
	}

	private boolean says(String text, String sentence) {
		double overlap = overlap(text, sentence);
		return overlap >= MIN_OVERLAP || overlap + likeness(text, sentence) >= IN_OTHER_WORDS;
	}

	/** Cosine similarity of the claim to the nearest sentence of the text. */
	private double likeness(String text, String claim) {
		Set<String> terms = Terms.of(claim);
		List<String> sentences = Sentences.of(text)
			.stream()
			.map(Sentence::text)
			.sorted(Comparator.comparingDouble((String sentence) -> -share(terms, Terms.of(sentence))))
			.limit(MOST_COMPARED)
			.toList();
		return Arrays.stream(similarity.of(claim, sentences)).max().orElse(0);
	}

	/** Share of the sentence's content terms that stand in the text, 0 to 1. */
	static double overlap(String text, String sentence) {
		return share(Terms.of(sentence), Terms.of(text));
	}

	private static double share(Set<String> terms, Set<String> of) {
		if (terms.isEmpty()) {
			return 1;
		}
		return terms.stream().filter(of::contains).count() / (double) terms.size();
	}

	private static boolean holdsNames(String text, String sentence) {
		String source = text.toLowerCase(Locale.ROOT);
		Set<String> terms = Terms.of(text);
		return NAME.matcher(sentence)
			.results()
			.map(MatchResult::group)
			.allMatch((name) -> source.contains(name.toLowerCase(Locale.ROOT)) || terms.containsAll(Terms.of(name)));
	}

	private static boolean contradicts(String text, String sentence) {
		List<Sentence> sentences = Sentences.of(text);
		if (sentences.isEmpty()) {
			return false;
		}
		String nearest = best(text, sentences, sentence).in(text);
		Set<String> terms = Terms.of(sentence);
		String same = Negation.clausesOn(terms, nearest);
		return overlap(nearest, sentence) >= SAME_STATEMENT && Negation.in(same) != Negation.in(sentence);
	}

	/** The sentence of the text that bears the claim out best. */
	static Sentence best(String text, List<Sentence> sentences, String claim) {
		Set<String> terms = Terms.of(claim);
		Figures figures = Figures.of(claim);
		Sentence best = sentences.getFirst();
		double most = -1;
		for (Sentence sentence : sentences) {
			Set<String> own = Terms.of(sentence.text());
			Set<String> shared = new HashSet<>(own);
			shared.retainAll(terms);
			// Shared terms against the geometric mean of both lengths (cosine of sets).
			double score = (shared.size() + 2 * Figures.of(sentence.in(text)).shared(figures))
					/ Math.sqrt(Math.max(1, own.size()) * (double) Math.max(1, terms.size()));
			if (score > most) {
				most = score;
				best = sentence;
			}
		}
		return best;
	}

}
