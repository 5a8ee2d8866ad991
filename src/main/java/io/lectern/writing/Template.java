package io.lectern.writing;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with places to fill, such as {@code {question}}. */
record Template(String text) {

	private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");

	/**
	 * @param name the file's name, for the message
	 * @param places the places that it has to have, and no others
	 * @throws IllegalStateException where it lacks one or has one that nothing fills
	 */
	static Template of(String name, String text, Set<String> places) {
		Set<String> found = PLACE.matcher(text)
			.results()
			.map((MatchResult place) -> place.group(1))
			.collect(Collectors.toSet());
		if (!found.equals(places)) {
			throw new IllegalStateException(
					"The prompt %s has the places %s, but it must have exactly %s".formatted(name, found, places));
		}
		return new Template(text);
	}

	String fill(Map<String, String> values) {
		return PLACE.matcher(text)
			.replaceAll((place) -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
	}

}
