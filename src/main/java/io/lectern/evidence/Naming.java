package io.lectern.evidence;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.lectern.language.Terms;

/**
 * The words that a name is told by: its content words, and single capital letters, which
 * texts leave out as articles and which tell class A from class B.
 */
final class Naming {

	private static final Pattern LETTER = Pattern
		.compile("(?<![\\p{IsLatin}0-9])\\p{Lu}(?![\\p{IsLatin}0-9'’.]| \\p{Ll})");

	private Naming() {
	}

	static Set<String> of(String text) {
		Set<String> words = new LinkedHashSet<>(Terms.of(text));
		LETTER.matcher(text).results().map(MatchResult::group).forEach(words::add);
		return words;
	}

}
