package io.lectern.system;

import java.math.BigDecimal;
import java.time.Duration;

/** How long something takes, for people: {@code 2 min} and not {@code PT2M}. */
public final class TimeInWords {

	private static final int IN_AN_HOUR = 3600;

	private static final int IN_A_MINUTE = 60;

	private TimeInWords() {
	}

	/** In the largest of hours, minutes and seconds that tells it as a whole number. */
	public static String of(Duration time) {
		long seconds = time.toSeconds();
		if (seconds == 0 || seconds % IN_A_MINUTE != 0 || time.toMillisPart() != 0) {
			return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
		}
		return (seconds % IN_AN_HOUR == 0) ? seconds / IN_AN_HOUR + " h" : seconds / IN_A_MINUTE + " min";
	}

}
