package io.lectern.overview;

import java.util.regex.Pattern;

import io.lectern.document.Passage;
import io.lectern.language.Lexicons;

/**
 * A heading of a document.
 *
 * @param text as it stands there; empty where there is none
 */
record Heading(String text) {

	private static final Pattern NUMBER = Lexicons.pattern((language) -> language.layout().headingNumber());

	/** What lies around a document's own matter. */
	private static final Pattern BOILERPLATE = Lexicons.pattern((language) -> language.layout().boilerplate());

	/** Parts in which a document says what it is about. */
	private static final Pattern SUMS_UP = Lexicons.pattern((language) -> language.layout().sumsUp());

	/** The one right above a passage. */
	static Heading of(Passage passage) {
		return new Heading(passage.headings().isEmpty() ? "" : passage.headings().getLast());
	}

	boolean sumsUp() {
		return SUMS_UP.matcher(words()).matches();
	}

	/** Whether what stands below it is the document's own matter. */
	boolean isOwnMatter() {
		return sumsUp() || !BOILERPLATE.matcher(words()).matches();
	}

	private String words() {
		return NUMBER.matcher(text.strip()).replaceFirst("");
	}

}
