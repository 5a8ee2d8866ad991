package io.lectern.document;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.table.Table;

/**
 * A page, slide, sheet or section as parsed.
 *
 * @param number physical number, from 1
 * @param text its text; {@link Span}s point into it
 * @param glyphs where its characters stand, null for formats without fixed layout: for
 * each character of {@code text} four unsigned 16-bit big-endian numbers x0, y0, x1, y1
 * as fractions of the page (0 = left or top, 65535 = right or bottom), all zero for a
 * character that is not drawn; deflated
 * @param tables the tables on it, from top to bottom; null where nothing is known of them
 */
public record PageText(int number, String text, byte @Nullable [] glyphs, @Nullable List<Table> tables) {

	public PageText(int number, String text, byte @Nullable [] glyphs) {
		this(number, text, glyphs, null);
	}

	/** The same with these tables on it. */
	public PageText with(List<Table> tables) {
		return new PageText(number, text, glyphs, tables);
	}

}
