package io.lectern.language.english;

/** Words that ask for the greatest or least of several. */
final class EnglishExtremes {

	static final String TOP = "highest|largest|biggest|greatest|most|longest|tallest|heaviest|fastest|deepest|maximum|oldest";

	static final String BOTTOM = "lowest|smallest|least|fewest|shortest|lightest|slowest|minimum|youngest";

	/** "What are the largest risks?" asks for several, which a table may list. */
	static final String NOT_SEVERAL = "(?<!\\b(?:what|which) (?:are|were) (?:the|our|your|its|their) )"
			+ "(?<!\\b(?:list|name|show) (?:the|our|your|its|their) )";

	private EnglishExtremes() {
	}

}
