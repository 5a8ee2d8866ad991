package io.lectern.answer;

import java.util.function.Function;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Lexicons;
import io.lectern.language.SmallTalk;
import io.lectern.language.SmallTalk.Kind;

/**
 * What somebody says: a question, with or without polite words around it, or no question.
 *
 * @param question what is asked, without the polite words
 * @param smallTalk what it is instead; null where it is a question
 */
record Utterance(String question, @Nullable Kind smallTalk) {

	private static final String MARKS = "[\\s\\p{P}\\p{S}]";

	private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]");

	private static final Pattern GREETING = whole(SmallTalk::greets);

	private static final Pattern WHO_ANSWERS = whole(
			(words) -> words.asksWhoAnswers() + "|" + words.greets() + "|" + words.politely());

	private static final Pattern THANKS = whole(
			(words) -> words.thanks() + "|" + words.greets() + "|" + words.politely());

	/** "Hi, how long ..." and "hello what is ...", but not "hello world example". */
	private static final Pattern BEFORE = Pattern
		.compile(
				"^" + MARKS + "*(?:" + Lexicons.either((language) -> language.smallTalk().greets()) + "|"
						+ Lexicons.either((language) -> language.smallTalk().politely()) + "|"
						+ Lexicons.either((language) -> language.smallTalk().thanks())
						+ ")(?:\\s*[\\p{P}\\p{S}]+\\s*|\\s+(?=(?:"
						+ Lexicons.either((language) -> language.questions().asking()) + ")))",
				Pattern.CASE_INSENSITIVE);

	private static final Pattern BEHIND = Pattern
		.compile("(?<=" + MARKS + ")(?:" + Lexicons.either((language) -> language.smallTalk().politely()) + ")" + MARKS
				+ "*$", Pattern.CASE_INSENSITIVE);

	static Utterance of(String said) {
		return smallTalk(said).map((kind) -> new Utterance(said, kind)).orElseGet(() -> new Utterance(bare(said), null));
	}

	private static Optional<Kind> smallTalk(String said) {
		// One letter asks for nothing, and neither does one character; a digit may.
		if (LETTERS.matcher(said).results().count() <= 1) {
			return Optional.of(Kind.NOTHING);
		}
		if (GREETING.matcher(said).matches()) {
			return Optional.of(Kind.GREETING);
		}
		if (THANKS.matcher(said).matches()) {
			return Optional.of(Kind.THANKS);
		}
		return WHO_ANSWERS.matcher(said).matches() ? Optional.of(Kind.WHO_ANSWERS) : Optional.empty();
	}

	private static String bare(String said) {
		String question = said;
		for (Matcher before = BEFORE.matcher(question); before.find(); before = BEFORE.matcher(question)) {
			question = question.substring(before.end());
		}
		for (Matcher behind = BEHIND.matcher(question); behind.find(); behind = BEHIND.matcher(question)) {
			question = question.substring(0, behind.start()).strip();
		}
		return (LETTERS.matcher(question).results().count() > 1) ? question : said;
	}

	private static Pattern whole(Function<SmallTalk, String> words) {
		return Pattern.compile(MARKS + "*(?:(?:" + Lexicons.either((language) -> words.apply(language.smallTalk()))
				+ ")" + MARKS + "*)+", Pattern.CASE_INSENSITIVE);
	}

}
