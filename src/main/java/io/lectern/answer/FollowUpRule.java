package io.lectern.answer;

import java.util.Set;
import java.util.regex.Pattern;

import io.lectern.language.Language;
import io.lectern.language.Terms;

/**
 * Makes a follow-up question stand alone without a model. A question that points back
 * (it, they, there, 它, 那里), or says too little to be looked for, is asked together with
 * what the question before it was about.
 */
public final class FollowUpRule {

	private static final Pattern POINTS_BACK = Pattern
		.compile("\\b(?:it|its|itself|they|them|their|theirs|he|him|his|she|her|hers|that|this|these|those|there|then"
				+ "|one|ones|both|same|former|latter|such|else|other|others|another)\\b|^(?:and|but|or|so|also|what about|how about|why|when|where)\\b"
				+ "|[它他她其]|这|那(?!么)|该|此|前者|后者|两者|呢[？?]?$|^(?:为什么|什么时候|在哪|还有|那么|那)", Pattern.CASE_INSENSITIVE);

	private static final Pattern NUMBERS = Pattern.compile("[0-9０-９][0-9０-９.,]*\\s*(?:年|月|日|%)?");

	/** What a question asks with, rather than about. */
	private static final Pattern ASKING = Pattern.compile(
			"^(?:and |but |so )?(?:what about|how about|(?:in |on |at |to |for |from |by |of |with |under )?(?:what|which|who|whom|whose|when|where|why|how)(?: (?:many|much|long|old|far|often|high|large|big))?)"
					+ "(?: (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must))?\\b\\s*"
					+ "|^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must)\\b\\s*|[?？]\\s*$"
					+ "|(?:是|有|为)?(?:多少|什么时候|什么|哪里|哪儿|哪些|哪个|哪年|哪位|谁|怎么样|怎样|如何|为什么|多久|多长|多大|多高|几)(?:个|次|年|天|人|台|种)?|吗|呢",
			Pattern.CASE_INSENSITIVE);

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
		String mark = Language.of(question).equals(Language.CHINESE) ? "？" : "?";
		return question.replaceAll("[?？.。\\s]+$", "") + " (" + topic.replaceAll("[?？.。\\s]+$", "") + ")" + mark;
	}

	static boolean dependsOnWhatWasSaid(String question) {
		Set<String> terms = Terms.of(question);
		return POINTS_BACK.matcher(question).find() || terms.size() <= FEW_TERMS;
	}

	/** Whether it says what kind of thing it asks for; "and in 2024?" does not. */
	private static boolean asks(String question) {
		return Pattern
			.compile("\\b(?:who|whom|whose|when|where|why|how (?!about)|which|what (?!about))",
					Pattern.CASE_INSENSITIVE)
			.matcher(question)
			.find() || question.matches(".*(?:多少|什么|哪|谁|怎|如何|几|吗|多久|多长|多大|多高).*");
	}

}
