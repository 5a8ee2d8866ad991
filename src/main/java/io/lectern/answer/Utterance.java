package io.lectern.answer;

import java.util.function.Function;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Lexicons;
import io.lectern.language.Requests;
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

	/** Nobody says so much and asks nothing. */
	private static final int LONGEST = 120;

	private static final String POLITE = either(SmallTalk::greets) + "|" + either(SmallTalk::politely);

	private static final Pattern GREETING = whole(either(SmallTalk::greets));

	private static final Pattern THANKS = whole(
			either(SmallTalk::thanks) + "|" + either(SmallTalk::acknowledges) + "|" + POLITE);

	private static final Pattern ACKNOWLEDGEMENT = whole(either(SmallTalk::acknowledges));

	private static final Pattern WHO_ANSWERS = whole(either(SmallTalk::asksWhoAnswers) + "|" + POLITE);

	/** "Hi, how long ..." and "hello what is ...", but not "hello world example". */
	private static final Pattern BEFORE = Pattern
		.compile("^" + MARKS + "*(?:" + POLITE + "|" + either(SmallTalk::thanks) + "|" + either(SmallTalk::acknowledges)
				+ ")(?:[,.!?;:~…—-]*\\s*\\n|[,.!?;:~…—]+\\s+|[，。！？；：、～…]+\\s*|\\s+(?=(?:"
				+ Lexicons.either((language) -> language.questions().asks()) + ")))", Pattern.CASE_INSENSITIVE);

	private static final Pattern BEHIND = Pattern.compile(
			"(?<=[\\n,.!?;，。！？；])\\s*(?:" + either(SmallTalk::politely) + ")" + MARKS + "*$", Pattern.CASE_INSENSITIVE);

	static Utterance of(String said) {
		return smallTalk(said).map((kind) -> new Utterance(said, kind))
			.orElseGet(() -> new Utterance(Requests.spelledOut(bare(said)), null));
	}

	private static Optional<Kind> smallTalk(String said) {
		// One letter or digit asks for nothing.
		if (letters(said) <= 1) {
			return Optional.of(Kind.NOTHING);
		}
		if (said.length() > LONGEST) {
			return Optional.empty();
		}
		if (GREETING.matcher(said).matches()) {
			return Optional.of(Kind.GREETING);
		}
		if (ACKNOWLEDGEMENT.matcher(said).matches()) {
			return Optional.of(Kind.NOTHING);
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
		return (letters(question) > 1) ? question : said;
	}

	private static long letters(String text) {
		return LETTERS.matcher(text).results().limit(2).count();
	}

	private static String either(Function<SmallTalk, String> words) {
		return Lexicons.either((language) -> words.apply(language.smallTalk()));
	}

	/** One after another, each taken as it is found: what was taken is not tried anew. */
	private static Pattern whole(String words) {
		return Pattern.compile(MARKS + "*+(?>(?:" + words + ")(?![\\p{IsLatin}0-9])" + MARKS + "*+)+",
				Pattern.CASE_INSENSITIVE);
	}

}
