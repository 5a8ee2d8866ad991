package io.lectern.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words with which people ask for an answer, such as "Please tell me". They say nothing
 * of what is asked.
 */
public final class Requests {

	private static final Pattern BEFORE = Lexicons.pattern((language) -> language.questions().requestBefore());

	private static final Pattern BEHIND = Lexicons.pattern((language) -> language.questions().requestBehind());

	private static final Map<String, String> HASTY = Lexicons.all()
		.stream()
		.flatMap((language) -> language.questions().hasty().entrySet().stream())
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

	/** Whole words where the language writes spaces. */
	private static final Pattern WRITTEN_IN_HASTE = Pattern.compile(
			"(?<![\\p{L}\\p{N}'’_.-])(?:" + hasty(true) + ")(?![\\p{L}\\p{N}'’_-]|\\.\\p{L})|" + hasty(false),
			Pattern.CASE_INSENSITIVE);

	private static final List<Pattern> APART = Lexicons.all()
		.stream()
		.map((language) -> language.questions().apart())
		.filter(Predicate.not(String::isEmpty))
		.map(Pattern::compile)
		.toList();

	private Requests() {
	}

	private static String hasty(boolean spaces) {
		return Lexicons.all()
			.stream()
			.filter((language) -> language.writesSpaces() == spaces)
			.flatMap((language) -> language.questions().hasty().keySet().stream())
			.collect(Collectors.joining("|"));
	}

	/**
	 * The question with the words that it asks with as they are usually written: "whos"
	 * is "who is". Capitals make a name. A word that the number asked for tears apart is
	 * put together.
	 */
	public static String spelledOut(String question) {
		String together = question;
		for (Pattern apart : APART) {
			together = apart.matcher(together).replaceAll("${before}${behind}${many}");
		}
		// What people write for a word may be part of what they say for another.
		return written(written(together));
	}

	private static String written(String question) {
		return WRITTEN_IN_HASTE.matcher(question).replaceAll((found) -> {
			String written = found.group();
			boolean name = written.length() > 1 && Character.isUpperCase(written.charAt(1));
			return Matcher
				.quoteReplacement(name ? written : HASTY.getOrDefault(written.toLowerCase(Locale.ROOT), written));
		});
	}

	/** The question without them; the same where nothing else would be left. */
	public static String without(String question) {
		String text = question.strip();
		String bare = BEHIND.matcher(BEFORE.matcher(text).replaceFirst("")).replaceFirst("").strip();
		return bare.codePoints().filter(Character::isLetterOrDigit).count() > 1 ? bare : text;
	}

}
