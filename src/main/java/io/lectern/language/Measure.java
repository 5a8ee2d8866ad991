package io.lectern.language;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a number or time that is asked for measures, as the words around it tell. */
public enum Measure {

	LENGTH, DURATION, WEIGHT, TIMES, PEOPLE, YEAR, PERCENT;

	private static final Map<Measure, Pattern> ASKED = new EnumMap<>(Measure.class);

	private static final Map<Measure, Pattern> TOLD = new EnumMap<>(Measure.class);

	static {
		for (Measure measure : values()) {
			ASKED.put(measure, Lexicons.pattern((language) -> language.questions().asks(measure)));
			TOLD.put(measure, Lexicons.pattern((language) -> language.numerals().tells(measure)));
		}
	}

	/** Those that a question may ask for; none where any number will do. */
	public static Set<Measure> askedIn(String question) {
		Set<Measure> asked = EnumSet.noneOf(Measure.class);
		ASKED.forEach((measure, pattern) -> {
			if (pattern.matcher(question).find() && !(measure == PERCENT && isToBeComputed(question))) {
				asked.add(measure);
			}
		});
		return asked;
	}

	/**
	 * Whether it is asked what share one amount is of another, which two amounts tell.
	 */
	private static boolean isToBeComputed(String question) {
		return Lexicons.of(question)
			.calculations()
			.asksShare()
			.stream()
			.anyMatch((share) -> Pattern.compile(share, Pattern.CASE_INSENSITIVE).matcher(question).find());
	}

	/** Whether the text tells how much of it there is. */
	public boolean isTold(String text) {
		Pattern told = TOLD.get(this);
		return told != null && told.matcher(text).find();
	}

}
