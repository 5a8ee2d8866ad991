package io.lectern.language;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day with a full stop, as many languages of Europe write it: "17. Dezember". The names
 * of months are those of Unicode's CLDR.
 */
final class OrdinalDay {

	private static final Pattern DAY = Pattern.compile("(?:^|[^\\p{L}\\p{N}.,])(?:[12]?\\d|3[01])\\.\\s*$");

	private static final int LONGEST = 12;

	private static final Set<String> MONTHS = Stream
		.of("cs", "da", "de", "et", "fi", "hr", "is", "lv", "nb", "sk", "sl")
		.map(Locale::of)
		.flatMap(OrdinalDay::months)
		.map((month) -> month.toLowerCase(Locale.ROOT).replace(".", ""))
		.filter((month) -> month.codePoints().allMatch(Character::isLetter))
		.collect(Collectors.toUnmodifiableSet());

	private OrdinalDay() {
	}

	private static Stream<String> months(Locale locale) {
		return Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)
			.flatMap((style) -> Stream.of(Month.values()).map((month) -> month.getDisplayName(style, locale)));
	}

	/** Whether one ends at that place, and its month begins there. */
	static boolean stands(String text, int place) {
		if (!DAY.matcher(text.substring(Math.max(0, place - LONGEST), place)).find()) {
			return false;
		}
		int end = place;
		while (end < text.length() && Character.isLetter(text.charAt(end))) {
			end++;
		}
		return MONTHS.contains(text.substring(place, end).toLowerCase(Locale.ROOT));
	}

}
