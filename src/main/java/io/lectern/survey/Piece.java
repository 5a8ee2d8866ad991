package io.lectern.survey;

import java.util.Set;

/**
 * A word, a number or a character that is a word by itself.
 *
 * @param text as it is written
 * @param start where it begins in its text
 * @param forms in the form that words are compared in; more than one where it has several
 * spellings
 * @param joined whether it goes on a word that begins with the piece before, as the
 * number in PPR9087 does
 * @param empty whether it holds a sentence together and says nothing
 */
record Piece(String text, int start, Set<String> forms, boolean joined, boolean empty) {

	int end() {
		return start + text.length();
	}

	/** The same as a piece that says something. */
	Piece telling() {
		return new Piece(text, start, forms, joined, false);
	}

	boolean isNumber() {
		return Character.isDigit(text.charAt(0));
	}

	/** Whether it stands for a word though it is one character only. */
	boolean isCharacter() {
		return Character.isIdeographic(text.codePointAt(0))
				|| Character.UnicodeBlock.of(text.codePointAt(0)) == Character.UnicodeBlock.HIRAGANA;
	}

	boolean is(Piece other) {
		return forms.stream().anyMatch(other.forms::contains);
	}

}
