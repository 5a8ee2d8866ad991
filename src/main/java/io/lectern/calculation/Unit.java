package io.lectern.calculation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Lexicon;
import io.lectern.language.Lexicons;

/**
 * In what an amount is counted, as far as a text says so.
 *
 * @param percent whether it is in percent
 * @param currency a sign or code of a currency, null where none is told
 * @param scale the power of ten that it is counted in, null where none is told
 * @param name any other unit, null where none is told
 */
record Unit(boolean percent, @Nullable String currency, @Nullable Integer scale, @Nullable String name) {

	static final Unit UNTOLD = new Unit(false, null, null, null);

	private static final Pattern CURRENCY = Pattern
		.compile("(?:US|HK|NT|AU|CA|A|C|S)?\\$|[€£¥]|\\b(?:RMB|USD|EUR|GBP|CNY|HKD|JPY|INR|CHF)\\b");

	private static final Map<String, Integer> SCALES = Lexicons.all()
		.stream()
		.map(Lexicon::numerals)
		.flatMap((numerals) -> numerals.scales().entrySet().stream())
		.filter((scale) -> scale.getValue() > 2)
		.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

	/** "$'000", "£m", "in thousands": a scale stands by itself or behind a currency. */
	private static final Pattern SCALE = Pattern
		.compile("(?<![0-9.,])['’‘]?(000)s?\\b(?![.,0-9])|[$€£¥](m|k|bn)\\b|(?<![a-z])(" + SCALES.keySet()
			.stream()
			.filter((word) -> word.length() > 2 || !word.chars().allMatch((c) -> c < 128))
			.sorted((one, other) -> other.length() - one.length())
			.collect(Collectors.joining("|")) + ")s?(?![a-z])");

	private static final Pattern PERCENT = Pattern
		.compile("%|" + Lexicons.either((language) -> language.numerals().units().get("%")), Pattern.CASE_INSENSITIVE);

	/** A rate that something is called by: "2.8% notes". */
	private static final Pattern OF_NAME = Pattern.compile("[0-9]\\s?%");

	private static final String NAME = "(?:[kMGT]?(?:Wh?|VA|V|A|Hz|Pa|J|t|g|m[23²³]?)|[cm]m[23²³]?|km[2²]?|[mk]?[lL]|ha|kg|mg|°?C|°F|h|min|s|kn|nm|dB|ppm|kt|Mt|bar)(?:/[A-Za-z]{1,4}[23²³]?)?";

	/** A unit stands in brackets, behind a comma or all by itself. */
	private static final Pattern NAMED = Pattern.compile("(?:^|[(\\[,/]\\s*)(" + NAME + "|(?i:"
			+ Lexicons.either((language) -> language.calculations().units()) + "))\\s*[)\\]]?\\s*$");

	private static final String EXCEPTIONS = Lexicons.either((language) -> language.calculations().exceptions());

	/** What a heading, label or caption says of the amounts below or beside it. */
	static Unit toldBy(String text) {
		String plain = Patterns.of(EXCEPTIONS)
			.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
			.replaceAll(" ");
		Matcher currency = CURRENCY.matcher(plain);
		Matcher named = NAMED.matcher(plain);
		String name = named.find() ? named.group(1) : null;
		boolean percent = PERCENT.matcher(OF_NAME.matcher(plain).replaceAll(" ")).find();
		return new Unit(percent, currency.find() ? currency.group() : null, scale(plain), percent ? null : name);
	}

	/** The scale of a word such as million or 万, null where it is none. */
	static @Nullable Integer scale(String text) {
		Matcher scale = SCALE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
		if (!scale.find()) {
			return null;
		}
		if (scale.group(1) != null) {
			return 3;
		}
		String sign = scale.group(2);
		return (sign != null) ? "m".equals(sign) ? Integer.valueOf(6) : SCALES.get(sign) : SCALES.get(scale.group(3));
	}

	/** What this says, and where it says nothing what the other does. */
	Unit or(Unit other) {
		boolean told = percent || currency != null || name != null;
		return new Unit(percent || !told && other.percent, (currency != null || percent) ? currency : other.currency,
				(scale != null || percent) ? scale : other.scale, (name != null || percent) ? name : other.name);
	}

	/** Whether a heading says nothing but in what the figures are counted. */
	static boolean isNothingElse(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
		String rest = SCALE
			.matcher(CURRENCY.matcher(PERCENT.matcher(plain).replaceAll(" ")).replaceAll(" ").toLowerCase(Locale.ROOT))
			.replaceAll(" ");
		return NAMED.matcher(plain.strip()).matches() || rest.chars().noneMatch(Character::isLetterOrDigit);
	}

	/** Whether amounts of both may be reckoned with together; scales may differ. */
	boolean goesWith(Unit other) {
		return percent == other.percent && same(currency, other.currency) && same(name, other.name);
	}

	private static boolean same(@Nullable String one, @Nullable String other) {
		return one == null || other == null || one.equalsIgnoreCase(other);
	}

}
