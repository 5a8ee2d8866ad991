package io.lectern.language;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The amounts that a short text, such as a table's cell, speaks of by their limits:
 * "5,001 to 50,000", "up to 200 kg", 超过三十天. Whether a limit itself is within is taken as
 * said.
 *
 * @param low the least, null where there is no lower limit
 * @param high the most, null where there is no upper limit
 */
public record Interval(@Nullable BigDecimal low, boolean lowIncluded, @Nullable BigDecimal high, boolean highIncluded) {

	private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?(?:\\s?(?:"
			+ Lexicons.either((language) -> String.join("|", language.numerals().scales().keySet())) + ")(?![a-z]))?");

	private static final String AND_UP = "\\+\\s*$|[≥⩾]";

	private static final Pattern AT_LEAST = Pattern
		.compile(Lexicons.either((language) -> language.numerals().atLeast()) + "|" + AND_UP);

	private static final Pattern ABOVE = Pattern
		.compile(Lexicons.either((language) -> language.numerals().above()) + "|[>＞]");

	private static final Pattern AT_MOST = Pattern
		.compile(Lexicons.either((language) -> language.numerals().atMost()) + "|[≤⩽]");

	private static final Pattern BELOW = Pattern
		.compile(Lexicons.either((language) -> language.numerals().below()) + "|[<＜]");

	private static final Pattern BETWEEN = Pattern.compile("\\s*[^0-9\\s]{0,3}\\s*(?:[–—~～-]|"
			+ Lexicons.either((language) -> language.numerals().to()) + ")[^0-9]{0,4}");

	/** Null where the text names no limits. */
	public static @Nullable Interval of(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		List<MatchResult> numbers = NUMBER.matcher(plain).results().toList();
		if (numbers.isEmpty() || numbers.size() > 2) {
			return null;
		}
		BigDecimal first = amount(numbers.getFirst().group());
		if (numbers.size() == 2) {
			String between = plain.substring(numbers.getFirst().end(), numbers.getLast().start());
			BigDecimal second = amount(numbers.getLast().group());
			return (BETWEEN.matcher(between).matches() && first.compareTo(second) < 0)
					? new Interval(first, true, second, true) : null;
		}
		// "Not above" is at most, so the longer wordings come first.
		if (AT_MOST.matcher(plain).find()) {
			return new Interval(null, false, first, true);
		}
		if (AT_LEAST.matcher(plain).find()) {
			return new Interval(first, true, null, false);
		}
		if (BELOW.matcher(plain).find()) {
			return new Interval(null, false, first, false);
		}
		return ABOVE.matcher(plain).find() ? new Interval(first, false, null, false) : null;
	}

	private static BigDecimal amount(String number) {
		return Figures.of(number)
			.numbers()
			.stream()
			.map((amount) -> new BigDecimal(amount.meant()))
			.max(BigDecimal::compareTo)
			.orElse(BigDecimal.ZERO);
	}

	/** Whether the amount lies between the limits. */
	public boolean holds(BigDecimal amount) {
		int above = (low != null) ? amount.compareTo(low) : 1;
		int below = (high != null) ? amount.compareTo(high) : -1;
		return (above > 0 || above == 0 && lowIncluded) && (below < 0 || below == 0 && highIncluded);
	}

}
