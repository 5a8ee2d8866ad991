package io.lectern.suggest;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.language.Language;
import io.lectern.language.Lexicons;
import io.lectern.language.SuggestedQuestions;

/**
 * A heading of a document, and the question that it answers.
 *
 * @param text as it stands in the document
 */
record HeadingQuestion(String text) {

	private static final Pattern NUMBER = Lexicons.pattern((language) -> language.layout().headingNumber());

	/** What lies around the documents' own matter. */
	private static final Pattern BOILERPLATE = Lexicons.pattern((language) -> language.layout().boilerplate());

	private static final Pattern ASKS = Pattern.compile(
			Lexicons.either((language) -> language.suggested().isQuestion()) + "|.*[?？]$", Pattern.CASE_INSENSITIVE);

	/** "Why (not)" asks nothing by itself. */
	private static final Pattern BARE = Pattern.compile("(?i)(?:why|how|what|when|where|who)(?:\\P{L}+not)?\\P{L}*");

	private static final Pattern TELLS = Lexicons.pattern((language) -> language.suggested().onlyTells());

	/** Whether it is a question by itself. */
	boolean asks() {
		return ASKS.matcher(topic()).matches();
	}

	/**
	 * The question in the heading's language; null where it promises nothing to ask
	 * about.
	 */
	@Nullable String question(Document document) {
		String topic = topic();
		if (!promises(topic)) {
			return null;
		}
		SuggestedQuestions language = Lexicons.of(topic).suggested();
		return asks() ? asked(topic, language) : language.underHeading(topic, document.title());
	}

	/**
	 * The question for what is listed below it; null where the heading does not name the
	 * things of a list.
	 * @param casing how the document writes its words
	 * @param inOrder whether they are steps
	 */
	@Nullable String listed(Casing casing, boolean inOrder) {
		String topic = topic();
		SuggestedQuestions language = Lexicons.of(topic).suggested();
		return (promises(topic) && language.isTelling(topic)) ? language.listed(named(topic, casing), inOrder) : null;
	}

	private String topic() {
		return NUMBER.matcher(text.strip()).replaceFirst("").replaceAll("[\\s:：。.]+$", "").strip();
	}

	private static boolean promises(String topic) {
		return !BARE.matcher(topic).matches() && !BOILERPLATE.matcher(topic).matches()
				&& !TELLS.matcher(topic).matches() && isWordy(topic)
				&& topic.length() <= Lexicons.of(topic).suggested().longestHeading();
	}

	/** A Latin word between characters is a name. */
	private static String named(String topic, Casing casing) {
		return Lexicons.of(topic).writesSpaces() ? casing.lower(topic) : topic;
	}

	/** Rather words than figures, dates, codes and signs. */
	private static boolean isWordy(String topic) {
		long letters = topic.chars().filter(Character::isLetter).count();
		return 2 * letters > topic.length() && (Language.hasHan(topic) ? letters >= 2 : letters >= 4)
				&& !topic.contains("|");
	}

	private static String asked(String topic, SuggestedQuestions language) {
		String question = language.asAsked(topic);
		return question.matches(".*[?？]$") ? question : question + language.questionMark();
	}

}
