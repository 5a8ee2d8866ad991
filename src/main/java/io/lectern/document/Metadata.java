package io.lectern.document;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.system.Problem;

/**
 * The pairs that a document carries: those given by people or applications and, where
 * none was given under that key, those found in the file. A given null hides what was
 * found.
 */
public final class Metadata {

	/** Most pairs given to a document. */
	public static final int MOST = 100;

	/** Most characters of a value. */
	public static final int LONGEST_VALUE = 4000;

	private static final Pattern KEY = Pattern
		.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N} ._:/-]{0,98}" + "[\\p{L}\\p{M}\\p{N}._:/-])?");

	private Metadata() {
	}

	/**
	 * Takes what is to be given.
	 * @throws Problem 400 for too many pairs, a key that is none and a value that is too
	 * long
	 */
	public static <V extends @Nullable String> Map<String, V> checked(Map<String, V> given) {
		if (given.size() > MOST) {
			throw refused("%d pairs are given, at most %d are allowed".formatted(given.size(), MOST));
		}
		given.forEach((key, value) -> {
			if (!isKey(key)) {
				throw refused("'" + brief(key) + "' is no key: it has 1 to 100 letters, digits, spaces and the signs"
						+ " . _ : / -, and begins with a letter or digit");
			}
			if (value != null && value.length() > LONGEST_VALUE) {
				throw refused("The value of '%s' has %d characters, at most %,d are allowed".formatted(key,
						value.length(), LONGEST_VALUE));
			}
			if (value != null && value.indexOf('\0') >= 0) {
				throw Problem.badRequest("unstorable-character",
						"The value of '" + key + "' must not hold the character NUL");
			}
		});
		return given;
	}

	/**
	 * The value as text; numbers and truth values as they are written.
	 * @throws Problem 400 for a list, an object and null
	 */
	public static String text(String key, @Nullable Object value) {
		if (value instanceof String || value instanceof Number || value instanceof Boolean) {
			return value.toString();
		}
		throw refused("The value of '" + brief(key) + "' must be a text, a number, true or false");
	}

	/** Whether a pair can be called so. */
	public static boolean isKey(String key) {
		return KEY.matcher(key).matches();
	}

	private static Problem refused(String why) {
		return Problem.badRequest("invalid-metadata", why);
	}

	private static String brief(String text) {
		return text.substring(0, Math.min(50, text.length())).replace('\0', ' ');
	}

	/**
	 * What is kept of what a file says of itself, which may be anything; what it says of
	 * its title is in the title.
	 */
	static Map<String, String> kept(Map<String, String> found) {
		Map<String, String> kept = new LinkedHashMap<>();
		found.forEach((key, value) -> {
			String clean = inUtc(value.replace('\0', ' ').strip());
			if (kept.size() < MOST && isKey(key) && !key.equals("title") && !clean.isEmpty()) {
				kept.put(key, clean.substring(0, Math.min(LONGEST_VALUE, clean.length())));
			}
		});
		return kept;
	}

	/** So that moments are in the order of time as texts. */
	private static String inUtc(String value) {
		try {
			return OffsetDateTime.parse(value).toInstant().toString();
		}
		catch (DateTimeParseException ex) {
			return value;
		}
	}

	/** What was given over what was found. */
	static Map<String, String> shown(Map<String, @Nullable String> given, Map<String, String> found) {
		Map<String, String> shown = new LinkedHashMap<>(found);
		given.forEach((key, value) -> {
			if (value != null) {
				shown.put(key, value);
			}
			else {
				shown.remove(key);
			}
		});
		return shown;
	}

	/** The other way round: what must have been given where this is shown. */
	static Map<String, @Nullable String> given(Map<String, String> shown, Map<String, String> found) {
		Map<String, @Nullable String> given = new LinkedHashMap<>();
		found.keySet().stream().filter((key) -> !shown.containsKey(key)).forEach((key) -> given.put(key, null));
		shown.forEach((key, value) -> {
			if (!value.equals(found.get(key))) {
				given.put(key, value);
			}
		});
		return given;
	}

	/**
	 * All that a search may filter the document by: what was given; else, under their
	 * names, its own fields; else what the file says of itself.
	 */
	static Map<String, String> filterable(Document document) {
		Map<String, String> all = new LinkedHashMap<>(document.reading().found());
		all.keySet().retainAll(document.metadata().keySet());
		all.put("name", document.name());
		all.put("title", document.title());
		all.put("mediaType", document.mediaType());
		all.put("size", Long.toString(document.size()));
		all.put("pages", Integer.toString(document.pages()));
		all.put("createdAt", document.createdAt().toString());
		if (document.language() != null) {
			all.put("language", document.language());
		}
		if (document.edition().externalId() != null) {
			all.put("externalId", document.edition().externalId());
		}
		all.putAll(document.given());
		return all;
	}

}
