package io.lectern.writing;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts tokens roughly, for prompts that must fit a model whose tokenizer is not known.
 */
public class TokenBudget {

	/**
	 * Four Latin characters a token is the rule of thumb for English; three leaves room
	 * for numbers and other languages. A Han character is seldom more than one token.
	 */
	private static final int LATIN_CHARACTERS = 3;

	public int of(String text) {
		int wide = (int) text.chars().filter((c) -> c >= 0x2E80).count();
		return wide + (text.length() - wide + LATIN_CHARACTERS - 1) / LATIN_CHARACTERS;
	}

	/** As many of the last turns as fit, oldest first. */
	List<Turn> last(List<Turn> turns, int most) {
		List<Turn> kept = new ArrayList<>();
		int left = most;
		for (Turn turn : turns.reversed()) {
			left -= of(turn.question()) + of(turn.answer());
			if (left < 0) {
				break;
			}
			kept.addFirst(turn);
		}
		return kept;
	}

}
