package io.lectern.document;

import org.jspecify.annotations.Nullable;

/**
 * A page, slide, sheet or section as parsed.
 *
 * @param number physical number, from 1
 * @param text its text; {@link Span}s point into it
 * @param glyphs where its characters stand, null for formats without fixed layout: for
 * each character of {@code text} four unsigned 16-bit big-endian numbers x0, y0, x1, y1
 * as fractions of the page (0 = left or top, 65535 = right or bottom), all zero for a
 * character that is not drawn; deflated
 */
public record PageText(int number, String text, byte @Nullable [] glyphs) {
}
