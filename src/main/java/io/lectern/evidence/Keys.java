package io.lectern.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.ibm.icu.text.RuleBasedNumberFormat;

import io.lectern.evidence.Key.Kind;
import io.lectern.language.Figures;
import io.lectern.language.FunctionWords;
import io.lectern.language.Lexicons;
import io.lectern.language.Terms;

/** Finds the keys of a question. */
final class Keys {

	/** No Latin letter or digit, nor a further part of a number, may touch a key. */
	static final String BEFORE = "(?<![\\p{IsLatin}0-9]|[0-9][.,-])";

	static final String AFTER = "(?![\\p{IsLatin}0-9]|[.,-][0-9])";

	private static final Pattern AMOUNT = Pattern.compile(BEFORE + "[0-9]{1,2}[, ]?[0-9]{2,3}" + AFTER);

	private static final Pattern YEAR = Pattern.compile(BEFORE + Figures.YEAR + AFTER);

	private static final Pattern NUMBERED = Pattern.compile("(?<!\\p{IsLatin})((?i:"
			+ Lexicons.either((language) -> language.layout().numbered()) + "))\\s?([0-9]+(?:\\.[0-9a-z]+)*)" + AFTER);

	/** Days of a month are written in other ways too. */
	private static final Pattern WITH_NUMBER = Pattern.compile("(?<!\\p{IsLatin})(?!"
			+ Lexicons.either((language) -> language.numerals().time()) + ")(\\p{IsLatin}{3,})\\s([0-9]{1,4})" + AFTER);

	private static final Pattern HAN_WITH_NUMBER = Pattern
		.compile(Lexicons.either((language) -> language.layout().withNumber()));

	private static final Pattern ORDINAL = Pattern.compile(Lexicons.either((language) -> language.layout().ordinal()));

	private static final String NUMERAL = "(?:[0-9]+|" + Lexicons.either((language) -> language.numerals().spelledOut())
			+ ")";

	/**
	 * The numbers below a hundred in the words of all languages: reading their rules
	 * takes long.
	 */
	private static final List<String> SPELLED_OUT = spelledOut();

	private static final Pattern TWO_WORDS = Pattern.compile("[2-9][1-9]");

	private static final List<Pattern> IN_WORDS = SPELLED_OUT.stream()
		.map((words) -> compiled("(?<![\\p{IsLatin}-])(?:" + words + ")(?![\\p{IsLatin}-])"))
		.toList();

	private static final Pattern NUMERALS = Pattern.compile(NUMERAL);

	private static final Pattern NAME = Pattern
		.compile("(?<=[\\p{L}0-9,]\\s)(?:\\p{Lu}[\\p{L}.'’-]*\\s){1,3}\\p{Lu}[\\p{L}-]+");

	/** "B1-B6" are six things, and no text need write them so. */
	private static final Pattern RANGE_OF_CODES = Pattern
		.compile(BEFORE + "(\\p{IsLatin}{1,3})[0-9]{1,4}\\s?[-–—~]\\s?\\1[0-9]{1,4}" + AFTER);

	private static final Pattern QUOTED = Pattern.compile("[\"“「『《]([^\"”」』》]{2,80})[\"”」』》]");

	private Keys() {
	}

	/** All keys of a question, in no order. */
	static List<Key> of(String question) {
		String plain = Key.plain(question);
		List<Key> keys = new ArrayList<>();
		find(QUOTED, plain, Keys::quoted, keys);
		String rest = RANGE_OF_CODES.matcher(QUOTED.matcher(plain).replaceAll(" ")).replaceAll(" ");
		find(NUMBERED, rest, Keys::numbered, keys);
		rest = NUMBERED.matcher(rest).replaceAll(" ");
		find(ORDINAL, rest, Keys::ordinal, keys);
		for (Codes codes : Codes.values()) {
			find(codes.pattern(), rest, codes::key, keys);
			rest = codes.without(rest);
		}
		find(YEAR, rest, Keys::year, keys);
		find(AMOUNT, YEAR.matcher(rest).replaceAll(" "), Keys::amount, keys);
		find(WITH_NUMBER, YEAR.matcher(rest).replaceAll(" "), Keys::withNumber, keys);
		find(HAN_WITH_NUMBER, YEAR.matcher(rest).replaceAll(" "), (found) -> numbered(Kind.WITH_NUMBER, found), keys);
		find(NAME, rest, Keys::name, keys);
		return keys;
	}

	private static void find(Pattern pattern, String text, Function<MatchResult, @Nullable Key> key, List<Key> keys) {
		pattern.matcher(text).results().map(key).filter((found) -> found != null).forEach(keys::add);
	}

	private static Key amount(MatchResult found) {
		return new Key(Kind.AMOUNT, found.group(), Pattern.compile(BEFORE + spelled(found.group()) + AFTER), null);
	}

	/** With or without marks between thousands. */
	static String spelled(String digits) {
		return digits.chars()
			.filter(Character::isDigit)
			.mapToObj(Character::toString)
			.collect(Collectors.joining("[,. ]?"));
	}

