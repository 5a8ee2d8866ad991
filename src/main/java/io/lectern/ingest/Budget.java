package io.lectern.ingest;

import java.util.List;
import java.util.function.Function;

import io.lectern.embedding.EmbeddingSpace;
import io.lectern.language.Language;

/**
 * How many tokens the passages of one section may have, counted by the tokenizer of the
 * model that will read them.
 */
final class Budget {

	private final String prefix;

	private final Function<String, EmbeddingSpace> spaces;

	private final int wanted;

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
	 */
	int count(String text) {
		EmbeddingSpace space = spaces.apply(Language.of(text));
		return space.countTokens(text) - space.countTokens("");
	}

	/** The most tokens a passage such as this may have. */
	int most(String sample) {
		EmbeddingSpace space = spaces.apply(Language.of(sample));
		return Math.max(1, space.maxTokens() - space.countTokens(prefix));
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
