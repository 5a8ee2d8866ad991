package io.lectern.language;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
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

	private static final Map<String, Integer> SCALES = Map.ofEntries(Map.entry("hundred", 2), Map.entry("thousand", 3),
			Map.entry("million", 6), Map.entry("millions", 6), Map.entry("billion", 9), Map.entry("trillion", 12),
			Map.entry("百", 2), Map.entry("千", 3), Map.entry("万", 4), Map.entry("百万", 6), Map.entry("千万", 7),
			Map.entry("亿", 8));

	private static final Pattern NUMBER = Pattern
		.compile("(?<![a-z0-9]|[a-z]-)([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)(?:\\s?(" + scales() + ")(?![a-z]))?");

	private static final Pattern CODE = Pattern.compile("(?<![a-z0-9])[a-z]{1,4}-?[0-9]+[a-z]?(?![a-z0-9])");

	private static final String ONES = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
			+ "|fifteen|sixteen|seventeen|eighteen|nineteen";

	private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

	private static final Pattern ENGLISH = Pattern.compile("\\b(?:(?:" + TENS + ")(?:[- ](?:one|" + ONES + "))?|" + ONES
			+ ")(?: (?:hundred|thousand|million|billion))?\\b");

	private static final Pattern CHINESE = Pattern.compile("[〇零一二两三四五六七八九十百千万亿]{2,}|[二两三四五六七八九十]");

	private static final Pattern ONE = Pattern.compile("\\b(?:one|an?|single)\\b|一");

	private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

	private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
			"oct", "nov", "dec");

	/** "May" is mostly a verb, unless a number stands beside it. */
	private static final Pattern MONTH = Pattern
		.compile("\\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t?ember|ober)?\\b"
				+ "|\\b(may)(?= [0-9])|(?<=[0-9] )(may)\\b|([0-9]{1,2}|十?[一二三四五六七八九]|十)\\s?月(?!度)");

	private static final Pattern DAY_BEFORE = Pattern.compile("\\b([0-9]{1,2})(?:st|nd|rd|th)?(?: of)? $");

	private static final Pattern DAY_AFTER = Pattern
		.compile("\\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9.:%])|(?<=月) ?([0-9]{1,2}) ?[日号]");

	private static final Map<String, Pattern> UNITS = Map.of("%", Pattern.compile("%|\\bper ?cent\\b|百分之"), "€",
			Pattern.compile("€|\\beuros?\\b|欧元"), "$", Pattern.compile("\\$|\\bdollars?\\b|美元"), "£",
			Pattern.compile("£|\\bpounds?\\b|英镑"));

	/**
	 * A number as it is written and as it is meant; they differ where "million" follows.
	 */
	record Amount(String written, String meant) {

		boolean isPlain() {
			return written.equals(meant);
		}

	}

	public static Figures of(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		Set<Amount> numbers = new HashSet<>();
		NUMBER.matcher(plain).results().forEach((found) -> numbers.add(amount(found.group(1), found.group(2))));
		spelled(ENGLISH, ULocale.ENGLISH, plain, numbers);
		spelled(CHINESE, ULocale.CHINESE, plain, numbers);
		Set<String> marks = new HashSet<>();
		CODE.matcher(plain).results().forEach((found) -> marks.add(found.group().replace("-", "")));
		MONTH.matcher(plain).results().forEach((found) -> marks.addAll(dates(found, plain)));
		UNITS.forEach((unit, written) -> {
			if (written.matcher(plain).find()) {
				marks.add(unit);
			}
		});
		return new Figures(numbers, marks, ONE.matcher(plain).find());
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

	/** How many figures both have. */
	public int shared(Figures other) {
		Set<Object> shared = new HashSet<>(numbers);
		shared.addAll(marks);
		shared.removeIf((figure) -> !other.numbers.contains(figure) && !other.marks.contains(figure));
		return shared.size();
	}

	private static void spelled(Pattern pattern, ULocale locale, String text, Set<Amount> numbers) {
		pattern.matcher(text).results().map(MatchResult::group).forEach((words) -> {
			String number = words.replace('两', '二').replace('零', '〇');
			if (number.length() > 1 && number.chars().allMatch((c) -> CHINESE_DIGITS.indexOf(c) >= 0)) {
				StringBuilder digits = new StringBuilder();
				number.chars().forEach((c) -> digits.append(CHINESE_DIGITS.indexOf(c)));
				numbers.add(amount(digits.toString(), null));
				return;
			}
			try {
				numbers.add(amount(
						new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT).parse(number).toString(),
						null));
			}
			catch (ParseException ex) {
				// Numerals that make no number, such as 千万 for "by all means".
			}
		});
	}

	/** The month and, where one stands beside it, the day of it. */
	private static List<String> dates(MatchResult found, String text) {
		int month = month(found);
		Matcher before = DAY_BEFORE.matcher(text).region(Math.max(0, found.start() - 7), found.start());
		Matcher after = DAY_AFTER.matcher(text).region(found.end(), text.length());
		if (after.lookingAt() || before.find()) {
			String day = !after.hasMatch() ? before.group(1)
					: (after.group(1) != null) ? after.group(1) : after.group(2);
			return List.of("month " + month, "date " + month + "-" + Integer.parseInt(day));
		}
		return List.of("month " + month);
	}

	private static int month(MatchResult found) {
		if (found.group(4) == null) {
			return MONTHS.indexOf(found.group().substring(0, 3)) + 1;
		}
		String month = found.group(4);
		return Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : (month.startsWith("十") ? 10 : 0)
				+ Math.max(0, CHINESE_DIGITS.indexOf(month.replace("十", "〇").charAt(month.length() - 1)));
	}

	private static Amount amount(String digits, @Nullable String scale) {
		BigDecimal number = new BigDecimal(digits.replace(",", ""));
		int power = (scale != null) ? SCALES.getOrDefault(scale, 0) : 0;
		return new Amount(form(number), form(number.scaleByPowerOfTen(power)));
	}

	private static String form(BigDecimal number) {
		return number.stripTrailingZeros().toPlainString();
	}

	private static String scales() {
		return "hundred|thousand|millions?|billion|trillion|百万|千万|百|千|万|亿";
	}

}
