package io.lectern.suggest;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.lectern.document.Passage;
import io.lectern.language.Terms;

/**
 * How a document writes its words, to tell names from words that a heading merely
 * capitalises.
 *
 * @param small the stems of words that it writes small
 * @param names pairs of neighbours that it capitalises together in running text, as in
 * "Harbour Wind Cooperative": words of a name, small as each may be by itself
 */
record Casing(Set<String> small, Set<String> names) {

	private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");

	private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{Ll}'’-]*");

	/** Capitalised words beside a small one, so that no heading is taken for a name. */
	private static final Pattern NAME = Pattern.compile(
			"(?<=\\p{Ll},? )NAME|NAME(?= \\p{Ll})".replace("NAME", "\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*)+"));

	static Casing of(List<Passage> passages) {
		Set<String> small = new HashSet<>();
		Set<String> names = new HashSet<>();
		for (Passage passage : passages) {
			words(passage.text()).stream()
				.map(MatchResult::group)
				.filter((word) -> Character.isLowerCase(word.charAt(0)))
				.distinct()
				.forEach((word) -> small.addAll(Terms.of(word)));
			NAME.matcher(passage.text())
				.results()
				.map(MatchResult::group)
				.forEach((name) -> names.addAll(pairs(name, words(name))));
		}
		return new Casing(small, names);
	}

	/** The heading with small letters where the document writes them. */
	String lower(String heading) {
		List<MatchResult> words = words(heading);
		List<String> pairs = pairs(heading, words);
		StringBuilder lower = new StringBuilder(heading);
		boolean loud = heading.equals(heading.toUpperCase(Locale.ROOT));
		for (int i = 0; i < words.size(); i++) {
			MatchResult word = words.get(i);
			boolean inName = i > 0 && names.contains(pairs.get(i - 1))
					|| i < pairs.size() && names.contains(pairs.get(i));
			// Words such as "of" have no stem and are small anyway; codes are as they
			// are.
			boolean merelyBegins = loud || CAPITALISED.matcher(word.group()).matches();
			if (!inName && merelyBegins && small.containsAll(Terms.of(word.group()))) {
				lower.replace(word.start(), word.end(), word.group().toLowerCase(Locale.ROOT));
			}
		}
		return lower.toString();
	}

	private static List<MatchResult> words(String text) {
		return WORD.matcher(text).results().toList();
	}

	/** Each word with the next, and what lies between them. */
	private static List<String> pairs(String text, List<MatchResult> words) {
		return IntStream.range(1, words.size())
			.mapToObj((i) -> text.substring(words.get(i - 1).start(), words.get(i).end()))
			.toList();
	}

}
