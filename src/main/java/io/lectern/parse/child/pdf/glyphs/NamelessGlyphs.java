package io.lectern.parse.child.pdf.glyphs;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;

/** Glyphs of fonts that don't say which characters they are. */
final class NamelessGlyphs {

	private NamelessGlyphs() {
	}

	/**
	 * @param unicode what is taken for the glyph's character
	 */
	static boolean include(String unicode, PDFont font, int code) {
		return unicode.codePoints().anyMatch(NamelessGlyphs::isNone)
				|| font instanceof PDSimpleFont && font.toUnicode(code) == null;
	}

	private static boolean isNone(int character) {
		return switch (Character.getType(character)) {
			case Character.PRIVATE_USE, Character.UNASSIGNED, Character.SURROGATE -> true;
			case Character.CONTROL -> !Character.isWhitespace(character);
			default -> character == 0xFFFD;
		};
	}

}
