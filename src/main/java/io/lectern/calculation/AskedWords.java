package io.lectern.calculation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.lectern.evidence.Keywords;
import io.lectern.evidence.Keywords.Word;
import io.lectern.language.Lexicons;
import io.lectern.language.Terms;
import io.lectern.language.TextTerms;

/** The words by which a question names the cells that it asks to compute of. */
final class AskedWords {

	/** What a word counts for that names the table rather than a row or column. */
	private static final double AROUND = 0.7;

	private static final Pattern BRACKETED = Pattern.compile("[(\\[（][^()\\[\\]（）]*[)\\]）]");

	static final Pattern DATE = Pattern.compile(Lexicons.either((language) -> language.numerals().date()),
			Pattern.CASE_INSENSITIVE);

	private final Set<String> terms;

	private final Set<String> around;

	private final Map<Word, Double> weights;

	/** Names come again, as each heading does in every row. */
	private final Map<String, Set<String>> telling = new HashMap<>();

	private final Map<String, Set<String>> texts = new HashMap<>();

	/**
	 * @param lines all that may be named
	 */
	AskedWords(Asked asked, Collection<Line> lines) {
		this.terms = Terms.of(asked.rest());
		this.around = asked.language().around();
		List<TextTerms> names = new ArrayList<>();
		lines.forEach((line) -> names.add(TextTerms.of(line.text())));
		this.weights = Keywords.of(Asked.withoutYears(asked.rest())).weights(names);
		boolean limited = Conditions.limits(asked) != null;
		weights.keySet().removeIf((word) -> around.contains(word.form()) || limited && word.form().matches("[0-9.,]+"));
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

	/**
	 * Share of a name's own words that the question has, 0 to 1; 1 where it has none but
	 * such as say nothing.
	 */
	double asked(String name) {
		return share(name, terms);
	}

	/** Whether a text has all of a name's words, and the name has some. */
	boolean isNamed(String name, String text) {
		return !telling(name).isEmpty() && share(name, texts.computeIfAbsent(text, Terms::of)) == 1;
	}

	private double share(String name, Set<String> held) {
		Set<String> words = telling(name);
		return words.isEmpty() ? 1 : (double) words.stream().filter(held::contains).count() / words.size();
	}

	/** A name's words without dates and what stands in brackets. */
	Set<String> telling(String name) {
		return telling.computeIfAbsent(name, this::read);
	}

	private Set<String> read(String name) {
		String plain = DATE.matcher(Asked.withoutYears(BRACKETED.matcher(name).replaceAll(" "))).replaceAll(" ");
		Set<String> words = new HashSet<>(Terms.of(plain));
		words.removeIf(around::contains);
		return words;
	}

	/**
	 * Share of all words of the question that the names have, those that say little too.
	 */
	double echoed(String names) {
		Set<String> named = Terms.of(names);
		return terms.isEmpty() ? 0 : (double) terms.stream().filter(named::contains).count() / terms.size();
	}

	/** The most that the question has of one of the parts of a path. */
	double askedOf(List<String> path) {
		return path.stream()
			.mapToDouble((part) -> Unit.isNothingElse(part) && asked(part) < 1 ? 0 : asked(part))
			.max()
			.orElse(1);
	}

}
