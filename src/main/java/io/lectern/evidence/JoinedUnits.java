package io.lectern.evidence;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.ibm.icu.text.RuleBasedNumberFormat;

import io.lectern.language.Lexicons;

/**
 * Reads a number apart from the unit that is written to it, where a passage has both and
 * none has them as one: who asks for "541mph" means the 541 of the column "Speed (mph)".
 */
final class JoinedUnits {

	private static final Pattern JOINED = Pattern.compile(Keys.BEFORE
			+ "(?<!\\p{L}-)([0-9][0-9.,]*)(\\p{IsLatin}{1,5}(?:/\\p{IsLatin}{1,5})?)(?![\\p{IsLatin}0-9_-])");

	private static final int LONGEST_ORDINAL = 6;

	private JoinedUnits() {
	}

	/** The question as it is meant, by the passages found for it. */
	static String apart(String question, List<String> passages) {
		return JOINED.matcher(question).replaceAll((found) -> isMeantApart(found, passages) ? "$1 $2" : "$0");
	}

	private static boolean isMeantApart(MatchResult found, List<String> passages) {
		Pattern number = Pattern.compile(Keys.BEFORE + Keys.spelled(found.group(1)) + Keys.AFTER);
		Pattern unit = Keys.compiled("(?<!\\p{IsLatin})" + Pattern.quote(found.group(2)) + "(?!\\p{IsLatin})");
		return passages.stream().noneMatch((text) -> text.contains(found.group()))
				&& passages.stream().anyMatch((text) -> number.matcher(text).find() && unit.matcher(text).find())
				&& !isOrdinal(found);
	}

	/** "1st" is no 1 of a street. */
	private static boolean isOrdinal(MatchResult found) {
		String number = found.group(1);
		return number.length() <= LONGEST_ORDINAL && number.chars().allMatch(Character::isDigit)
				&& Lexicons.all()
					.stream()
					.map((language) -> new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.ORDINAL))
					.anyMatch((format) -> format.format(Long.parseLong(number)).equalsIgnoreCase(found.group()));
	}

}
