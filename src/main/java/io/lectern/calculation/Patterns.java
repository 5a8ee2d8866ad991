package io.lectern.calculation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The languages' patterns, each compiled once. */
final class Patterns {

	private static final Pattern NOTHING = Pattern.compile("(?!)");

	private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

	private Patterns() {
	}

	/** Matches whatever the case; an empty pattern matches nothing. */
	static Pattern of(String pattern) {
		return pattern.isEmpty() ? NOTHING : COMPILED.computeIfAbsent(pattern,
				(one) -> Pattern.compile(one, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
	}

}
