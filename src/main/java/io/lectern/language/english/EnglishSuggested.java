package io.lectern.language.english;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.language.SuggestedQuestions;

/** How questions are made of English headings, tables and definitions. */
final class EnglishSuggested implements SuggestedQuestions {

	private static final String AUXILIARY = "is|are|was|were|can|may|must|should|will|has|have|had|could|would";

	private static final Pattern TOLD = Pattern.compile(
			"(?i)(?<asks>how(?: (?:well|fast|soon))?|when|where|why|what) (?!many\\b|much\\b|long\\b|often\\b|far\\b|high\\b|old\\b|good\\b|large\\b|(?:"
					+ AUXILIARY + "|do|does|did|to)\\b)(?<subject>[\\p{L}'’ -]{2,40}?) (?<auxiliary>" + AUXILIARY
					+ ") (?<rest>[^?]+)");

	private static final Pattern HOW_TO = Pattern.compile("^how to ", Pattern.CASE_INSENSITIVE);

	/** What stands behind the noun that a name is about. */
	private static final Pattern BEHIND_NOUN = Pattern.compile(
			",? (?:of|at|in|for|by|with|to|from|on|per|under|over|above|below|as|that|which|who|\\w+ed)\\b.*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PLURAL = Pattern.compile("(?i).*[^aious']s'?");

	private static final Pattern NO_NAME = Pattern
		.compile("(?i).*\\b(?:since|until|by|to|at|in|of|from|per|no|nr|id|code|date|year|phone|remarks?|\\w+ed)");

	/** A name does not begin so: it is a sentence, or half of one. */
	private static final String NO_BEGINNING = "(?:an?|the|this|that|these|those|it|its|he|she|they|we|you|there|here|another"
			+ "|other|one|two|each|every|any|all|some|no|not|such|both|what|which|who|when|where|how|in|on|at|by|of|for|to"
			+ "|from|with|without|per|as|if|only|everything|nothing) .*";

	/** A word that something is explained of; nothing hangs on it. */
	private static final Pattern WORD = Pattern
		.compile("(?i)(?!" + NO_BEGINNING + "|(?:this|that|it|which)$)\\p{L}[\\p{L}\\p{N}'’/ -]{1,40}"
				+ "(?<! (?:an?|the|also|only|then|this|not|by|of|to|in|on|for|with|and|or))");

	private static final Pattern HANGING = Pattern
		.compile("(?i).*\\b(?:example|such|that|which|who|whose|about|where|when|with|for|in|on|from|by)\\b.*");

	/** A name of a row or column. */
	private static final Pattern NAME = Pattern.compile("(?i)(?!" + NO_BEGINNING + ")\\p{L}[^,;:?!]*");

	private static final int MOST_WORDS = 5;

	private static final Pattern PLAIN_VALUE = Pattern.compile("(?i)value|amount|figure|number|result|quantity");

	private static final Pattern STEPS = Pattern.compile("(?i)\\p{L}+ing\\b.*");

	private static final Pattern DEFINES = Pattern
		.compile("(?<word>An? [\\p{L}\\p{N}'’ -]{2,40}?) (?:is an? |is the |means )\\p{L}.{15,}|"
				+ "(?<name>\\p{Lu}[\\p{L}\\p{N}'’ -]{2,40}?) (?:means|refers to|stands for|is defined as) .{15,}");

	@Override
	public int longestHeading() {
		return 70;
	}

	@Override
	public String isQuestion() {
		return "^(?:how|what|when|where|which|who|whom|whose|why|is|are|can|do|does|should|may|must)\\b.*";
	}

	/** "Who we are" and "What members asked for" name a chapter. */
	@Override
	public String onlyTells() {
		return "^(?:how|what|when|where|who|why) (?:i|we|you|they|it|our|your|their|this|the)\\b.*[^?]"
				+ "|^(?:how|what|when|where|why) (?!to\\b)(?!.*\\b(?:" + AUXILIARY + "|do|does|did)\\b)[^?]*";
	}

	/** "How a permit is issued" becomes "How is a permit issued". */
	@Override
	public String asAsked(String heading) {
		Matcher told = TOLD.matcher(heading);
		return told.matches() ? told.group("asks") + " " + told.group("auxiliary") + " " + told.group("subject") + " "
				+ told.group("rest") : HOW_TO.matcher(heading).replaceFirst("How do I ");
	}

	@Override
	public String about(String title) {
		return "What is “" + title + "” about?";
	}

	@Override
	public String underHeading(String heading, String title) {
		return "What does “" + title + "” say under “" + heading + "”?";
	}

	@Override
	public boolean isTelling(String heading) {
		return heading.contains(" ");
	}

	@Override
	public @Nullable String listed(String heading, boolean inOrder) {
		if (STEPS.matcher(heading).matches()) {
			return inOrder ? "What are the steps for " + heading + "?" : null;
		}
		String named = heading.replaceFirst("(?i)^the ", "");
		return (isPlural(named) && NAME.matcher(named).matches()) ? "What are the " + named + "?" : null;
	}

	@Override
	public String inYear(String row, String year, boolean counted) {
		if (!isPlural(row)) {
			return "What was the " + row + " in " + year + "?";
		}
		return counted ? "How many " + row + " were there in " + year + "?"
				: "What were the " + row + " in " + year + "?";
	}

	@Override
	public @Nullable String valueOf(String row, String column, boolean counted) {
		if (!areNames(row, column)) {
			return null;
		}
		if (PLAIN_VALUE.matcher(column).matches()) {
			return "What is the " + row + "?";
		}
		if (isPlural(column)) {
			return counted ? "How many " + column + " are there" + of(row) + "?" : null;
		}
		return "What is the " + column + of(row) + "?";
	}

	@Override
	public @Nullable String valueInYear(String row, String column, String year) {
		return areNames(row, column)
				? "What " + (isPlural(column) ? "were" : "was") + " the " + column + of(row) + " in " + year + "?"
				: null;
	}

	/** A name of another language makes no English question. */
	private static boolean areNames(String row, String column) {
		return !NO_NAME.matcher(column).matches() && NAME.matcher(column).matches() && NAME.matcher(row).matches()
				&& column.split(" ").length < MOST_WORDS && row.split(" ").length <= MOST_WORDS
				&& column.chars().allMatch((letter) -> letter < 128);
	}

	/**
	 * Several words are quoted, because what they are, and whether they need an article,
	 * is told by none of them.
	 */
	private static String of(String row) {
		return row.contains(" ") ? " for “" + row + "”" : row.matches(".*\\d.*") ? " of " + row : " for " + row;
	}

	@Override
	public @Nullable String meaningOf(String word) {
		return WORD.matcher(word).matches() ? "What does “" + word + "” mean?" : null;
	}

	@Override
	public @Nullable String asDefinition(String sentence) {
		Matcher defined = DEFINES.matcher(sentence);
		if (!defined.lookingAt()) {
			return null;
		}
		String word = defined.group("word");
		if (word != null && HANGING.matcher(word).matches()) {
			return null;
		}
		return (word != null) ? "What is " + word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1) + "?"
				: meaningOf(defined.group("name"));
	}

	private static boolean isPlural(String name) {
		return PLURAL.matcher(BEHIND_NOUN.matcher(name).replaceFirst("")).matches();
	}

	@Override
	public @Nullable String asFact(String sentence) {
		return EnglishFacts.question(sentence);
	}

	@Override
	public String questionMark() {
		return "?";
	}

}
