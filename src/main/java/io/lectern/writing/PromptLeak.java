package io.lectern.writing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.lectern.language.Language;

/**
 * Sees that a model repeats what it was told before the question, word by word. For use
 * by one thread.
 */
public final class PromptLeak {

	/** So many words in a row that nobody else says. */
	private static final int IN_A_ROW = 8;

	/** The same of a language whose words are not parted. */
	private static final int CHARACTERS_IN_A_ROW = 14;

	/** Characters that hold as many words in any case. */
	private static final int LOOKED_BACK = 400;

	private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

	private final int inARow;

	private final Set<List<String>> told;

	private final StringBuilder written = new StringBuilder();

	/**
	 * @param instructions what the model was told
	 * @param repeatable what it may say again: the question and the passages
	 */
	PromptLeak(String instructions, List<String> repeatable) {
		this.inARow = Language.hasHan(instructions) ? CHARACTERS_IN_A_ROW : IN_A_ROW;
		this.told = new HashSet<>(runs(instructions));
		repeatable.forEach((text) -> told.removeAll(runs(text)));
	}

	/** Whether the text with this piece repeats it. */
	public boolean isIn(String piece) {
		written.append(piece);
		boolean repeated = runs(written).stream().anyMatch(told::contains);
		written.delete(0, Math.max(0, written.length() - LOOKED_BACK));
		return repeated;
	}

	private List<List<String>> runs(CharSequence text) {
		List<String> words = WORD.matcher(text)
			.results()
			.map(MatchResult::group)
			.map((word) -> word.toLowerCase(Locale.ROOT))
			.toList();
		List<List<String>> runs = new ArrayList<>();
		for (int i = 0; i + inARow <= words.size(); i++) {
			runs.add(words.subList(i, i + inARow));
		}
		return runs;
	}

}
