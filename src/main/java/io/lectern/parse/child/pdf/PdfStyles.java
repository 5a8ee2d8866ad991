package io.lectern.parse.child.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.lectern.language.FunctionWords;
import io.lectern.language.Lexicons;

/**
 * What is usual in a document: size and weight of its text, its words, its line spacing.
 */
final class PdfStyles {

	private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}(\\.\\d{1,2}){0,4}\\.?\\s+\\p{L}.*|"
			+ Lexicons.either((language) -> language.layout().numberedHeading()), Pattern.CASE_INSENSITIVE);

	private static final Pattern ORDINAL = Pattern
		.compile(Lexicons.either((language) -> language.layout().ordinalHeading())
				+ "|\\d{1,2}(\\.\\d{1,2}){1,4} \\p{L}[^.。]*", Pattern.CASE_INSENSITIVE);

	private static final int LONGEST_HEADING = 150;

	private static final Pattern COMPOUND = Pattern
		.compile(Lexicons.either((language) -> language.numerals().hyphenated()) + "|"
				+ Lexicons.either((language) -> language.layout().hyphenated()));

	private static final int MOST_WORDS = 200_000;

	private final double bodySize;

	private final boolean bodyBold;

	private final Set<String> words = new HashSet<>();

	private boolean cut;

	PdfStyles(List<List<Region>> pages) {
		Map<Double, Integer> sizes = new HashMap<>();
		int bold = 0;
		int all = 0;
		for (List<Region> page : pages) {
			for (Region region : page) {
				for (PdfLine line : region.lines()) {
					String text = line.text().toString();
					sizes.merge(line.size(), text.length(), Integer::sum);
					bold += line.bold() ? text.length() : 0;
					all += text.length();
					learn(text);
				}
			}
		}
		bodySize = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(10.0);
		bodyBold = bold * 2 > all;
	}

	private void learn(String line) {
		String[] found = line.split("[^\\p{L}-]+");
		// The rest of a word cut at the end of the line before is no word.
		for (int i = cut ? 1 : 0; i < found.length; i++) {
			if (found[i].length() > 2 && words.size() < MOST_WORDS) {
				words.add(found[i].toLowerCase(Locale.ROOT));
			}
		}
		cut = line.endsWith("-");
	}

	double bodySize() {
		return bodySize;
	}

	/**
	 * Whether a hyphen at a line's end belongs to the word: a single letter stands before
	 * it, as in e-mail, it is a numeral such as forty-four or a word such as long-term,
	 * or the rest of the text writes it with one, or does not know it without and has
	 * both halves as words of their own.
	 */
	boolean keepsHyphen(String before, String after) {
		String one = before.toLowerCase(Locale.ROOT);
		String two = after.toLowerCase(Locale.ROOT);
		return one.length() == 1 || COMPOUND.matcher(one + "-" + two).matches() || !words.contains(one + two)
				&& (words.contains(one + "-" + two) || isWord(one) && isWord(two) && two.length() > 3);
	}

	/**
	 * Whether a hyphen at a line's end stands for what follows later, as in pre- and
	 * post-war.
	 */
	boolean isSuspended(String before, String after) {
		String one = before.toLowerCase(Locale.ROOT);
		String two = after.toLowerCase(Locale.ROOT);
		return isWord(one) && FunctionWords.contains(two) && !words.contains(one + two);
	}

	/**
	 * Whether the text has it by itself; the shortest are too often the half of another.
	 */
	private boolean isWord(String word) {
		return words.contains(word) && (word.length() > 3 || !FunctionWords.contains(word));
	}

	/**
	 * A heading's rank among headings: by size, then weight, then capitals; 0 where the
	 * lines are no heading. Higher is further out.
	 */
	double headingRank(List<PdfLine> lines, String text) {
		PdfLine first = lines.getFirst();
		int letters = (int) text.codePoints().filter(Character::isLetter).count();
		if (lines.size() > 3 || text.length() > LONGEST_HEADING || letters < 2 || letters * 2 < text.length() / 2
				|| ",;，；。".indexOf(text.charAt(text.length() - 1)) >= 0) {
			return 0;
		}
		boolean big = first.size() >= 1.12 * bodySize;
		boolean numbered = NUMBERED.matcher(text).matches();
		boolean bold = first.bold() && !bodyBold;
		boolean capitals = letters >= 4 && text.equals(text.toUpperCase(Locale.ROOT))
				&& !text.equals(text.toLowerCase(Locale.ROOT)) && lines.size() <= 2;
		boolean sentence = text.endsWith(".") && !numbered && text.length() > 60;
		boolean heading = big || (bold || capitals || numbered && text.length() < 60 && isOrdinal(text))
				&& first.size() >= 0.95 * bodySize && lines.size() <= 2;
		return (heading && !sentence) ? 100 * first.size() + (bold ? 10 : 0) + (capitals ? 1 : 0) : 0;
	}

	/** Numbered so that it can only be a heading. */
	private static boolean isOrdinal(String text) {
		return ORDINAL.matcher(text).matches();
	}

}
