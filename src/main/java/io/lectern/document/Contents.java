package io.lectern.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was found in a document's bytes.
 *
 * @param mediaType detected media type
 * @param title the title found, null where there is none
 * @param language ISO 639-1 code of the main language
 * @param pages its pages in order, numbered from 1
 * @param reading how well it could be read
 * @param hidden the text that nobody sees
 */
public record Contents(String mediaType, @Nullable String title, String language, List<PageText> pages, Reading reading,
		List<HiddenText> hidden) {
}
