package io.lectern.embedding;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chooses among the spaces by language.
 *
 * @param routes the spaces with their languages, the first for all others
 * @param bundled whether Lectern comes with them
 */
record ConfiguredEmbeddings(List<Route> routes, boolean bundled) implements Embeddings {

	/** A space and the languages it is for. */
	record Route(List<String> languages, EmbeddingSpace space) {
	}

	/** Two letters at least: the A in A股 is no English. */
	private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}{2,}");

	@Override
	public List<EmbeddingSpace> spaces() {
		return routes.stream().map(Route::space).toList();
	}

	@Override
	public EmbeddingSpace forLanguage(String language) {
		return routes.stream()
			.filter((route) -> route.languages().contains(language))
			.findFirst()
			.orElse(routes.getFirst())
			.space();
	}

	@Override
	public List<EmbeddingSpace> forQuestion(String question) {
		Set<EmbeddingSpace> spaces = new LinkedHashSet<>();
		languages(question).forEach((language) -> spaces.add(forLanguage(language)));
		return List.copyOf(spaces);
	}

	private static List<String> languages(String question) {
		List<String> languages = new ArrayList<>();
		if (LATIN_WORD.matcher(question).find()) {
			languages.add("en");
		}
		Set<UnicodeScript> scripts = new LinkedHashSet<>();
		question.codePoints().filter(Character::isLetter).forEach((c) -> scripts.add(UnicodeScript.of(c)));
		for (UnicodeScript script : scripts) {
			switch (script) {
				case HAN -> languages.add("zh");
				case HIRAGANA, KATAKANA -> languages.add("ja");
				case HANGUL -> languages.add("ko");
				default -> {
				}
			}
		}
		return languages.isEmpty() ? List.of("en") : languages;
	}

}
