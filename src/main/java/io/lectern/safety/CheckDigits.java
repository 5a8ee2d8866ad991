package io.lectern.safety;

import java.math.BigInteger;
import java.util.Locale;

/** The check digits of numbers, as their issuers define them. */
final class CheckDigits {

	private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

	private static final int[] CHINA = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final int[] POLAND = { 1, 3, 7, 9, 1, 3, 7, 9, 1, 3 };

	/**
	 * What a character counts in an odd place of a codice fiscale, by 0 to 9, then A to
	 * Z.
	 */
	private static final int[] ITALY_ODD = { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16,
			10, 22, 25, 24, 23 };

	private CheckDigits() {
	}

	/** ISO/IEC 7812-1, annex B. */
	static boolean luhn(String text) {
		String digits = PersonalNumber.digits(text);
		int sum = 0;
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(digits.length() - 1 - i) - '0';
			int doubled = (i % 2 == 1) ? 2 * digit : digit;
			sum += (doubled > 9) ? doubled - 9 : doubled;
		}
		return sum % 10 == 0 && digits.chars().distinct().count() > 1;
	}

	/** ISO 13616: letters count from 10, the first four characters stand last. */
	static boolean iban(String text) {
		String plain = plain(text);
		if (plain.length() < 15 || plain.length() > 34) {
			return false;
		}
		StringBuilder digits = new StringBuilder();
		(plain.substring(4) + plain.substring(0, 4)).chars().forEach((c) -> digits.append(Character.digit(c, 36)));
		return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue() == 1;
	}

	/** GB 11643-1999, ISO 7064 MOD 11-2. */
	static boolean china(String text) {
		int sum = 0;
		for (int i = 0; i < CHINA.length; i++) {
			sum += CHINA[i] * (text.charAt(i) - '0');
		}
		return "10X98765432".charAt(sum % 11) == Character.toUpperCase(text.charAt(17));
	}

	/** The remainder of 23 names the letter; X, Y and Z stand for 0, 1 and 2. */
	static boolean spain(String text) {
		String plain = plain(text);
		int first = "XYZ".indexOf(plain.charAt(0));
		String number = ((first < 0) ? plain.substring(0, 1) : String.valueOf(first)) + plain.substring(1, 8);
		return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(number) % 23) == plain.charAt(8);
	}

	/** Decree of 23 December 1976. */
	static boolean italy(String text) {
		String plain = plain(text);
		int sum = 0;
		for (int i = 0; i < 15; i++) {
			char c = plain.charAt(i);
			int value = Character.isDigit(c) ? c - '0' : c - 'A';
			sum += (i % 2 == 0) ? ITALY_ODD[value] : value;
		}
		return (char) ('A' + sum % 26) == plain.charAt(15);
	}

	/** The key is what is lacking to 97. */
	static boolean france(String text) {
		String digits = PersonalNumber.digits(text);
		return 97 - Long.parseLong(digits.substring(0, 13)) % 97 == Long.parseLong(digits.substring(13));
	}

	/** ISO 7064 MOD 11,10; of the first ten digits one occurs twice or three times. */
	static boolean germany(String text) {
		String digits = PersonalNumber.digits(text);
		int product = 10;
		for (int i = 0; i < 10; i++) {
			int sum = (digits.charAt(i) - '0' + product) % 10;
			product = 2 * ((sum == 0) ? 10 : sum) % 11;
		}
		long different = digits.substring(0, 10).chars().distinct().count();
		return (11 - product) % 10 == digits.charAt(10) - '0' && different >= 8 && different <= 9;
	}

	static boolean poland(String text) {
		int sum = 0;
		for (int i = 0; i < POLAND.length; i++) {
			sum += POLAND[i] * (text.charAt(i) - '0');
		}
		return (10 - sum % 10) % 10 == text.charAt(10) - '0';
	}

	/** The remainder of 31 names the last character. */
	static boolean finland(String text) {
		String plain = text.toUpperCase(Locale.ROOT);
		int number = Integer.parseInt(plain.substring(0, 6) + plain.substring(7, 10));
		return "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(number % 31) == plain.charAt(10);
	}

	/** For those born from 2000 on, a 2 stands in front of the nine digits. */
	static boolean belgium(String text) {
		String digits = PersonalNumber.digits(text);
		long key = Long.parseLong(digits.substring(9));
		return 97 - Long.parseLong(digits.substring(0, 9)) % 97 == key
				|| 97 - Long.parseLong("2" + digits.substring(0, 9)) % 97 == key;
	}

	private static String plain(String text) {
		return text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
	}

}
