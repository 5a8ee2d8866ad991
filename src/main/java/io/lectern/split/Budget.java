package io.lectern.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.lectern.embedding.EmbeddingSpace;
import io.lectern.language.Language;

/**
 * How many tokens the passages of one section may have, counted by the tokenizer of the
 * model that will read them.
 */
final class Budget {

	/** Characters counted at a time. */
	private static final int STRETCH = 4000;

	/**
	 * Characters of a token that still count as one. No script comes near; but models
	 * take a word of any length that they don't know for a single token.
	 */
	private static final int MOST_CHARACTERS = 32;

	private final String prefix;

	private final Function<String, EmbeddingSpace> spaces;

	private final int wanted;

	/** Tokens of nothing, and of the prefix, which every stretch asks for. */
	private final Map<EmbeddingSpace, Integer> special = new HashMap<>();

	private final Map<EmbeddingSpace, Integer> prefixed = new HashMap<>();

	/**
	 * @param wanted tokens that passages are packed up to, where the model reads that
	 * many
	 */
	Budget(String title, List<String> headings, Function<String, EmbeddingSpace> spaces, int wanted) {
		this.prefix = Splitter.prefix(title, headings);
		this.spaces = spaces;
		this.wanted = wanted;
	}

	/**
	 * Tokens of text that stands inside a passage, without the model's special tokens.
	 * Long text is counted in stretches, because a tokenizer's time grows faster than its
	 * text.
	 */
	int count(String text) {
		EmbeddingSpace space = spaces.apply(Language.of(text));
		int ofNothing = special.computeIfAbsent(space, (each) -> each.countTokens(""));
		int tokens = 0;
		for (int from = 0; from < text.length();) {
			int to = stretchEnd(text, from);
			tokens += space.countTokens(text.substring(from, to)) - ofNothing;
			from = to;
		}
		return Math.max(tokens, text.length() / MOST_CHARACTERS);
	}

	/** At white space, which no token crosses; else between two characters. */
	private static int stretchEnd(String text, int from) {
		int end = from + STRETCH;
		if (end >= text.length()) {
			return text.length();
		}
		for (int at = end; at > from + STRETCH / 2; at--) {
			if (Character.isWhitespace(text.charAt(at))) {
				return at;
			}
		}
		return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
	}

	/** The most tokens a passage such as this may have. */
	int most(String sample) {
		EmbeddingSpace space = spaces.apply(Language.of(sample));
		return Math.max(1, space.maxTokens() - prefixed.computeIfAbsent(space, (each) -> each.countTokens(prefix)));
	}

	/** The tokens a passage such as this should have. */
	int target(String sample) {
		return Math.min(wanted, most(sample));
	}

	/** Whether the model reads all of the passage with its title and headings. */
	boolean fits(String text, String language) {
		EmbeddingSpace space = spaces.apply(language);
		return text.length() <= 1 || space.countTokens(prefix + text) <= space.maxTokens();
	}

}
