package io.lectern.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;

import io.lectern.writing.NothingFound.Beginning;

/**
 * Tells citation markers from text while a model's answer streams in. A marker may come
 * in pieces, name several passages ({@code [1, 2]}) and have any of the
 * {@link MarkerForms}. In code there are no markers. For use by one thread.
 */
public class CitationParser {

	/**
	 * An answer that begins by saying that it is none, and goes on for longer, is one.
	 */
	private static final int LONGEST_EXPLANATION = 600;

	private final int passages;

	private final Predicate<String> own;

	private final CodeMarks code = new CodeMarks();

	/** Written and not yet told. */
	private final StringBuilder held = new StringBuilder();

	/** The end of what was told. */
	private final StringBuilder before = new StringBuilder();

	/** Told only if a marker follows. */
	private final List<Piece> doubtful = new ArrayList<>();

	private Beginning beginning = Beginning.OPEN;

	/**
	 * Whether numbers in round brackets are not markers: some were none, or others are.
	 */
	private boolean enumerates;

	/**
	 * @param passages how many passages the model was given
	 * @param own whether a number, with the word it stands behind and without blanks, is
	 * one of the passages' own, as in {@code clause(1)} or {@code km²}
	 */
	public CitationParser(int passages, Predicate<String> own) {
		this.passages = passages;
		this.own = own;
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
		held.append(text);
		return pieces(false);
	}

	/** What was still held back. */
	public List<Piece> finish() {
		return pieces(true);
	}

	private List<Piece> pieces(boolean whole) {
		List<Piece> pieces = new ArrayList<>();
		if (beginning == Beginning.OPEN) {
			beginning = NothingFound.of(held, whole);
			if (beginning == Beginning.SIGN) {
				pieces.add(new Piece.NotFound());
			}
		}
		switch (beginning) {
			// What follows the sign explains it.
			case OPEN, SIGN -> {
			}
			case OTHER -> read(whole, pieces);
			case WORDS -> {
				read(whole, doubtful);
				if (isMore()) {
					beginning = Beginning.OTHER;
					pieces.addAll(doubtful);
				}
				else if (whole) {
					pieces.add(new Piece.NotFound());
				}
			}
		}
		return pieces;
	}

	private boolean isMore() {
		int length = 0;
		for (Piece piece : doubtful) {
			if (piece instanceof Piece.Mark) {
				return true;
			}
			length += (piece instanceof Piece.Text text) ? text.text().length() : 0;
		}
		return length > LONGEST_EXPLANATION;
	}

	private void read(boolean whole, List<Piece> pieces) {
		int told = 0;
		int at = 0;
		while (at < held.length()) {
			char c = held.charAt(at);
			if (code.next(c) || !MarkerForms.opens(c)) {
				at++;
				continue;
			}
			Matcher sign = NothingFound.at(held, at);
			Matcher form = MarkerForms.at(held, at);
			boolean isSign = sign.lookingAt();
			boolean isForm = form.lookingAt();
			boolean open = (sign.hitEnd() || form.hitEnd()) && held.length() - at < MarkerForms.LONGEST;
			if (open && !whole) {
				break;
			}
			MarkerForms.Read marker = isForm ? MarkerForms.of(form) : null;
			if (isSign || marker != null && isMarker(marker, held.substring(at, marker.end()), at)) {
				tell(held.substring(told, at), pieces);
				pieces.add((marker == null || isSign) ? new Piece.NotFound() : new Piece.Mark(known(marker)));
				pieces.removeIf((piece) -> piece instanceof Piece.Mark mark && mark.passages().isEmpty());
				at = (marker == null || isSign) ? sign.end() : marker.end();
				told = at;
			}
			else {
				at++;
			}
		}
		tell(held.substring(told, at), pieces);
		held.delete(0, at);
	}

	private boolean isMarker(MarkerForms.Read marker, String written, int at) {
		String said = before + held.substring(0, at);
		List<Integer> known = known(marker);
		return switch (marker.kind()) {
			case MARKED -> {
				enumerates = true;
				yield marker.numbers().stream().anyMatch((number) -> number <= 99);
			}
			case ROUND -> known.equals(marker.numbers()) && !enumerates(marker, said) && !isOwn(said, written);
			case RAISED -> known.equals(marker.numbers()) && Before.mayBeCited(said) && !isOwn(said, written);
		};
	}

	/** Items of a list in a sentence are numbered like this, too. */
	private boolean enumerates(MarkerForms.Read marker, String said) {
		enumerates = enumerates || !Before.endsStatement(said, marker.after());
		return enumerates;
	}

	private boolean isOwn(String said, String written) {
		return own.test((Before.lastWord(said) + written).replaceAll("\\s", ""));
	}

	private List<Integer> known(MarkerForms.Read marker) {
		return marker.numbers().stream().filter((number) -> number >= 1 && number <= passages).toList();
	}

	private void tell(String text, List<Piece> pieces) {
		if (!text.isEmpty()) {
			pieces.add(new Piece.Text(text));
			before.append(text);
			before.delete(0, Math.max(0, before.length() - MarkerForms.LONGEST));
		}
	}

}
