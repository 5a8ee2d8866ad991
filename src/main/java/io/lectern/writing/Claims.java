package io.lectern.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.language.Terms;

/**
 * The sentences of a text in Markdown that claim something. Headings, what leads in to
 * others, the heads and rules of tables, code, and what says that nothing is said claim
 * nothing.
 */
public final class Claims {

	private static final Pattern HEADING = Pattern
		.compile("\\s*#{1,6}\\s.*|\\s*(?:[-*+]\\s+|[0-9]{1,2}[.)]\\s+)?(\\*\\*|__)(?:(?!\\1).)+?[:：]?\\1[:：]?\\s*");

	private static final Pattern RULE = Pattern.compile("\\s*\\|?\\s*:?-{2,}[-:|\\s]*|\\s*[-*_=]{3,}\\s*");

	private static final Pattern FENCE = Pattern.compile("\\s*(?:```|~~~).*");

	private static final Pattern LEADS_IN = Pattern
		.compile("(?:" + Lexicons.either((language) -> language.citing().leadsIn()) + ")", Pattern.CASE_INSENSITIVE);

	private static final Pattern MARKUP = Pattern.compile("[*_`|~>]+");

	private Claims() {
	}

	/**
	 * A claim.
	 *
	 * @param start first character
	 * @param end first character after it
	 * @param next where what belongs to it ends: its markers stand before
	 * @param text what is claimed, without markup
	 */
	public record Claim(int start, int end, int next, String text) {
	}

	/** In their order. */
	public static List<Claim> of(String written) {
		List<Sentence> sentences = Sentences.of(written);
		List<Claim> claims = new ArrayList<>();
		for (int i = 0; i < sentences.size(); i++) {
			Sentence sentence = sentences.get(i);
			int next = (i + 1 < sentences.size()) ? sentences.get(i + 1).start() : written.length() + 1;
			String text = MARKUP.matcher(sentence.in(written)).replaceAll(" ").replaceAll("\\s+", " ").strip();
			if (claims(written, sentence, text)) {
				claims.add(new Claim(sentence.start(), sentence.end(), next, text));
			}
		}
		return claims;
	}

	private static boolean claims(String written, Sentence sentence, String text) {
		if (Terms.of(text).isEmpty() || leadsIn(text) || NothingFound.says(text)) {
			return false;
		}
		int from = written.lastIndexOf('\n', Math.max(0, sentence.start() - 1)) + 1;
		int to = written.indexOf('\n', sentence.end());
		String line = written.substring(Math.min(from, sentence.start()), (to < 0) ? written.length() : to);
		return !HEADING.matcher(line).matches() && !isTableHead(written, to) && !isCode(written, sentence.start());
	}

	private static boolean leadsIn(String text) {
		boolean colon = text.endsWith(":") || text.endsWith("：");
		return colon && text.chars().noneMatch(Character::isDigit) || LEADS_IN.matcher(text).matches();
	}

	/** A rule stands below it. */
	private static boolean isTableHead(String written, int lineEnd) {
		if (lineEnd < 0) {
			return false;
		}
		int end = written.indexOf('\n', lineEnd + 1);
		String below = written.substring(lineEnd + 1, (end < 0) ? written.length() : end);
		return below.contains("|") && RULE.matcher(below).matches();
	}

	private static boolean isCode(String written, int at) {
		return written.substring(0, at).lines().filter((line) -> FENCE.matcher(line).matches()).count() % 2 == 1;
	}

}
