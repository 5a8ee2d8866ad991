package io.lectern.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The mark in front of a list's item.
 *
 * @param written the mark as it stands, without blanks around it
 * @param length characters up to the item's own words
 * @param number the item's number, from 1, also where it is a letter; 0 where it has none
 */
public record ListMark(String written, int length, int number) {

	/** What stands in front of an item whose mark its format does not write. */
	public static final String BULLET = "•";

	private static final String BULLETS = "[•▪●○◦■□➢✓·\\uF0B7\\uF0A7]\\s*|[-*–—]\\s+";

	/** Numbers in brackets or with a mark behind them, and never a part of a decimal. */
	private static final String NUMBERS = "[(（]?(?<figures>[0-9０-９]{1,2})(?:[)）、]|[.．](?![0-9０-９]))\\s*|(?<circled>[①-⑳])\\s*"
			+ "|[(（]?(?<letter>[a-z])[.)）]\\s+|[(（]?[ivx]{2,4}[.)）]\\s+";

	private static final Pattern MARK = Pattern.compile("\\s*(?<mark>" + BULLETS + "|" + NUMBERS + "|(?:"
			+ Lexicons.either((language) -> language.layout().listItem()) + ")\\s*)(?=\\S)");

	private static final Pattern MARKDOWN_NUMBER = Pattern.compile("[0-9]{1,2}[.)]");

	/** The mark that a line begins with, null where it begins with none. */
	public static @Nullable ListMark of(String line) {
		Matcher mark = MARK.matcher(line);
		return mark.lookingAt() ? new ListMark(mark.group("mark").strip(), mark.end(), number(mark)) : null;
	}

	private static int number(Matcher mark) {
		if (mark.group("figures") != null) {
			return Integer.parseInt(mark.group("figures"));
		}
		if (mark.group("circled") != null) {
			return Character.getNumericValue(mark.group("circled").charAt(0));
		}
		return (mark.group("letter") != null) ? mark.group("letter").charAt(0) - 'a' + 1 : 0;
	}

	/**
	 * What makes an item of a list in Markdown: marks that it doesn't know stand in one.
	 */
	public String inMarkdown() {
		return MARKDOWN_NUMBER.matcher(written).matches() ? written + " " : isBullet() ? "- " : "- " + written + " ";
	}

	/** Whether it only says that there is an item. */
	public boolean isBullet() {
		return written.length() == 1 && !Character.isLetterOrDigit(written.charAt(0)) && number == 0;
	}

	/** Whether an item with the other mark may come next in the same list. */
	public boolean isFollowedBy(ListMark next) {
		return (number == 0 || next.number == 0) ? next.number != 1 : next.number == number + 1;
	}

}
