package io.lectern.document;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What comes along with the bytes of a document.
 *
 * @param collection where it goes; made where it is missing
 * @param name file name, sub-folders included
 * @param title its title, null to take the one found in the file
 * @param mediaType the media type its sender claims, null where none
 * @param metadata free pairs that searches can filter by
 */
public record Arrival(String collection, String name, @Nullable String title, @Nullable String mediaType,
		Map<String, String> metadata) {
}
