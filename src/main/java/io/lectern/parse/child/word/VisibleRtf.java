package io.lectern.parse.child.word;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * A text in RTF without what was deleted while changes were tracked and without hidden
 * text, which the parser of RTF would both read.
 */
public final class VisibleRtf {

	/** Groups that hold no text of the document. */
	private static final Set<String> TABLES = Set.of("fonttbl", "colortbl", "stylesheet", "info", "listtable",
			"listoverridetable", "rsidtbl", "generator", "pict", "themedata", "xmlnstbl", "filetbl", "revtbl");

	private static final Charset WESTERN = Charset.forName("windows-1252");

	/** Where a row of a table begins; of the characters that nobody has given a sense. */
	public static final char ROW = '\uE0F0';

	public static final char CELL_END = '\uE0F1';

	public static final char ROW_END = '\uE0F2';

	private final byte[] rtf;

	private final ByteArrayOutputStream visible = new ByteArrayOutputStream();

	private final StringBuilder hidden = new StringBuilder();

	private final Deque<State> outer = new ArrayDeque<>();

	private State state = new State(false, false, false, 1);

	private int at;

	/** Characters that only stand in for one that older programs don't know. */
	private int standIns;

	/** Whether what comes stands in a table, and whether a row has begun. */
	private boolean inTable;

	private boolean inRow;

	/** Whether a paragraph has begun; before, the parser takes all for the head. */
	private boolean begun;

	public VisibleRtf(byte[] rtf) {
		this.rtf = rtf;
		while (at < rtf.length) {
			step();
		}
	}

	/** The text as RTF. */
	public byte[] bytes() {
		return visible.toByteArray();
	}

	/** What was hidden. */
	public String hidden() {
		return hidden.toString();
	}

	private void step() {
		byte next = rtf[at];
		switch (next) {
			case '{' -> {
				outer.push(state);
				copy(1);
			}
			case '}' -> {
				state = outer.isEmpty() ? state : outer.pop();
				copy(1);
			}
			case '\\' -> {
				if (at + 1 < rtf.length && isLetter(rtf[at + 1])) {
					word();
				}
				else if (at + 3 < rtf.length && rtf[at + 1] == '\'') {
					text(4, new String(new byte[] { (byte) code(at + 2) }, WESTERN));
				}
				else if (at + 1 < rtf.length && rtf[at + 1] == '*') {
					state = state.table();
					copy(2);
				}
				else {
					text(Math.min(2, rtf.length - at), (at + 1 < rtf.length) ? String.valueOf((char) rtf[at + 1]) : "");
				}
			}
			case '\r', '\n' -> copy(1);
			default -> text(1, String.valueOf((char) (next & 0xFF)));
		}
	}

	private int code(int from) {
		int high = Character.digit(rtf[from], 16);
		int low = Character.digit(rtf[from + 1], 16);
		return (high < 0 || low < 0) ? '?' : 16 * high + low;
	}

	private static boolean isLetter(byte b) {
		return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
	}

	/** A control word with its number and the space that ends it. */
	private void word() {
		int end = at + 1;
		while (end < rtf.length && isLetter(rtf[end])) {
			end++;
		}
		String name = new String(rtf, at + 1, end - at - 1, StandardCharsets.US_ASCII);
		int digits = end;
		if (end < rtf.length && rtf[end] == '-') {
			end++;
		}
		while (end < rtf.length && rtf[end] >= '0' && rtf[end] <= '9' && end - digits < 11) {
			end++;
		}
		String number = new String(rtf, digits, end - digits, StandardCharsets.US_ASCII);
		if (end < rtf.length && rtf[end] == ' ') {
			end++;
		}
		boolean off = number.equals("0");
		switch (name) {
			case "deleted" -> state = state.deleted(!off);
			case "v" -> state = state.hidden(!off);
			case "plain" -> state = state.deleted(false).hidden(false);
			case "pard" -> {
				begun = true;
				inTable = false;
			}
			case "intbl" -> inTable = true;
			case "cell", "row" -> {
				mark(name.equals("cell"));
				at = end;
				return;
			}
			case "uc" -> state = state.fallback(number(number));
			case "u" -> {
				text(end - at, String.valueOf((char) number(number)));
				standIns = state.standIns();
				return;
			}
			case "bin" -> end = (int) Math.min(rtf.length, (long) end + Math.max(0, number(number)));
			default -> {
				if (TABLES.contains(name)) {
					state = state.table();
				}
			}
		}
		copy(end - at);
	}

	private static int number(String digits) {
		try {
			return digits.isEmpty() ? 1 : Integer.parseInt(digits);
		}
		catch (NumberFormatException ex) {
			return 1;
		}
	}

	/** So many bytes that say something. */
	private void text(int length, String words) {
		boolean standsIn = standIns > 0;
		standIns -= standsIn ? 1 : 0;
		if (state.isTable() || !state.isDeleted() && !state.isHidden()) {
			if (!begun && !state.isTable() && !words.isBlank()) {
				visible.writeBytes("\\pard ".getBytes(StandardCharsets.US_ASCII));
				begun = true;
			}
			if (inTable && !inRow && !state.isTable() && !words.isBlank()) {
				beginRow();
			}
			copy(length);
			return;
		}
		if (!state.isDeleted() && !standsIn) {
			hidden.append(words);
		}
		at += length;
	}

	private void mark(boolean cell) {
		if (!inRow && cell) {
			beginRow();
		}
		if (inRow) {
			write(cell ? CELL_END : ROW_END);
		}
		if (inRow && !cell) {
			inRow = false;
			visible.writeBytes("\\par ".getBytes(StandardCharsets.US_ASCII));
		}
	}

	private void beginRow() {
		inRow = true;
		write(ROW);
	}

	private void write(char mark) {
		visible.writeBytes(("{\\uc0\\u" + (short) mark + " }").getBytes(StandardCharsets.US_ASCII));
	}

	private void copy(int length) {
		visible.write(rtf, at, length);
		at += length;
	}

	/** What holds until the group ends. */
	private record State(boolean isDeleted, boolean isHidden, boolean isTable, int standIns) {

		State deleted(boolean now) {
			return new State(now, isHidden, isTable, standIns);
		}

		State hidden(boolean now) {
			return new State(isDeleted, now, isTable, standIns);
		}

		State table() {
			return new State(isDeleted, isHidden, true, standIns);
		}

		State fallback(int characters) {
			return new State(isDeleted, isHidden, isTable, characters);
		}

	}

}
