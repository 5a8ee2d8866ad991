package io.lectern.openai;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;

/**
 * A question within a template, as programs send it that look for text to answer from
 * themselves: between tags of its own, behind the context's closing tag, or behind a
 * label below the context. What such a program found is passed over, because answers rest
 * on documents that are known here.
 */
final class Wrapped {

	private static final Pattern QUESTION = Pattern.compile(
			"(?:^|\\n)[ \\t]*<(user[_-]?query|user[_-]?question|query|question)>(.*?)</\\1>[ \\t]*(?=\\n|$)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern CONTEXT = Pattern.compile(
			"(?:^|\\n)[ \\t]*<(context|sources?|documents?|search_results)\\b[^>]*>.*</\\1>[ \\t]*\\n(.*)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern GIVEN = Lexicons.pattern((language) -> language.chatTasks().givenContext());

	/** A label of text to answer from. */
	private static final Pattern GIVEN_BELOW = Pattern.compile("\\n[#*\\s]*(?:\\p{L}+ ){0,2}(?:"
			+ Lexicons.either((language) -> language.chatTasks().givenContext()) + ")[^\\n:：]{0,30}[:：]",
			Pattern.CASE_INSENSITIVE);

	/** The last label of a question, and what stands behind it. */
	private static final Pattern LABELLED = Pattern.compile(".*(?:^|\\n)[#*\\s]*(?:"
			+ Lexicons.either((language) -> language.chatTasks().questionLabel()) + ")[*\\s]*[:：](.*)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern ANSWER = Pattern.compile("\\n[#*\\s]*(?:"
			+ Lexicons.either((language) -> language.chatTasks().answerLabel()) + ")[*\\s]*[:：][*\\s]*$",
			Pattern.CASE_INSENSITIVE);

	private Wrapped() {
	}

	/** The question; the text itself where it is in no template. */
	static String question(String text) {
		String between = QUESTION.matcher(text)
			.results()
			.map((MatchResult found) -> found.group(2).strip())
			.filter((question) -> !question.isEmpty())
			.reduce(text, (first, later) -> later);
		if (!between.equals(text)) {
			return between;
		}
		Matcher context = CONTEXT.matcher(text);
		String behind = context.find() ? context.group(2).strip() : "";
		Matcher label = LABELLED.matcher(behind.isEmpty() ? text : behind);
		if (label.matches() && (!behind.isEmpty() || isGiven(text, label))) {
			String labelled = bare(label.group(1).strip());
			return labelled.isEmpty() ? text : labelled;
		}
		return behind.isEmpty() ? text : behind;
	}

	/**
	 * Whether text to answer from is named in front of the label, or below the question.
	 */
	private static boolean isGiven(String text, Matcher label) {
		return GIVEN.matcher(text.substring(0, label.start(1))).find() || GIVEN_BELOW.matcher(label.group(1)).find();
	}

	/** The question without what stands below it. */
	private static String bare(String labelled) {
		Matcher below = GIVEN_BELOW.matcher(labelled);
		String question = below.find() ? labelled.substring(0, below.start()) : labelled;
		return ANSWER.matcher("\n" + question.strip()).replaceFirst("").strip();
	}

}
