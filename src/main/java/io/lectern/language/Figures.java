package io.lectern.language;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.ibm.icu.text.RuleBasedNumberFormat;
import org.jspecify.annotations.Nullable;

/**
 * The numbers, months, units and codes of a text, in one form however they are written:
 * 1,240,000 and 1.24 million, forty and 40, 三十五 and 35, 12月 and December, 5 % and five
 * per cent.
 *
 * @param numbers the numbers; spelled out from two on, because "one" is mostly no number
 * @param marks months, days of a month, units, and codes such as S5
 * @param one whether "one", "a" or 一 occurs, which bears out a 1
 */
public record Figures(Set<Amount> numbers, Set<String> marks, boolean one) {

	/** A year, as questions name them; what stands around it is left to the caller. */
	public static final String YEAR = "(?:1[5-9]|20)[0-9]{2}";

	/** A year of accounts, among amounts that may well be less than 1,900. */
	public static final String YEAR_OF_ACCOUNTS = "(?:19|20)[0-9]{2}";

	private static final Map<String, Integer> SCALES = Lexicons.all()
		.stream()
		.flatMap((language) -> language.numerals().scales().entrySet().stream())
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

	private static final Pattern NUMBER = Pattern
		.compile("(?<![a-z0-9]|[a-z]-)([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)(?:\\s?(" + scales() + ")(?![a-z]))?");

	private static final Pattern DIGITS = Pattern.compile("[0-9]+");

	private static final Pattern YEAR_ALONE = Pattern.compile(YEAR);

	private static final Pattern CODE = Pattern.compile("(?<![a-z0-9])[a-z]{1,4}-?[0-9]+[a-z]?(?![a-z0-9])");

	private static final Map<Lexicon, Pattern> SPELLED_OUT = Lexicons.all()
		.stream()
		.collect(Collectors.toUnmodifiableMap(Function.identity(),
				(language) -> Pattern.compile(language.numerals().spelledOut())));

	private static final Pattern ONE = Pattern.compile(Lexicons.either((language) -> language.numerals().one()));

	private static final Map<String, Pattern> UNITS = Stream.of("%", "€", "$", "£")
		.collect(Collectors.toUnmodifiableMap(Function.identity(), (sign) -> Pattern.compile(Pattern.quote(sign) + "|"
				+ Lexicons.either((language) -> language.numerals().units().getOrDefault(sign, "")))));

	/**
	 * A number as it is written and as it is meant; they differ where "million" follows.
	 */
	public record Amount(String written, String meant) {

		boolean isPlain() {
			return written.equals(meant);
		}

	}

	public static Figures of(String text) {
		String plain = plain(text);
		Set<Amount> numbers = new HashSet<>();
		NUMBER.matcher(plain).results().forEach((found) -> numbers.add(amount(found.group(1), found.group(2))));
		SPELLED_OUT.forEach((language, pattern) -> spelledOut(language, pattern, plain, numbers));
		Set<String> marks = new HashSet<>();
		CODE.matcher(plain).results().forEach((found) -> marks.add(found.group().replace("-", "")));
		marks.addAll(datesIn(plain));
		UNITS.forEach((unit, written) -> {
			if (written.matcher(plain).find()) {
				marks.add(unit);
			}
		});
		return new Figures(numbers, marks, ONE.matcher(plain).find());
	}

	/**
	 * The months of a text and their days alone, as {@link #month} and {@link #day} write
	 * them.
	 */
	public static Set<String> dates(String text) {
		return datesIn(plain(text));
	}

	private static Set<String> datesIn(String plain) {
		return Lexicons.all()
			.stream()
			.flatMap((language) -> language.numerals().dates(plain).stream())
			.collect(Collectors.toSet());
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether every figure of the claim stands here too. A table may give a number in
	 * millions without saying so beside it.
	 */
	public boolean hold(Figures claim) {
		Set<String> held = new HashSet<>();
		if (one) {
			held.add("1");
		}
		numbers.forEach((number) -> {
			held.add(number.meant);
			if (number.isPlain()) {
				held.add(number.written);
			}
		});
		Set<String> plain = new HashSet<>();
		numbers.stream().filter(Amount::isPlain).forEach((number) -> plain.add(number.written));
		return marks.containsAll(claim.marks) && claim.numbers.stream()
			.allMatch((number) -> held.contains(number.meant) || plain.contains(number.written));
	}

	/** Whether a text is a year and nothing else. */
	public static boolean isYear(String text) {
		return YEAR_ALONE.matcher(text).matches();
	}

	/** How many figures both have. */
	public int shared(Figures other) {
		Set<Object> shared = new HashSet<>(numbers);
		shared.addAll(marks);
		shared.removeIf((figure) -> !other.numbers.contains(figure) && !other.marks.contains(figure));
		return shared.size();
	}

	/**
	 * The mark of a month.
	 * @param month from 1
	 */
	public static String month(int month) {
		return "month " + month;
	}

	/** The mark of a day of a month, both from 1. */
	public static String day(int month, int day) {
		return "date " + month + "-" + day;
	}

	/** Whether a mark is that of a month or of a day. */
	public static boolean isDate(String mark) {
		return mark.startsWith("month ") || mark.startsWith("date ");
	}

	private static void spelledOut(Lexicon language, Pattern pattern, String text, Set<Amount> numbers) {
		pattern.matcher(text).results().map(MatchResult::group).forEach((found) -> {
			String number = language.numerals().plain(found);
			try {
				numbers.add(amount(DIGITS.matcher(number).matches() ? number : digits(language, number), null));
			}
			catch (ParseException ex) {
				// Numerals that make no number, such as 千万 for "by all means".
			}
		});
	}

	private static Amount amount(String digits, @Nullable String scale) {
		BigDecimal number = new BigDecimal(digits.replace(",", ""));
		int power = (scale != null) ? SCALES.getOrDefault(scale, 0) : 0;
		return new Amount(form(number), form(number.scaleByPowerOfTen(power)));
	}

	private static String form(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

	/** Reading the rules takes long; few texts have numbers in words. */
	private static String digits(Lexicon language, String number) throws ParseException {
		return new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT).parse(number).toString();
	}

	/** Longer words first, or "million" would be taken of "millions". */
	private static String scales() {
		return SCALES.keySet()
			.stream()
			.sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
			.collect(Collectors.joining("|"));
	}

}
