package io.lectern.system;

import java.util.Locale;
import java.util.Map;

/** A search for words in the database's texts, each of them in part or whole. */
public final class WordSearch {

	/** More words than these are no search. */
	private static final int MOST = 12;

	private WordSearch() {
	}

	/**
	 * The condition that each of the words occurs, to be put behind others; empty where
	 * there are none.
	 * @param words in small or capital letters, with blanks between
	 * @param occurs the condition for one of them: {@code :word} is its pattern, in small
	 * letters, in which {@code !} escapes
	 * @param params takes the patterns
	 */
	public static String condition(String words, String occurs, Map<String, Object> params) {
		StringBuilder condition = new StringBuilder();
		int number = 0;
		for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
			if (!word.isEmpty() && number < MOST) {
				String name = "word" + number++;
				params.put(name, "%" + word.replaceAll("[!%_]", "!$0") + "%");
				condition.append(" and (").append(occurs.replace(":word", ":" + name)).append(')');
			}
		}
		return condition.toString();
	}

}
