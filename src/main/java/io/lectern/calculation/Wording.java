package io.lectern.calculation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.lectern.evidence.Keywords;
import io.lectern.evidence.Keywords.Word;
import io.lectern.language.TextTerms;
import io.lectern.language.Terms;

/** The words by which a question names the cells that it asks to compute of. */
final class Wording {

	/** What a word counts for that names the table rather than a row or column. */
	private static final double AROUND = 0.7;

	private static final Pattern BRACKETED = Pattern.compile("[(\\[（][^()\\[\\]（）]*[)\\]）]");

	private final Set<String> terms;

	private final Set<String> around;

	private final Map<Word, Double> weights;

	/**
	 * @param lines all that may be named
	 */
	Wording(Asked asked, Collection<Line> lines) {
		this.terms = Terms.of(asked.rest());
		this.around = asked.language().around();
		List<TextTerms> names = new ArrayList<>();
		lines.forEach((line) -> names.add(TextTerms.of(line.text())));
		this.weights = Keywords.of(Asked.withoutYears(asked.rest())).weights(names);
		weights.keySet().removeIf((word) -> around.contains(word.form()) || word.form().matches("[0-9.,]+"));
	}

	/** Whether it has any words that could name something. */
	boolean saysAnything() {
		return !weights.isEmpty();
	}

	/** Share of the words, by weight, that the names or what they stand under have. */
	double covered(String names, TextTerms under) {
		TextTerms named = TextTerms.of(names);
		return Keywords.share(weights, (word) -> word.in(named) ? 1 : word.in(under) ? AROUND : 0);
	}

	/** The words that a name has of those asked. */
	Set<Word> held(String name) {
		TextTerms named = TextTerms.of(name);
		return weights.keySet().stream().filter((word) -> word.in(named)).collect(Collectors.toSet());
	}

	/**
	 * Share of a name's own words that the question has, 0 to 1; 1 where it has none but
	 * such as say nothing.
	 */
	double asked(String name) {
		return share(name, terms);
	}

	/** Whether a text has all of a name's words, and the name has some. */
	boolean isNamed(String name, String text) {
		return !telling(name).isEmpty() && share(name, Terms.of(text)) == 1;
	}

	double share(String name, Set<String> held) {
		Set<String> telling = telling(name);
		return telling.isEmpty() ? 1 : (double) telling.stream().filter(held::contains).count() / telling.size();
	}

	/** A name's words without figures and what stands in brackets. */
	Set<String> telling(String name) {
		Set<String> telling = new HashSet<>(Terms.of(BRACKETED.matcher(Asked.withoutYears(name)).replaceAll(" ")));
		telling.removeIf((term) -> around.contains(term) || term.matches("[0-9.,]+"));
		return telling;
	}

}
