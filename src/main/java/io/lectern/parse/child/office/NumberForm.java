package io.lectern.parse.child.office;

import java.util.Locale;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/** Writes a paragraph's number the way its list wants it. */
public final class NumberForm {

	private NumberForm() {
	}

	/**
	 * @param form as in {@code w:numFmt}
	 * @return null for a bullet, or a form that isn't known
	 */
	public static @Nullable String write(int number, String form) {
		return switch (form) {
			case "decimal", "decimalHalfWidth", "decimalFullWidth", "decimalFullWidth2" -> String.valueOf(number);
			case "decimalZero" -> String.format(Locale.ROOT, "%02d", number);
			case "lowerLetter" -> letters(number);
			case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
			case "lowerRoman" -> spelt("%roman-lower", ULocale.ENGLISH, RuleBasedNumberFormat.NUMBERING_SYSTEM, number);
			case "upperRoman" -> spelt("%roman-upper", ULocale.ENGLISH, RuleBasedNumberFormat.NUMBERING_SYSTEM, number);
			case "ordinal" -> spelt(null, ULocale.ENGLISH, RuleBasedNumberFormat.ORDINAL, number);
			case "cardinalText" -> capital(spelt(null, ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT, number));
			case "ordinalText" ->
				capital(spelt("%spellout-ordinal", ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT, number));
			case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
					"japaneseCounting", "ideographDigital", "japaneseDigitalTenThousand" ->
				spelt("%spellout-cardinal", ULocale.CHINESE, RuleBasedNumberFormat.SPELLOUT, number);
			case "chineseLegalSimplified" ->
				spelt("%spellout-cardinal-financial", ULocale.CHINESE, RuleBasedNumberFormat.SPELLOUT, number);
			case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
			case "decimalEnclosedParen" -> "(" + number + ")";
			case "decimalEnclosedFullstop" -> number + ".";
			case "numberInDash" -> "- " + number + " -";
			default -> null;
		};
	}

	/** a, b, … z, aa, bb, … as Word goes on. */
	private static String letters(int number) {
		if (number < 1) {
			return String.valueOf(number);
		}
		return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
	}

	private static String circled(int number) {
		return (number >= 1 && number <= 20) ? String.valueOf((char) (0x2460 + number - 1)) : String.valueOf(number);
	}

	private static String spelt(@Nullable String rules, ULocale locale, int kind, int number) {
		RuleBasedNumberFormat format = new RuleBasedNumberFormat(locale, kind);
		return (rules != null) ? format.format(number, rules) : format.format(number);
	}

	private static String capital(String words) {
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

}
