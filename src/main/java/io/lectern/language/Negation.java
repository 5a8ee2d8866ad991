package io.lectern.language;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a sentence denies what it speaks of. */
public final class Negation {

	private static final Pattern DENIAL = Lexicons.pattern((language) -> language.statements().negation());

	/** "Not more than" bounds a number; it denies nothing. */
	private static final Pattern BOUND = Lexicons.pattern((language) -> language.statements().bound());

	private static final Pattern CLAUSES = Pattern
		.compile("[,;:\uFF0C\uFF1B\uFF1A]|" + Lexicons.either((language) -> language.statements().clauseJoint()));

	private Negation() {
	}

	/** Two denials in one sentence, as in "not without", affirm. */
	public static boolean in(String sentence) {
		return DENIAL.matcher(BOUND.matcher(sentence).replaceAll("")).results().count() % 2 == 1;
	}

	/**
	 * Only those clauses of a sentence that speak of the same: what is denied in another
	 * is something else.
	 * @param terms what they speak of, as {@link Terms} gives it
	 */
	public static String clausesOn(Set<String> terms, String sentence) {
		return CLAUSES.splitAsStream(sentence)
			.filter((clause) -> Terms.of(clause).stream().anyMatch(terms::contains))
			.collect(Collectors.joining(", "));
	}

}
