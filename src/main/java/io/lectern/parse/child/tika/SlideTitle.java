package io.lectern.parse.child.tika;

/** Tells a slide's title from its text. */
final class SlideTitle {

	private static final int LONGEST = 120;

	private SlideTitle() {
	}

	static boolean looksLike(String firstLine) {
		return firstLine.length() <= LONGEST && firstLine.codePoints().anyMatch(Character::isLetter)
				&& ".。;；,，:：".indexOf(firstLine.charAt(firstLine.length() - 1)) < 0;
	}

}
