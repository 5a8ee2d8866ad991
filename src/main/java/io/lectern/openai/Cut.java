package io.lectern.openai;

import java.util.List;
import java.util.function.BooleanSupplier;

import io.lectern.answer.AnswerListener;
import io.lectern.citation.Citation;
import io.lectern.writing.TokenBudget;
import io.lectern.search.Findings.Found;

/**
 * Passes an answer on until it has as many tokens as are wished, or comes to a text to
 * stop at. What may be the beginning of such a text is held back until it is known.
 */
final class Cut implements AnswerListener {

	private final AnswerListener reader;

	private final Wishes wishes;

	private final BooleanSupplier counted;

	private final TokenBudget tokens = new TokenBudget();

	private final StringBuilder text = new StringBuilder();

	private int passedOn;

	private boolean ended;

	private boolean tooLong;

	/**
	 * @param counted whether whoever writes keeps to the most tokens
	 */
	Cut(AnswerListener reader, Wishes wishes, BooleanSupplier counted) {
		this.reader = reader;
		this.wishes = wishes;
		this.counted = counted;
	}

	@Override
	public void sources(List<Found> passages) {
		reader.sources(passages);
	}

	@Override
	public void thinking() {
		reader.thinking();
	}

	@Override
	public void token(String piece) {
		if (ended) {
			return;
		}
		text.append(piece);
		int stop = wishes.stop().stream().mapToInt(text::indexOf).filter((at) -> at >= 0).min().orElse(-1);
		if (stop >= 0) {
			end(stop);
		}
		if (wishes.maxTokens() != null && !counted.getAsBoolean() && tokens.of(text.toString()) > wishes.maxTokens()) {
			tooLong = true;
			end(longest(wishes.maxTokens()));
		}
		passOn(ended ? text.length() : text.length() - heldBack());
	}

	@Override
	public void citation(Citation citation) {
		if (!ended) {
			reader.citation(citation);
		}
	}

	/** No more comes. */
	void finish() {
		passOn(text.length());
	}

	/** What was passed on. */
	String text() {
		return text.toString();
	}

	/** Whether something is missing. */
	boolean isEnded() {
		return ended;
	}

	/** Whether that is because it had too many tokens. */
	boolean isTooLong() {
		return tooLong;
	}

	private void end(int at) {
		text.setLength(Math.max(passedOn, at));
		ended = true;
	}

	/** Where the last character ends that is not too much. */
	private int longest(int most) {
		int end = text.length();
		while (end > 0 && tokens.of(text.substring(0, end)) > most) {
			end = text.offsetByCodePoints(end, -1);
		}
		return end;
	}

	private int heldBack() {
		int most = 0;
		for (String stop : wishes.stop()) {
			for (int length = Math.min(stop.length() - 1, text.length()); length > most; length--) {
				if (text.indexOf(stop.substring(0, length), text.length() - length) >= 0) {
					most = length;
				}
			}
		}
		return most;
	}

	private void passOn(int end) {
		if (end > passedOn) {
			reader.token(text.substring(passedOn, end));
			passedOn = end;
		}
	}

}