	private static Key year(MatchResult found) {
		String year = found.group();
		String shortly = "[/.-]" + year.substring(2) + "(?![0-9])";
		return new Key(Kind.YEAR, year, Pattern.compile(BEFORE + year + "(?![\\p{IsLatin}0-9])|" + shortly), YEAR);
	}

	private static Key numbered(MatchResult found) {
		return numbered(Kind.NUMBERED, found);
	}

	private static @Nullable Key withNumber(MatchResult found) {
		String word = found.group(1);
		boolean telling = Terms.of(word).stream().noneMatch(FunctionWords::contains) && !Terms.of(word).isEmpty();
		return telling ? numbered(Kind.WITH_NUMBER, found) : null;
	}

	private static Key numbered(Kind kind, MatchResult found) {
		String number = found.group(2);
		// "Berths 1, 2 and 3" names berth 3, and so does a row with "Berth: Quay 3".
		String before = "(?<!\\p{IsLatin})" + Pattern.quote(found.group(1))
				+ "\\p{IsLatin}{0,2}(?:(?:[0-9.,:&–\\s]|\\b\\p{IsLatin}{1,3}\\b)*?|:\\s?\\p{IsLatin}+\\s)";
		// A heading such as "9.4 Offers" needs no word.
		String heads = (kind == Kind.NUMBERED && number.contains("."))
				? "|(?m:^\\s*)" + Pattern.quote(number) + "(?![\\p{IsLatin}0-9]|\\.[0-9])" : "";
		return new Key(kind, found.group(), compiled(before + "(?<![0-9.])(?:" + forms(number) + ")" + AFTER + heads),
				compiled(before + "(?:[0-9]+|[IVX]+)" + AFTER));
	}

	/** The number between the words of its language that make it an ordinal. */
	private static @Nullable Key ordinal(MatchResult found) {
		String text = found.group();
		Matcher number = NUMERALS.matcher(text);
		if (!number.find()) {
			return null;
		}
		String before = Pattern.quote(text.substring(0, number.start()).strip()) + "\\s*";
		String after = "\\s*" + Pattern.quote(text.substring(number.end()).strip());
		Set<Figures.Amount> value = Figures.of(number.group()).numbers();
		String forms = value.stream().map(Figures.Amount::meant).map(Keys::forms).collect(Collectors.joining("|"));
		return new Key(Kind.NUMBERED, text, compiled(
				before + "(?:" + Pattern.quote(number.group()) + (forms.isEmpty() ? "" : "|" + forms) + ")" + after),
				compiled(before + NUMERAL + after));
	}

	/** A small number may be Roman or, where the language writes it so, in words. */
	private static String forms(String number) {
		if (number.length() > 2 || number.contains(".")) {
			return Pattern.quote(number);
		}
		int value = Integer.parseInt(number);
		return number + "|" + roman(value) + "|" + SPELLED_OUT.get(value);
	}

	/**
	 * Whether a number stands in a text in words. Those of one word are too often parts
	 * of others.
	 */
	static boolean isInWords(String number, String text) {
		return TWO_WORDS.matcher(number).matches() && IN_WORDS.get(Integer.parseInt(number)).matcher(text).find();
	}

	private static List<String> spelledOut() {
		List<RuleBasedNumberFormat> formats = Lexicons.all()
			.stream()
			.map((language) -> new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT))
			.toList();
		return IntStream.range(0, 100)
			.mapToObj((number) -> formats.stream()
				.map((format) -> Pattern.quote(format.format(number)))
				.collect(Collectors.joining("|")))
			.toList();
	}

	private static String roman(int number) {
		String tens = List.of("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC").get(number / 10);
		return tens + List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX").get(number % 10);
	}

	private static Key name(MatchResult found) {
		String words = Pattern.compile("\\s+")
			.splitAsStream(found.group())
			.map(Pattern::quote)
			.map(Keys::writtenOut)
			.collect(Collectors.joining("|"));
		return new Key(Kind.NAME, found.group(), compiled("(?<!\\p{L})(?:" + words + ")"), null);
	}

	/**
	 * "Juergen" is "Jürgen", which is "Jurgen" in plain form, and the other way round.
	 */
	private static String writtenOut(String quoted) {
		return quoted.replaceAll("(?i)([ou])e?", "\\\\E$1e?\\\\Q").replaceAll("(?i)aa|ae|a", "\\\\Ea[ae]?\\\\Q");
	}

	private static Key quoted(MatchResult found) {
		String words = found.group(1).replaceAll("^\\p{P}+|\\p{P}+$", "");
		return new Key(Kind.QUOTED, found.group(1), spaced(words), null);
	}

	private static Pattern spaced(String words) {
		return compiled(Pattern.compile("\\s+")
			.splitAsStream(words.strip())
			.map(Pattern::quote)
			.collect(Collectors.joining("\\s+")));
	}

	static Pattern compiled(String pattern) {
		return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	}

}
