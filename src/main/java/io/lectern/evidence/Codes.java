package io.lectern.evidence;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.Key.Kind;
import io.lectern.language.Figures;
import io.lectern.language.FunctionWords;
import io.lectern.language.Lexicons;

/** The ways in which questions write codes. */
enum Codes {

	/** In one piece, such as W-1433 or E114; or a long number. */
	JOINED("(?:\\p{IsLatin}[\\p{IsLatin}0-9]*(?:[-_/.][\\p{IsLatin}0-9]+)*|[0-9]{5,})") {

		@Override
		boolean isCode(String code) {
			boolean letters = code.chars().anyMatch(Character::isLetter);
			boolean digits = code.chars().anyMatch(Character::isDigit);
			return !letters || digits || code.indexOf('_') > 0;
		}

	},

	/**
	 * Letters apart from their number, such as W 1433: capitals or a single letter, and
	 * neither a currency nor a word.
	 */
	SPACED("(?<!['’])(?:\\p{Lu}{1,4}|\\p{Ll})\\s[0-9]{1,6}") {

		@Override
		boolean isCode(String code) {
			String letters = code.substring(0, code.indexOf(' '));
			boolean year = letters.length() > 1 && YEAR.matcher(code).find();
			return !year && !CURRENCIES.contains(letters) && !FunctionWords.contains(letters.toLowerCase(Locale.ROOT));
		}

	};

	private static final String SEPARATOR = "[-‐-―_/. ]{0,2}";

	private static final Pattern PERIOD = Lexicons.pattern((language) -> language.numerals().period());

	/** "S5s bearing" is the bearing of S5. */
	private static final Pattern OWNER = Pattern.compile("(?<=^\\p{Lu}{1,4}[0-9]{1,5})s$");

	private static final Pattern RUNS = Pattern.compile("\\p{IsLatin}+|[0-9]+");

	private static final Pattern YEAR = Pattern.compile("\\s" + Figures.YEAR + "$");

	private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies()
		.stream()
		.map(Currency::getCurrencyCode)
		.collect(Collectors.toUnmodifiableSet());

	private final Pattern pattern;

	Codes(String pattern) {
		this.pattern = Pattern.compile(Keys.BEFORE + pattern + Keys.AFTER);
	}

	abstract boolean isCode(String code);

	/** What may be one. */
	Pattern pattern() {
		return pattern;
	}

	/** The text without them. */
	String without(String text) {
		return pattern.matcher(text)
			.replaceAll((found) -> (key(found) != null) ? " " : Matcher.quoteReplacement(found.group()));
	}

	/** Null where it is no code. */
	@Nullable Key key(MatchResult found) {
		String code = OWNER.matcher(found.group()).replaceAll("");
		if (!isCode(code) || PERIOD.matcher(code.replaceAll("\\s", "")).matches()) {
			return null;
		}
		if (code.chars().allMatch(Character::isDigit)) {
			return new Key(Kind.CODE, code, Pattern.compile(Keys.BEFORE + Keys.spelled(code) + Keys.AFTER), null);
		}
		List<String> runs = RUNS.matcher(code).results().map(MatchResult::group).toList();
		String spelled = runs.stream().map(Pattern::quote).collect(Collectors.joining(SEPARATOR));
		String family = Pattern.quote(runs.getFirst()) + SEPARATOR + "[0-9]+";
		return new Key(Kind.CODE, code, Keys.compiled(Keys.BEFORE + spelled + Keys.AFTER),
				(code.indexOf('_') > 0) ? null : Keys.compiled(Keys.BEFORE + family + Keys.AFTER));
	}

}
