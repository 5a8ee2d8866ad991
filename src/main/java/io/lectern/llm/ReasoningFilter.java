package io.lectern.llm;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a model's reasoning from its readers while the reply streams in. Marks may come
 * in pieces, be nested, and stand in the middle; marks that are only spoken of, in code
 * or quotation marks, are text.
 * <p>
 * Some models' templates open the reasoning before the reply begins, so that the reply is
 * reasoning up to a lone closing mark. A stream can't know that before the mark comes.
 * With {@code held}, text is therefore held back until a pair of marks, a lone closing
 * one or the end tells what it was, which costs the reader the stream where there are
 * none. Without, a lone closing mark after text that was already passed on makes the
 * reply {@link #isSpoilt() spoilt}.
 * <p>
 * For use by one thread, for one reply.
 */
final class ReasoningFilter {

	private final ReplyListener reader;

	private QuotedMarks quoted = new QuotedMarks();

	/** Came, but can't be told from a mark yet. */
	private final StringBuilder pending = new StringBuilder();

	/** Text that may yet turn out to be reasoning. */
	private final StringBuilder heldBack = new StringBuilder();

	/**
	 * Text after one of several opened marks was closed: reasoning where another is
	 * closed, the answer where none is.
	 */
	private final StringBuilder between = new StringBuilder();

	private final StringBuilder passedOn = new StringBuilder();

	private boolean held;

	private boolean begun;

	/** Whether the names of channels stand without their tokens. */
	private boolean bare;

	private int depth;

	private boolean closedOne;

	private boolean marked;

	private boolean closedUnopened;

	private boolean spoilt;

	private boolean unclosed;

	/**
	 * @param held whether text is held back until it is known to be no reasoning
	 */
	ReasoningFilter(boolean held, ReplyListener reader) {
		this.held = held;
		this.reader = reader;
	}

	/** The next piece of what the model wrote. */
	void feed(String piece) {
		pending.append(piece);
		work(false);
	}

	/**
	 * No more comes.
	 * @param complete whether the model had finished; otherwise what is undecided counts
	 * as reasoning
	 * @param opensUnseen whether the model is known to reason before it marks anything
	 */
	void finish(boolean complete, boolean opensUnseen) {
		work(true);
		if (depth > 0) {
			if (complete && !between.toString().isBlank()) {
				say(between.toString());
			}
			else {
				unclosed = true;
			}
		}
		if (!complete && opensUnseen && held) {
			unclosed = true;
			heldBack.setLength(0);
		}
		say(heldBack.toString());
	}

	/** Text without reasoning, as it was passed on. */
	String text() {
		return passedOn.toString();
	}

	/** Whether there was a mark of reasoning. */
	boolean isMarked() {
		return marked;
	}

	/** Whether it was reasoning up to a mark that only closes. */
	boolean isClosedUnopened() {
		return closedUnopened;
	}

	/** Whether text was passed on that turned out to be reasoning. */
	boolean isSpoilt() {
		return spoilt;
	}

	/** Whether the reply ended in reasoning. */
	boolean isUnclosed() {
		return unclosed;
	}

	private void work(boolean last) {
		StringBuilder text = new StringBuilder();
		int i = 0;
		if (!begun) {
			ReasoningMark first = ReasoningMark.first(pending, last);
			if (first != null && first.kind() == ReasoningMark.Kind.UNDECIDED) {
				return;
			}
			begun = true;
			if (first != null) {
				bare = true;
				meet(first.kind());
				i = first.end();
			}
		}
		while (i < pending.length() && !spoilt) {
			ReasoningMark mark = mark(i, last);
			if (mark != null && mark.kind() == ReasoningMark.Kind.UNDECIDED) {
				break;
			}
			if (mark != null) {
				hand(text);
				meet(mark.kind());
				i = mark.end();
			}
			else {
				quoted.pass(pending.charAt(i));
				text.append(pending.charAt(i++));
			}
		}
		pending.delete(0, i);
		hand(text);
	}

	private @Nullable ReasoningMark mark(int offset, boolean last) {
		if (!ReasoningMark.mayBegin(pending.charAt(offset), bare)) {
			return null;
		}
		ReasoningMark mark = ReasoningMark.at(pending, offset, last);
		if (mark == null || mark.kind() == ReasoningMark.Kind.UNDECIDED) {
			return mark;
		}
		QuotedMarks.Sight sight = (depth > 0) ? quoted.between(pending, mark.end(), last)
				: quoted.of(pending, mark.end(), last);
		return switch (sight) {
			case MEANT -> mark;
			case SPOKEN_OF -> null;
			case UNDECIDED -> new ReasoningMark(ReasoningMark.Kind.UNDECIDED, offset);
		};
	}

	private void meet(ReasoningMark.Kind kind) {
		if (kind != ReasoningMark.Kind.NOISE) {
			quoted = new QuotedMarks();
		}
		switch (kind) {
			case OPEN -> open();
			case CLOSE -> close();
			case HIDDEN_CHANNEL -> {
				depth = 0;
				open();
			}
			case ANSWER_CHANNEL -> {
				depth = Math.min(depth, 1);
				close();
			}
			case NOISE, UNDECIDED -> {
			}
		}
	}

	private void open() {
		marked = true;
		if (depth == 0) {
			reader.thinking();
		}
		depth++;
		closedOne = false;
		between.setLength(0);
	}

	private void close() {
		marked = true;
		between.setLength(0);
		if (depth > 0) {
			depth--;
			closedOne = depth > 0;
			held = held && !heldBack.toString().isBlank();
		}
		else {
			closedUnopened = true;
			heldBack.setLength(0);
			held = false;
			spoilt = !passedOn.toString().isBlank();
		}
	}

	/** Text between marks. */
	private void hand(StringBuilder text) {
		if (depth > 0) {
			if (closedOne) {
				between.append(text);
			}
		}
		else if (held) {
			heldBack.append(text);
		}
		else {
			say(text.toString());
		}
		text.setLength(0);
	}

	private void say(String text) {
		String said = passedOn.isEmpty() ? text.stripLeading() : text;
		if (!said.isEmpty()) {
			passedOn.append(said);
			reader.text(said);
		}
	}

}
