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
		if (label.matches() && (!behind.isEmpty() || GIVEN.matcher(text.substring(0, label.start(1))).find())) {
			String labelled = ANSWER.matcher("\n" + label.group(1).strip()).replaceFirst("").strip();
			return labelled.isEmpty() ? text : labelled;
		}
		return behind.isEmpty() ? text : behind;
	}

}
