package io.lectern.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a table's heading says in brackets of how its figures are counted. */
public final class CountedIn {

	private static final Pattern BRACKETED = Pattern.compile("[(（][^()（）]*[)）]");

	private static final Pattern SCALE = Lexicons.pattern((language) -> language.numerals().tableScale());

	private CountedIn() {
	}

	/** The heading without that: "(in thousands, but for changes)" names no column. */
	public static String without(String heading) {
		return BRACKETED.matcher(heading)
			.replaceAll((said) -> SCALE.matcher(said.group()).find() ? " " : Matcher.quoteReplacement(said.group()));
	}

}
