package io.lectern.calculation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The amount that a cell states.
 *
 * @param number as it is written there, with its sign
 * @param unit what the cell and the names around it say that it is counted in
 * @param grouped whether its thousands are told apart
 */
record Amount(BigDecimal number, Unit unit, boolean grouped) {

	static final Amount ONE = new Amount(BigDecimal.ONE, Unit.UNTOLD, false);

	private static final String DIGITS = "(?<number>[0-9]{1,3}(?:[,.  '][0-9]{3})+(?:[.,][0-9]+)?"
			+ "|[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}(?:\\.[0-9]+)?|[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)";

	private static final Pattern AMOUNT = Pattern.compile("(?<open>\\()?\\s*(?<minus>[-−–])?\\s*"
			+ "(?<currency>(?:US|HK|NT|AU|CA|A|C|S)?[$€£¥]|(?:RMB|USD|EUR|GBP|CNY|HKD|JPY|INR|CHF)\\b)?\\s*(?<open2>\\()?\\s*(?<minus2>[-−–])?\\s*"
			+ DIGITS + "\\s*(?<percent>%)?\\s*(?<close>\\))?\\s*(?<percent2>%)?\\s*"
			+ "(?<name>[\\p{L}°²³/·€$£¥]{1,12}(?: [\\p{L}²³/]{1,8})?)?\\s*(?:\\([a-z0-9]{1,2}\\)|\\[[a-z0-9]{1,2}\\]|[*†‡]+)*\\s*\\)?");

	private static final Pattern NIL = Pattern.compile("[$€£¥]?\\s*[-−–—]+\\s*%?");

	/** A number whose comma can only be that of a decimal. */
	private static final Pattern DECIMAL_COMMA = Pattern
		.compile(".*(?<![0-9,.])(?:[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})|[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+)(?![0-9,.]).*");

	/**
	 * Whether a text writes numbers with a decimal comma, and can't mean anything else.
	 */
	static boolean hasDecimalComma(String text) {
		return DECIMAL_COMMA.matcher(text).matches();
	}

	/** Whether a cell says that there is nothing. */
	static boolean isNil(String text) {
		return NIL.matcher(text.strip()).matches();
	}

	/**
	 * Null where the cell states no amount, or more than one.
	 * @param decimalComma whether its table writes decimals behind a comma
	 * @param around what the names of its column and row say of its unit
	 */
	static @Nullable Amount of(String text, boolean decimalComma, Unit around) {
		Matcher amount = AMOUNT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
		if (!amount.matches()) {
			return null;
		}
		String digits = amount.group("number").replaceAll("[  ']", "");
		String plain = decimalComma ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
		boolean bracketed = (amount.group("open") != null || amount.group("open2") != null);
		boolean negative = bracketed || amount.group("minus") != null || amount.group("minus2") != null;
		if (plain.chars().filter((c) -> c == '.').count() > 1) {
			return null;
		}
		BigDecimal number = new BigDecimal(plain.startsWith(".") ? "0" + plain : plain);
		boolean percent = amount.group("percent") != null || amount.group("percent2") != null;
		Unit unit = unit(percent, amount.group("currency"), amount.group("name")).or(around);
		return new Amount(negative ? number.negate() : number, unit, digits.length() > plain.length());
	}

	private static Unit unit(boolean percent, @Nullable String currency, @Nullable String name) {
		Integer scale = (name != null) ? Unit.scale(name) : null;
		return new Unit(percent, currency, scale, (scale != null) ? null : name);
	}

	/** Counted in single units, as far as its scale is told. */
	BigDecimal meant() {
		return (unit.scale() != null) ? number.scaleByPowerOfTen(unit.scale()) : number;
	}

}
