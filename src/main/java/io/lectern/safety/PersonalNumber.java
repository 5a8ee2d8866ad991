package io.lectern.safety;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What names or reaches a person, told by its form and, where it has one, by its check
 * digits.
 */
enum PersonalNumber {

	/** RFC 5322 in the forms that people use. */
	MAIL("[\\p{L}0-9._%+'-]{1,64}@(?:[\\p{L}0-9](?:[\\p{L}0-9-]{0,61}[\\p{L}0-9])?\\.){1,8}\\p{L}{2,24}",
			(text) -> true),

	/** E.164, 8 to 15 digits in groups. */
	PHONE_INTERNATIONAL(
			"(?<![\\p{L}0-9.])(?<![0-9] )(?:\\+|00)[1-9][0-9]{0,2}(?:[ .\\-/\u00a0]{0,2}(?:\\([0-9]{1,5}\\)|[0-9]{1,5})){2,7}(?![0-9])",
			(text) -> count(text) >= 8 && count(text) <= 17),

	/** As dialled within a country: in groups, with the area's code in front. */
	PHONE_NATIONAL(
			"(?<![\\p{Alnum}.,/-])(?<![0-9] )(?:\\(0[0-9]{1,4}\\) ?[0-9]{3,8}(?:[ -][0-9]{2,5})?|0[0-9]{1,4}[/-][0-9]{5,8}"
					+ "|0[0-9]{2,4} [0-9]{3,4} [0-9]{3,4}|0[1-9](?:[ .][0-9]{2}){4}"
					+ "|(?:\\([2-9][0-9]{2}\\) ?|[2-9][0-9]{2}[-.])[2-9][0-9]{2}[-.][0-9]{4}|1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4})(?![\\p{Alnum}-])",
			(text) -> true),

	/** ISO/IEC 7812, with Luhn's digit. */
	CARD("(?<![\\p{Alnum}.-])(?<![0-9] )(?:[2-6][0-9]{3}(?:[ -]?[0-9]{4}){2}[ -]?[0-9]{1,7}|3[47][0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{5})(?![\\p{Alnum}])",
			(text) -> count(text) >= 13 && count(text) <= 19 && CheckDigits.luhn(text)),

	/** ISO 13616, with the remainder of 97. */
	ACCOUNT("(?<![\\p{Alnum}])[A-Za-z]{2}[0-9]{2}(?: ?[A-Za-z0-9]{4}){2,7}(?: ?[A-Za-z0-9]{1,3})?(?![\\p{Alnum}])",
			CheckDigits::iban),

	/** GB 11643: region, day of birth, number, check digit. */
	CHINA("(?<![\\p{Alnum}])[1-8][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![\\p{Alnum}])",
			CheckDigits::china),

	/** Social Security numbers as issued; there is no check digit. */
	UNITED_STATES("(?<![\\p{Alnum}.-])(?!000|666|9)[0-9]{3}([- ])(?!00)[0-9]{2}\\1(?!0000)[0-9]{4}(?![\\p{Alnum}-])",
			(text) -> true),

	/** DNI and NIE, with a letter. */
	SPAIN("(?<![\\p{Alnum}])[XYZxyz0-9][0-9]{7}-?[A-Za-z](?![\\p{Alnum}])", CheckDigits::spain),

	/** Codice fiscale, with a letter. */
	ITALY("(?<![\\p{Alnum}])[A-Za-z]{6}[0-9]{2}[A-Za-z][0-9]{2}[A-Za-z][0-9]{3}[A-Za-z](?![\\p{Alnum}])",
			CheckDigits::italy),

	/** Number of inscription, with the remainder of 97. */
	FRANCE("(?<![\\p{Alnum}.])[12] ?[0-9]{2} ?(?:0[1-9]|1[0-2]|[2-9][0-9]) ?[0-9]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}(?![\\p{Alnum}])",
			CheckDigits::france),

	/** Steuer-ID, with ISO 7064's digit. */
	GERMANY("(?<![\\p{Alnum}.])[1-9][0-9](?: ?[0-9]{3}){3}(?![\\p{Alnum}])", CheckDigits::germany),

	/** PESEL: day of birth, number, check digit. */
	POLAND("(?<![\\p{Alnum}.])[0-9]{2}(?:[02468][1-9]|[13579][0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{5}(?![\\p{Alnum}])",
			CheckDigits::poland),

	/** Personnummer, with Luhn's digit. */
	SWEDEN("(?<![\\p{Alnum}])(?:(?:19|20)?[0-9]{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[-+][0-9]{4}(?![\\p{Alnum}])",
			(text) -> CheckDigits.luhn(digits(text).substring(count(text) - 10))),

	/** Henkilötunnus, with a character of 31. */
	FINLAND("(?<![\\p{Alnum}])(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}[-+A-FU-Ya-fu-y][0-9]{3}[0-9A-Za-z](?![\\p{Alnum}])",
			CheckDigits::finland),

	/** Rijksregisternummer, with the remainder of 97. */
	BELGIUM("(?<![\\p{Alnum}])[0-9]{2}\\.(?:0[1-9]|1[0-2])\\.[0-9]{2}-[0-9]{3}[.-][0-9]{2}(?![\\p{Alnum}])",
			CheckDigits::belgium);

	private final Pattern pattern;

	private final Predicate<String> check;

	PersonalNumber(String pattern, Predicate<String> check) {
		this.pattern = Pattern.compile(pattern);
		this.check = check;
	}

	Pattern pattern() {
		return pattern;
	}

	/** Whether what has the form is one. */
	boolean isOne(String written) {
		return check.test(written);
	}

	static String digits(String text) {
		return text.replaceAll("[^0-9]", "");
	}

	private static int count(String text) {
		return digits(text).length();
	}

}
