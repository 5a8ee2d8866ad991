package io.lectern.library;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Metadata;
import io.lectern.system.Problem;

/**
 * What to change of a document; what is missing or null stays as it is.
 *
 * @param title its title
 * @param collection where it goes; made where it is missing
 * @param metadata pairs to give it, as texts, numbers or truth values; null removes what
 * it has under that key. Pairs that are not named stay
 */
record DocumentEdit(@Nullable String title, @Nullable String collection,
		@Nullable Map<String, @Nullable Object> metadata) {

	private static final int LONGEST_TITLE = 1000;

	@Nullable String newTitle() {
		if (title == null) {
			return null;
		}
		if (title.isBlank() || title.length() > LONGEST_TITLE || title.indexOf('\0') >= 0) {
			throw Problem.badRequest("document-title", "A title has 1 to 1,000 characters, none of them NUL");
		}
		return title.strip();
	}

	/** The pairs as texts; a null value where one is to be removed. */
	Map<String, @Nullable String> pairs() {
		Map<String, @Nullable String> pairs = new LinkedHashMap<>();
		if (metadata != null) {
			metadata.forEach((key, value) -> pairs.put(key, (value == null) ? null : Metadata.text(key, value)));
		}
		return Metadata.checked(pairs);
	}

}
