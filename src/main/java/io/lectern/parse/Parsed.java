package io.lectern.parse;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.lectern.document.PageText;

/**
 * What the parser makes of a file.
 *
 * @param mediaType detected media type
 * @param title the title found in the file, null where there is none
 * @param pages its pages in order, numbered from 1 without gaps
 * @param blocks its blocks in reading order; running headers and footers belong to no
 * block
 * @param metadata what the file says of itself (author, created, …), a few well-known
 * keys only
 */
public record Parsed(String mediaType, @Nullable String title, List<PageText> pages, List<Block> blocks,
		Map<String, String> metadata) {
}
