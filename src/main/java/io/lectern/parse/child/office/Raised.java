package io.lectern.parse.child.office;

/** Digits that stand higher are no part of the number before them. */
public final class Raised {

	private static final String LEVEL = "0123456789+-−()n";

	private static final String HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ";

	private Raised() {
	}

	/** The words raised where all of them can be, else as they are. */
	public static String digits(String words) {
		StringBuilder raised = new StringBuilder();
		for (char c : words.toCharArray()) {
			int at = LEVEL.indexOf(c);
			if (at < 0) {
				return words;
			}
			raised.append(HIGH.charAt(at));
		}
		return raised.toString();
	}

}
