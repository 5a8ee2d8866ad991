package io.lectern.suggest;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.language.Language;
import io.lectern.language.Lexicon;
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

	private static final Pattern TELLS = Lexicons.pattern((language) -> language.suggested().onlyTells());

	/**
	 * The question in the heading's language; null where it promises nothing to ask
	 * about.
	 * @param casing how the document writes its words
	 */
	@Nullable String question(Document document, Casing casing) {
		String topic = NUMBER.matcher(text.strip()).replaceFirst("").replaceAll("[\\s:：。.]+$", "").strip();
		Lexicon lexicon = Lexicons.of(topic);
		SuggestedQuestions language = lexicon.suggested();
		if (BOILERPLATE.matcher(topic).matches() || TELLS.matcher(topic).matches() || !isWordy(topic)
				|| topic.length() > language.longestHeading()) {
			return null;
		}
		if (ASKS.matcher(topic).matches()) {
			return asked(topic, language);
		}
		// A Latin word between characters is a name.
		String named = lexicon.writesSpaces() ? casing.lower(topic) : topic;
		return language.isTelling(topic) ? language.aboutTopic(named) : language.aboutTopic(named, document.title());
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
