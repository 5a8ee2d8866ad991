package io.lectern.parse.child.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.LaidText;

/**
 * A line of plain text that may be a row.
 *
 * @param start its first character on the page
 * @param cells its words as bars, tabs or two blanks part them
 */
record TextLine(int start, int end, List<Span> cells, boolean hasBars) {

	private static final Pattern RULE = Pattern.compile("[\\s|+:=_–—-]*[=_–—-]{3}[\\s|+:=_–—-]*");

	/** Possessive, so that a line of many words takes no stack. */
	private static final Pattern WORDS = Pattern.compile("[^\\s|]++(?: [^\\s|]++)*+");

	/** Without bars, since they may be meant. */
	private static final Pattern COLUMNS = Pattern.compile("\\S++(?: \\S++)*+");

	private static final int TAB = 8;

	/**
	 * A cell, by characters of the page and by places of letters in the line.
	 *
	 * @param from the place of its first letter, from 0
	 * @param to the place behind its last
	 */
	record Span(int start, int end, int from, int to) {
	}

	/** The lines of a stretch of a page. */
	static List<TextLine> of(String page, int start, int end) {
		List<TextLine> lines = new ArrayList<>();
		// A paragraph begins at its first letter; its line may be indented.
		int at = page.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
		while (at < end) {
			int newline = page.indexOf('\n', at);
			int lineEnd = (newline < 0 || newline > end) ? end : newline;
			lines.add(line(page, at, lineEnd));
			at = lineEnd + 1;
		}
		return lines;
	}

	private static TextLine line(String page, int from, int to) {
		String line = page.substring(from, to);
		boolean bars = line.indexOf('|') >= 0;
		List<Span> cells = new ArrayList<>();
		if (!RULE.matcher(line).matches()) {
			Matcher words = (bars ? WORDS : COLUMNS).matcher(line);
			while (words.find()) {
				cells.add(new Span(from + words.start(), from + words.end(), place(line, words.start()),
						place(line, words.end())));
			}
		}
		int first = cells.isEmpty() ? from : cells.getFirst().start();
		int last = cells.isEmpty() ? to : cells.getLast().end();
		return new TextLine(first, last, cells, bars);
	}

	/** Where a character is seen in lines of letters of equal width. */
	private static int place(String line, int index) {
		int place = 0;
		for (int i = 0; i < index; i++) {
			char c = line.charAt(i);
			place += (c == '\t') ? TAB - place % TAB : LaidText.isWide(c) ? 2 : 1;
		}
		return place;
	}

	/** How many bars stand in front of a cell, not counting one at the line's edge. */
	int column(String page, Span cell) {
		int lineStart = page.lastIndexOf('\n', cell.start()) + 1;
		String before = page.substring(lineStart, cell.start());
		long bars = before.chars().filter((c) -> c == '|').count();
		return (int) bars - (before.strip().startsWith("|") ? 1 : 0);
	}

	int length() {
		return end - start;
	}

	boolean isRow() {
		return cells.size() > 1;
	}

	boolean isRule() {
		return cells.isEmpty();
	}

}
