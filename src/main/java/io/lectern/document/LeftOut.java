package io.lectern.document;

import java.util.List;

/**
 * A line that comes again on many pages, such as a running header: one copy of it can be
 * found, the others are not indexed.
 *
 * @param text the line as it stands on the first of the pages
 * @param pages the pages it is left out on, in order
 */
public record LeftOut(String text, List<Integer> pages) {
}
