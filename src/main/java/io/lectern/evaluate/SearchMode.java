package io.lectern.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.lectern.search.SearchRequest.Mode;
import io.lectern.search.SearchRequest;

/**
 * A way to ask every question.
 *
 * @param name {@code hybrid}, {@code dense} or {@code lexical}; with {@code -plain}
 * behind it without variants of the question and without reranking
 */
record SearchMode(String name, Mode mode, boolean plain) {

	private static final String PLAIN = "-plain";

	static SearchMode of(String name) {
		boolean plain = name.endsWith(PLAIN);
		String bare = plain ? name.substring(0, name.length() - PLAIN.length()) : name;
		return Arrays.stream(Mode.values())
			.filter((mode) -> mode.name().toLowerCase(Locale.ROOT).equals(bare))
			.findFirst()
			.map((mode) -> new SearchMode(name, mode, plain))
			.orElseThrow(() -> new IllegalArgumentException("There is no mode '" + name
					+ "': the modes are hybrid, dense and lexical, each also with -plain behind it"));
	}

	SearchRequest request(String question, String collection) {
		return new SearchRequest(question, collection, List.of(), Map.of(), Measures.DEPTH, mode, !plain, !plain,
				false);
	}

}
