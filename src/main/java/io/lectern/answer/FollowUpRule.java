package io.lectern.answer;

import java.util.Set;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;
import io.lectern.language.Terms;

/**
 * Makes a follow-up question stand alone without a model. A question that points back
 * (it, they, there, 它, 那里), or says too little to be looked for, is asked together with
 * what the question before it was about.
 */
public final class FollowUpRule {

	private static final Pattern POINTS_BACK = Lexicons.pattern((language) -> language.questions().pointsBack());

	private static final Pattern NUMBERS = Pattern.compile(
			"[0-9０-９][0-9０-９.,]*\\s*(?:%|" + Lexicons.either((language) -> language.numerals().dateSuffix()) + ")?");

	/** What a question asks with, rather than about. */
	private static final Pattern ASKING = Pattern
		.compile(Lexicons.either((language) -> language.questions().asking()) + "|[?？]\\s*$", Pattern.CASE_INSENSITIVE);

	private static final Pattern ASKS_FOR_KIND = Lexicons.pattern((language) -> language.questions().asksForKind());

	private static final int FEW_TERMS = 2;

	private FollowUpRule() {
	}

	public static String standalone(String question, String before) {
		if (!dependsOnWhatWasSaid(question)) {
			return question;
		}
		String topic = before;
		if (NUMBERS.matcher(question).find()) {
			// The follow-up's year or figure stands in place of the one before.
			topic = NUMBERS.matcher(topic).replaceAll(" ");
		}
		if (asks(question)) {
			topic = ASKING.matcher(topic).replaceAll(" ");
		}
		topic = topic.replaceAll("\\s+", " ").strip();
		String mark = Lexicons.of(question).suggested().questionMark();
		return question.replaceAll("[?？.。\\s]+$", "") + " (" + topic.replaceAll("[?？.。\\s]+$", "") + ")" + mark;
	}

	static boolean dependsOnWhatWasSaid(String question) {
		Set<String> terms = Terms.of(question);
		return POINTS_BACK.matcher(question).find() || terms.size() <= FEW_TERMS;
	}

	/** Whether it says what kind of thing it asks for; "and in 2024?" does not. */
	private static boolean asks(String question) {
		return ASKS_FOR_KIND.matcher(question).find();
	}

}
