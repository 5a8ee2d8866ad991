package io.lectern.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;

/**
 * Tells citation markers from text while a model's answer streams in. A marker may come
 * in pieces, name several passages ({@code [1, 2]}), or wear Chinese brackets. In code
 * there are no markers. For use by one thread.
 */
public class CitationParser {

	/** Written by the model, as told by the prompt, where the passages hold no answer. */
	static final String NOT_FOUND = "[NOT_FOUND]";

	private static final Pattern MARKER = Pattern
		.compile("[\\[【]\\s*\\^?\\s*(?:" + Lexicons.either((language) -> language.layout().source())
				+ ")?\\s*([0-9]{1,3}(?:\\s*[,，、;–-]\\s*[0-9]{1,3})*)\\s*[\\]】]", Pattern.CASE_INSENSITIVE);

	/** Longer brackets hold no marker, so text need not wait for their end. */
	private static final int LONGEST = 40;

	private final int passages;

	private final StringBuilder held = new StringBuilder();

	private boolean code;

	private int backticks;

	private int fence;

	/**
	 * @param passages how many passages the model was given
	 */
	public CitationParser(int passages) {
		this.passages = passages;
	}

	/** An answer's text as a reader without its citations would have it. */
	public static String withoutMarkers(String answer) {
		return answer.replaceAll("\\s?\\[[0-9]{1,3}]", "");
	}

	/** A piece of an answer. */
	public sealed interface Piece {

		/** Text as written. */
		record Text(String text) implements Piece {
		}

		/**
		 * A marker.
		 *
		 * @param passages numbers from 1, each one of the passages given
		 */
		record Mark(List<Integer> passages) implements Piece {
		}

		/** The model says that the passages hold no answer. */
		record NotFound() implements Piece {
		}

	}

	/** What can be told of the answer up to and with this text. */
	public List<Piece> feed(String text) {
		List<Piece> pieces = new ArrayList<>();
		for (int i = 0; i < text.length(); i++) {
			next(text.charAt(i), pieces);
		}
		// A bracket waits for its end.
		if (held.isEmpty() || !isOpening(held.charAt(0))) {
			release(pieces);
		}
		return pieces;
	}

	/** What was still held back. */
	public List<Piece> finish() {
		List<Piece> pieces = new ArrayList<>();
		release(pieces);
		return pieces;
	}

	private void next(char c, List<Piece> pieces) {
		countBackticks(c);
		if (!code && isOpening(c)) {
			release(pieces);
			held.append(c);
			return;
		}
		held.append(c);
		if (!isOpening(held.charAt(0))) {
			return;
		}
		if (code || c == '\n' || held.length() > LONGEST) {
			release(pieces);
		}
		else if (c == ']' || c == '】') {
			bracket(pieces);
		}
	}

	/**
	 * Code begins with a run of backticks and ends with a run of the same length
	 * (CommonMark, 4.5 and 6.1).
	 */
	private void countBackticks(char c) {
		if (c == '`') {
			backticks++;
			return;
		}
		if (backticks > 0) {
			if (!code) {
				code = true;
				fence = backticks;
			}
			else if (backticks == fence || fence >= 3 && backticks > fence) {
				code = false;
			}
			backticks = 0;
		}
		if (code && fence < 3 && c == '\n') {
			// A lone backtick is not code over lines.
			code = false;
		}
	}

	private void bracket(List<Piece> pieces) {
		String bracket = held.toString();
		Matcher marker = MARKER.matcher(bracket);
		if (bracket.toUpperCase(Locale.ROOT).equals(NOT_FOUND)) {
			held.setLength(0);
			pieces.add(new Piece.NotFound());
		}
		else if (marker.matches()) {
			List<Integer> numbers = numbers(marker.group(1));
			if (numbers.stream().allMatch((number) -> number > 99)) {
				release(pieces);
				return;
			}
			held.setLength(0);
			List<Integer> known = numbers.stream().filter((number) -> number >= 1 && number <= passages).toList();
			if (!known.isEmpty()) {
				pieces.add(new Piece.Mark(known));
			}
		}
		else {
			release(pieces);
		}
	}

	private static List<Integer> numbers(String list) {
		List<Integer> numbers = new ArrayList<>();
		for (String item : list.split("\\s*[,，、;]\\s*")) {
			String[] range = item.split("\\s*[–-]\\s*");
			int first = Integer.parseInt(range[0].strip());
			int last = Integer.parseInt(range[range.length - 1].strip());
			for (int number = first; number <= Math.max(first, Math.min(last, first + 9)); number++) {
				if (!numbers.contains(number)) {
					numbers.add(number);
				}
			}
		}
		return numbers;
	}

	private void release(List<Piece> pieces) {
		if (!held.isEmpty()) {
			pieces.add(new Piece.Text(held.toString()));
			held.setLength(0);
		}
	}

	private static boolean isOpening(char c) {
		return c == '[' || c == '【';
	}

}
