package io.lectern.language;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Text that speaks to the language model that reads it. It is told by signs alone, in all
 * languages that Lectern knows; what only looks like a statement of fact has none.
 */
public final class ToModels {

	/** How a stretch of text speaks to a model. */
	public enum Kind {

		/** Not at all. */
		NONE,

		/** It reports or quotes such words, as texts about them do. */
		REPORTED,

		/** It tells how an answer is to be given. */
		ORDERED,

		/** It speaks to a model, or is hidden from everybody else. */
		DIRECT;

	}

	private static final Pattern DIRECT = Pattern.compile(Lexicons.either((language) -> language.addressing().direct()),
			Pattern.CASE_INSENSITIVE);

	private static final List<Pattern> ORDERS = patterns(Addressing::orders);

	private static final List<Pattern> ABOUT_ANSWERS = patterns(Addressing::aboutAnswers);

	private static final Pattern GOES_ON = Lexicons.pattern((language) -> language.addressing().goesOn());

	private static final Pattern ORDERED = Lexicons.pattern((language) -> language.addressing().ordered());

	private static final Pattern DIRECTIVE = Lexicons.pattern((language) -> language.addressing().directive());

	private static final Pattern ANSWERS = Lexicons.pattern((language) -> language.addressing().answers());

	private static final Pattern BIDS = Lexicons.pattern((language) -> language.addressing().bids());

	private static final Pattern REPORTS = Lexicons.pattern((language) -> language.addressing().reports());

	/** Base64 of a sentence; shorter runs are names and keys. */
	private static final Pattern ENCODED = Pattern.compile("(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/_-]{24,}={0,2}");

	/**
	 * Characters that nobody sees and that part no words: zero width, word joiner, soft
	 * hyphen, marks of direction. Joiners between letters of scripts that need them stay.
	 */
	private static final Pattern UNSEEN = Pattern.compile(
			"[\\u00AD\\u180E\\u200B\\u2060-\\u2064\\uFEFF\\u202A-\\u202E\\u2066-\\u2069]|(?<![\\p{IsArabic}\\p{IsDevanagari}\\p{IsBengali}\\p{So}\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}])[\\u200C\\u200D]");

	/** Letters of a block that no font shows (Unicode 23.9, tags). */
	private static final Pattern TAGS = Pattern.compile("[\\x{E0000}-\\x{E007F}]+");

	private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"|‘[^’]*’|「[^」]*」|『[^』]*』|`[^`]*`|«[^»]*»");

	/** Words around a quotation from which on it is reported. */
	private static final int REPORTING = 3;

	private ToModels() {
	}

	/** All languages tell the same kinds in the same order. */
	private static List<Pattern> patterns(Function<Addressing, List<String>> kinds) {
		List<Pattern> patterns = new ArrayList<>();
		for (int i = 0; i < kinds.apply(Lexicons.all().getFirst().addressing()).size(); i++) {
			int kind = i;
			patterns.add(Lexicons.pattern((language) -> kinds.apply(language.addressing()).get(kind)));
		}
		return patterns;
	}

	/** How a sentence, a heading or a name speaks to a model. */
	public static Kind of(String text) {
		if (TAGS.matcher(text).results().anyMatch((tags) -> of(tagged(tags)) != Kind.NONE)
				|| ENCODED.matcher(text).results().anyMatch((run) -> isHidden(run.group()))) {
			return Kind.DIRECT;
		}
		String plain = seen(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("\\s+", " ").strip();
		Kind kind = shown(plain);
		return (kind == Kind.DIRECT || kind == Kind.ORDERED) && isReport(plain) ? Kind.REPORTED : kind;
	}

	private static Kind shown(String plain) {
		Matcher direct = DIRECT.matcher(plain);
		boolean reported = false;
		while (direct.find()) {
			if (!REPORTS.matcher(plain.substring(0, direct.start())).find()) {
				return Kind.DIRECT;
			}
			reported = true;
		}
		if (reported) {
			return Kind.REPORTED;
		}
		if (ORDERED.matcher(plain).find() || DIRECTIVE.matcher(plain).find() && ANSWERS.matcher(plain).find()) {
			return Kind.ORDERED;
		}
		long orders = found(ORDERS, plain);
		return (orders > 0 && orders + found(ABOUT_ANSWERS, plain) > 1) ? Kind.ORDERED : Kind.NONE;
	}

	private static long found(List<Pattern> patterns, String plain) {
		return patterns.stream().filter((pattern) -> pattern.matcher(plain).find()).count();
	}

	/**
	 * Whether all of what speaks to a model stands in quotation marks among other words.
	 */
	private static boolean isReport(String plain) {
		String around = QUOTED.matcher(plain).replaceAll(" ");
		return !around.equals(plain) && shown(around) == Kind.NONE && Terms.of(around).size() >= REPORTING
				&& !GOES_ON.matcher(around).find();
	}

	/**
	 * The verb with which a sentence bids somebody say or write something, null where it
	 * does not. What it bids is no statement: "say ten" does not tell that it is ten.
	 */
	public static @Nullable String bid(String text) {
		Matcher bid = BIDS.matcher(seen(text));
		if (!bid.find()) {
			return null;
		}
		return IntStream.rangeClosed(1, bid.groupCount())
			.mapToObj(bid::group)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	/** Whether a sentence behind one that speaks to a model may go on doing so. */
	public static boolean goesOn(String text) {
		return GOES_ON.matcher(seen(text)).find();
	}

	/** The text without characters that nobody sees. */
	public static String seen(String text) {
		return UNSEEN.matcher(TAGS.matcher(text).replaceAll("")).replaceAll("");
	}

	private static String tagged(MatchResult tags) {
		StringBuilder text = new StringBuilder();
		tags.group().codePoints().map((tag) -> tag - 0xE0000).filter((c) -> c >= ' ').forEach(text::appendCodePoint);
		return text.toString();
	}

	private static boolean isHidden(String run) {
		try {
			byte[] bytes = Base64.getDecoder().decode(run.replace('-', '+').replace('_', '/').replace("=", ""));
			String text = new String(bytes, StandardCharsets.UTF_8);
			return text.chars().noneMatch((c) -> Character.isISOControl(c) && !Character.isWhitespace(c) || c == 0xFFFD)
					&& of(text) != Kind.NONE;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
