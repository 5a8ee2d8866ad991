package io.lectern.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.text.RuleBasedNumberFormat;

import io.lectern.language.Lexicons;
import io.lectern.language.Terms;
import io.lectern.search.Findings.Found;

/**
 * Reads what is written wrongly, or otherwise than the passages found have it.
 * <p>
 * A word that stands in no passage is taken for the one word there that is written nearly
 * so and begins with the same letter; short words are too often others, and capitals make
 * a name but for the first word's. A number is read apart from the unit that is written
 * to it where a passage has both and none has them as one: who asks for "541mph" means
 * the 541 of the column "Speed (mph)".
 */
final class Spelling {

	private static final int SHORTEST = 6;

	/** Letters from which on two of them may be wrong. */
	private static final int LONG = 9;

	private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}_-])\\p{Ll}{" + SHORTEST
			+ ",}(?![\\p{L}\\p{N}_-])|^\\p{Lu}\\p{Ll}{" + (SHORTEST - 1) + ",}(?![\\p{L}\\p{N}_-])");

	private static final Pattern WITH_UNIT = Pattern.compile(Keys.BEFORE
			+ "(?<!\\p{L}-)([0-9][0-9.,]*)(\\p{IsLatin}{1,5}(?:/\\p{IsLatin}{1,5})?)(?![\\p{IsLatin}0-9_-])");

	/** Digits of the largest ordinal that is told from a number with a unit. */
	private static final int LONGEST_ORDINAL = 6;

	private final List<String> texts;

	private final Set<String> words = new HashSet<>();

	private final Set<String> stems = new HashSet<>();

	private Spelling(List<Found> passages) {
		texts = passages.stream().map((found) -> EvidenceFinder.label(found) + "\n" + found.passage().text()).toList();
		for (String text : texts) {
			stems.addAll(Terms.of(text));
			WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).forEach(words::add);
		}
	}

	/** The question as it is meant, by the passages found for it. */
	static String corrected(String question, List<Found> passages) {
		Matcher asked = WORD.matcher(question);
		Matcher units = WITH_UNIT.matcher(question);
		if (!asked.find() && !units.find()) {
			return question;
		}
		Spelling spelling = new Spelling(passages);
		String apart = units.reset().replaceAll((found) -> spelling.isMeantApart(found) ? "$1 $2" : "$0");
		return WORD.matcher(apart).replaceAll((found) -> spelling.read(found.group()));
	}

	private boolean isMeantApart(MatchResult found) {
		Pattern number = Pattern.compile(Keys.BEFORE + Keys.spelled(found.group(1)) + Keys.AFTER);
		Pattern unit = Keys.compiled("(?<!\\p{IsLatin})" + Pattern.quote(found.group(2)) + "(?!\\p{IsLatin})");
		return texts.stream().noneMatch((text) -> text.contains(found.group()))
				&& texts.stream().anyMatch((text) -> number.matcher(text).find() && unit.matcher(text).find())
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

	private String read(String written) {
		String word = written.toLowerCase(Locale.ROOT);
		String meant = meant(word);
		return meant.equals(word) ? written : meant;
	}

	private String meant(String word) {
		Set<String> stem = Terms.of(word);
		if (stem.isEmpty() || stems.containsAll(stem)) {
			return word;
		}
		int most = (word.length() < LONG) ? 1 : 2;
		Set<String> near = words.stream()
			.filter((other) -> other.charAt(0) == word.charAt(0) && Math.abs(other.length() - word.length()) <= most)
			.filter((other) -> distance(word, other) <= most)
			.collect(Collectors.toSet());
		Set<String> meant = near.stream().flatMap((other) -> Terms.of(other).stream()).collect(Collectors.toSet());
		return (meant.size() == 1) ? near.iterator().next() : word;
	}

	/**
	 * How many letters are left out, put in, wrong or in the place of their neighbours.
	 */
	private static int distance(String one, String other) {
		int[][] distance = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				if (i == 0 || j == 0) {
					distance[i][j] = i + j;
					continue;
				}
				int wrong = (one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1;
				distance[i][j] = Math.min(distance[i - 1][j - 1] + wrong,
						1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
				if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
						&& one.charAt(i - 2) == other.charAt(j - 1)) {
					distance[i][j] = Math.min(distance[i][j], 1 + distance[i - 2][j - 2]);
				}
			}
		}
		return distance[one.length()][other.length()];
	}

}
