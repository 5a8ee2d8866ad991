package io.lectern.parse.child.pdf.glyphs;

/** A way in which text is on a page and not to be seen there. */
public enum Concealment {

	INVISIBLE("invisible text"), SAME_COLOUR("text in the colour of what is behind it"),
	TRANSPARENT("transparent text"), TINY("tiny text"), OFF_PAGE("text outside the page"), CLIPPED("text cut off"),
	LAYER("text of a layer that is switched off"), COVERED("text that is covered");

	private final String words;

	Concealment(String words) {
		this.words = words;
	}

	public String words() {
		return words;
	}

	/** Whether it can only be told by looking at the page. */
	boolean isSeenOnly() {
		return this == INVISIBLE || this == SAME_COLOUR || this == COVERED || this == CLIPPED;
	}

}
