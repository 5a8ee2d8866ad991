package io.lectern.parse.child.tika;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Lengths of style sheets. */
final class Length {

	private static final Pattern LENGTH = Pattern.compile("([-+]?(?:\\d+\\.?\\d*|\\.\\d+))\\s*([a-z%]*).*");

	private Length() {
	}

	/**
	 * About so many pixels; a plain number as it is.
	 * @param otherwise where it is no length
	 */
	static double of(@Nullable String value, double otherwise) {
		Matcher matcher = LENGTH.matcher((value == null) ? "" : value);
		if (!matcher.matches()) {
			return otherwise;
		}
		double number = Double.parseDouble(matcher.group(1));
		return number * switch (matcher.group(2)) {
			case "em", "rem", "ex", "ch", "pc" -> 16;
			case "%" -> 0.16;
			case "pt" -> 4 / 3.0;
			case "vw", "vh" -> 10;
			case "in" -> 96;
			case "cm" -> 38;
			case "mm" -> 3.8;
			default -> 1;
		};
	}

}
