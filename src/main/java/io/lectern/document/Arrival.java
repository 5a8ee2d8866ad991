package io.lectern.document;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What comes along with the bytes of a document.
 *
 * @param collection where it goes; made where it is missing
 * @param name file name, sub-folders included
 * @param title its title, null to take the one found in the file
 * @param mediaType the media type its sender claims, null where none
 * @param metadata free pairs that searches can filter by
 * @param externalId what its sender calls it, so that what comes under the same id is a
 * new version of it whatever its name; null where the name tells
 */
public record Arrival(String collection, String name, @Nullable String title, @Nullable String mediaType,
		Map<String, String> metadata, @Nullable String externalId) {

	public Arrival(String collection, String name, @Nullable String title, @Nullable String mediaType,
			Map<String, String> metadata) {
		this(collection, name, title, mediaType, metadata, null);
	}

	/**
	 * Tells apart what comes together under one name, where none is a version of another:
	 * {@code a.txt}, {@code a (2).txt}.
	 * @param taken names given so far; the one returned is added
	 */
	public static String apart(String name, Set<String> taken) {
		int dot = name.lastIndexOf('.');
		int end = (dot > name.lastIndexOf('/') + 1) ? dot : name.length();
		String apart = name;
		for (int number = 2; !taken.add(apart); number++) {
			apart = name.substring(0, end) + " (" + number + ")" + name.substring(end);
		}
		return apart;
	}

}
