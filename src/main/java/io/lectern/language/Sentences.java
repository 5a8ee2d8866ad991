package io.lectern.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into sentences (Unicode UAX 29 with ICU's list of English abbreviations),
 * list items without their marks, and table rows. Lines broken by a page's layout are
 * joined.
 */
public final class Sentences {

	/** Stands between the cells of a table's row. */
	public static final String CELL_SEPARATOR = " | ";

	private static final BreakIterator PROTOTYPE = prototype();

	private static final Pattern LIST_ITEM = Pattern.compile("^\\s*(?:[-*•·▪●○–—]|#{1,6})\\s*\\S.*");

	/**
	 * A Chinese semicolon parts statements, yet what is said behind it mostly belongs to
	 * what is said before: only what would be too long to read at once is cut there.
	 */
	private static final int LONG_STATEMENT = 160;

	/** What ends a sentence, quotes and brackets after it aside, or a record of JSON. */
	private static final Pattern ENDED = Pattern.compile(".*(?:[.!?。！？；:：][\"'”’)）」』\\]]*|\\},?)\\s*$");

	/** Characters. */
	private static final int MOST_QUOTED_BACK = 60;

	/** What is called so from there on, as a company behind its whole name. */
	private static final Pattern DEFINED_TERM = Pattern.compile("[(（](?:the )?[\"“「][^()（）]{1,60}[\"”」][)）]");

	/** A short label with a colon, and what it stands for. */
	private static final Pattern LABELLED = Pattern.compile("\\s*\\p{L}[^:：.!?。！？,，\\n]{0,30}(?::\\s|：).*");

	private Sentences() {
	}

	private static BreakIterator prototype() {
		FilteredBreakIteratorBuilder builder = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH);
		Lexicons.all()
			.forEach((language) -> language.statements().abbreviations().forEach(builder::suppressBreakAfter));
		return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
	}

	public static List<Sentence> of(String text) {
		List<Sentence> sentences = new ArrayList<>();
		List<Line> lines = lines(text);
		int width = lines.stream().mapToInt((line) -> line.end - line.start).max().orElse(0);
		int start = 0;
		int i = 0;
		while (i < lines.size()) {
			Line line = lines.get(i);
			if (line.isRow(text)) {
				i = rows(text, lines, i, sentences);
				continue;
			}
			start = line.start + mark(text, line);
			while (i + 1 < lines.size() && joins(text, lines.get(i), lines.get(i + 1), width)) {
				i++;
			}
			prose(text, start, lines.get(i).end, sentences);
			i++;
		}
		return sentences;
	}

	/**
	 * Where the sentences of a paragraph end, the last at its own end. Its line breaks
	 * are taken for the layout's.
	 */
	public static List<Integer> ends(String text) {
		List<Integer> ends = new ArrayList<>();
		BreakIterator breaks = breaks(text);
		for (int end = next(breaks, text); end != BreakIterator.DONE; end = next(breaks, text)) {
			ends.add(end);
		}
		return ends;
	}

	private static int next(BreakIterator breaks, String text) {
		int end = breaks.next();
		while (end != BreakIterator.DONE && end < text.length() && goesOn(text, end)) {
			end = breaks.next();
		}
		return end;
	}

	private static boolean goesOn(String text, int end) {
		return DEFINED_TERM.matcher(text).region(end, text.length()).lookingAt() || Initial.stands(text, end)
				|| OrdinalDay.stands(text, end);
	}

	/** ICU ends a sentence at every line break. */
	private static BreakIterator breaks(String text) {
		BreakIterator breaks = (BreakIterator) PROTOTYPE.clone();
		breaks.setText(text.replace('\n', ' ').replace('\r', ' '));
		return breaks;
	}

	/** Whether a stretch of text, as it stands, is a table's row. */
	public static boolean isRow(String text) {
		return text.contains(CELL_SEPARATOR);
	}

	private static List<Line> lines(String text) {
		List<Line> lines = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || text.charAt(i) == '\n') {
				lines.add(new Line(start, i));
				start = i + 1;
			}
		}
		return lines;
	}

	/** The length of the mark in front of a list's item; 0 where there is none. */
	private static int mark(String text, Line line) {
		ListMark mark = ListMark.of(text.substring(line.start, line.end));
		return (mark == null) ? 0 : mark.length();
	}

	/** Whether the line break between them is the layout's, not the writer's. */
	private static boolean joins(String text, Line line, Line next, int width) {
		String above = text.substring(line.start, line.end);
		String below = text.substring(next.start, next.end);
		return !above.isBlank() && !below.isBlank() && !next.isRow(text) && !LIST_ITEM.matcher(below).matches()
				&& ListMark.of(below) == null && !ENDED.matcher(above).matches()
				&& !(LABELLED.matcher(above).matches() && LABELLED.matcher(below).matches())
				&& 2 * (line.end - line.start) > width;
	}

	private static int rows(String text, List<Line> lines, int first, List<Sentence> sentences) {
		int i = first;
		@Nullable String[] header = null;
		while (i < lines.size() && lines.get(i).isRow(text)) {
			Line line = lines.get(i);
			String[] cells = text.substring(line.start, line.end).split("\\s*\\|\\s*", -1);
			if (header == null) {
				header = cells;
			}
			add(text, line.start, line.end, (i == first) ? null : readable(header, cells), sentences);
			i++;
		}
		return i;
	}

	private static String readable(@Nullable String[] header, String[] cells) {
		StringBuilder line = new StringBuilder();
		for (int c = 0; c < cells.length; c++) {
			String name = (c < header.length && header[c] != null) ? header[c].strip() : "";
			String value = cells[c].strip();
			if (value.isEmpty()) {
				continue;
			}
			line.append(line.isEmpty() ? "" : "; ");
			line.append((name.isEmpty() || name.equals(value)) ? value : name + ": " + value);
		}
		return line.toString();
	}

	private static void prose(String text, int from, int to, List<Sentence> sentences) {
		String flat = text.substring(from, to);
		BreakIterator breaks = breaks(flat);
		int start = 0;
		for (int end = next(breaks, flat); end != BreakIterator.DONE; end = next(breaks, flat)) {
			int cut = start;
			for (int i = (end - start > LONG_STATEMENT) ? flat.indexOf('；', start) : -1; i >= 0
					&& i < end - 1; i = flat.indexOf('；', i + 1)) {
				add(text, from + cut, from + i + 1, null, sentences);
				cut = i + 1;
			}
			add(text, from + cut, from + end, null, sentences);
			start = end;
		}
	}

	private static void add(String text, int start, int end, @Nullable String shown, List<Sentence> sentences) {
		int from = start;
		int to = end;
		while (from < to && Character.isWhitespace(text.charAt(from))) {
			from++;
		}
		while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
			to--;
		}
		if (text.substring(from, to).chars().anyMatch(Character::isLetterOrDigit)) {
			sentences.add(new Sentence(from, to, (shown != null) ? shown : oneLine(text.substring(from, to))));
		}
	}

	/** Joins lines; between Han characters without a space. */
	public static String oneLine(String text) {
		return text.replaceAll("(?<=\\p{IsHan}|[，。、；：])\\s*\\n\\s*(?=\\p{IsHan}|[，。、；：])", "")
			.replaceAll("\\s+", " ")
			.strip();
	}

	/**
	 * As much of a question's own words as is worth quoting back, on one line: nobody
	 * reads more of what they wrote themselves.
	 */
	public static String quotedBack(String words) {
		String line = oneLine(words);
		return (line.codePointCount(0, line.length()) <= MOST_QUOTED_BACK) ? line
				: line.substring(0, line.offsetByCodePoints(0, MOST_QUOTED_BACK)).strip() + "…";
	}

	private record Line(int start, int end) {

		boolean isRow(String text) {
			int bar = text.indexOf(CELL_SEPARATOR, start);
			return bar >= 0 && bar < end;
		}

	}

}
