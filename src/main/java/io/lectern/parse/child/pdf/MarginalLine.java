package io.lectern.parse.child.pdf;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;
import io.lectern.parse.child.pdf.tables.Segment;
import org.jspecify.annotations.Nullable;

/**
 * How a line in a page's margin may be read: as the same on every page, or as the same
 * but for the page's number, which grows with the pages.
 *
 * @param words the line, its page number left open
 * @param ahead what the page's number is more than its place; null where none is read
 */
record MarginalLine(String words, @Nullable Integer ahead) {

	private static final String OPEN = "\u0000";

	private static final String NUMBER = "(\\d{1,4}|[ivxlc]{1,6})";

	private static final Pattern PAGE_NUMBER = pattern(
			"[-–—|• ]*(?:BEFORE)?\\s*(?:[A-Z]-)?" + NUMBER + "\\s*(?:/\\s*\\d{1,4})?\\s*(?:AFTER)?[-–—|• ]*");

	/** The same with a word that says what it is, at the end of a line. */
	private static final Pattern CALLED_SO = pattern(
			"(?<!\\p{Alnum})(?:BEFORE)\\s*" + NUMBER + "\\s*(?:/\\s*\\d{1,4})?\\s*(?:AFTER)?");

	private static final Pattern SEPARATOR = Pattern.compile("\\s+[|·•–—-]\\s+");

	private static final String ROMAN = "ivxlc";

	private static final int[] ROMAN_VALUES = { 1, 5, 10, 50, 100 };

	private static Pattern pattern(String form) {
		return Pattern.compile(
				form.replace("BEFORE", Lexicons.either((language) -> language.layout().beforePageNumber()))
					.replace("AFTER", Lexicons.either((language) -> language.layout().afterPageNumber())),
				Pattern.CASE_INSENSITIVE);
	}

	/**
	 * All readings of a line. A number may be the page's where the line is nothing else,
	 * or begins or ends with one that is set apart or says what it is: "Article 4" has
	 * none.
	 * @param page place of the page in the document
	 */
	static Set<MarginalLine> readings(PdfLine line, int page) {
		String text = plain(line.text());
		Set<MarginalLine> readings = new LinkedHashSet<>();
		readings.add(new MarginalLine(text, null));
		String[] separated = SEPARATOR.split(text);
		Segment first = line.segments().getFirst();
		Segment last = line.segments().getLast();
		for (String start : new String[] { text, separated[0], plain(first.text()) }) {
			readAt(text, 0, start, page, readings);
		}
		for (String end : new String[] { separated[separated.length - 1], plain(last.text()), calledSo(text) }) {
			readAt(text, text.length() - end.length(), end, page, readings);
		}
		return readings;
	}

	private static void readAt(String text, int at, String part, int page, Set<MarginalLine> readings) {
		Matcher number = PAGE_NUMBER.matcher(part);
		if (number.matches() && text.startsWith(part, at)) {
			String words = text.substring(0, at + number.start(1)) + OPEN + text.substring(at + number.end(1));
			readings.add(new MarginalLine(words, value(number.group(1)) - page));
		}
	}

	private static String calledSo(String text) {
		Matcher found = CALLED_SO.matcher(text);
		String last = "";
		while (found.find()) {
			last = (found.end() == text.length()) ? found.group() : "";
		}
		return last;
	}

	/** Whether there is nothing in it but a page's number. */
	boolean isPageNumber() {
		return ahead != null && PAGE_NUMBER.matcher(words.replace(OPEN, "1")).matches();
	}

	static boolean isNumber(CharSequence text) {
		return PAGE_NUMBER.matcher(plain(text)).matches();
	}

	private static String plain(CharSequence text) {
		return text.toString().replaceAll("\\s+", " ").strip();
	}

	private static int value(String number) {
		if (Character.isDigit(number.charAt(0))) {
			return Integer.parseInt(number);
		}
		int value = 0;
		int before = 0;
		for (int i = number.length() - 1; i >= 0; i--) {
			int digit = ROMAN_VALUES[ROMAN.indexOf(Character.toLowerCase(number.charAt(i)))];
			value += (digit < before) ? -digit : digit;
			before = digit;
		}
		return value;
	}

}
