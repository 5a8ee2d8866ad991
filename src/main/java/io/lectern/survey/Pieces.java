package io.lectern.survey;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.lectern.index.PassageAnalyzer;
import io.lectern.index.WordPairFilter;
import io.lectern.language.FunctionWords;

/**
 * Cuts texts into pieces, so that a thing is found however it is spelled: letters and
 * digits of a code apart, numbers without the marks between thousands, words as stems.
 * Remembers the forms of words; for use by one thread.
 */
final class Pieces {

	private static final String CHARACTER = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]";

	private static final String LETTER = "[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]";

	private static final Pattern PIECE = Pattern.compile(CHARACTER + "|\\p{Nd}+(?:st|nd|rd|th)(?!\\p{L})"
			+ "|\\p{Nd}+(?:[.,]\\p{Nd}+)*|" + LETTER + "+(?:['’]" + LETTER + "+)*", Pattern.CASE_INSENSITIVE);

	/** Blanks that do not part words stand between thousands. */
	private static final Pattern THOUSANDS = Pattern
		.compile("(?<=\\p{Nd})[\\u00A0\\u2009\\u202F](?=\\p{Nd}{3}(?!\\p{Nd}))");

	private final PassageAnalyzer analyzer;

	private final Map<String, Set<String>> forms = new HashMap<>();

	Pieces(PassageAnalyzer analyzer) {
		this.analyzer = analyzer;
	}

	/** The pieces of a text in their order. */
	List<Piece> of(String text) {
		String plain = plain(text);
		List<Piece> pieces = new ArrayList<>();
		int end = -1;
		boolean character = true;
		Matcher found = PIECE.matcher(plain);
		while (found.find()) {
			boolean single = found.group().matches(CHARACTER);
			boolean joined = end == found.start() && !single && !character;
			if (joined) {
				// Part of a code, whatever it is by itself.
				pieces.add(pieces.removeLast().telling());
			}
			Set<String> its = forms(found.group());
			boolean empty = !single && !joined && its.stream().allMatch(FunctionWords::contains);
			pieces.add(new Piece(found.group(), found.start(), its, joined, empty));
			end = found.end();
			character = single;
		}
		return pieces;
	}

	/** The text that the pieces' places are those of. */
	static String plain(String text) {
		return Normalizer.normalize(THOUSANDS.matcher(text).replaceAll(""), Form.NFKC);
	}

	Set<String> forms(String piece) {
		return forms.computeIfAbsent(piece, this::analyzed);
	}

	/** All spellings of a word of letters; of anything else the whole. */
	private Set<String> analyzed(String piece) {
		Set<String> terms = new LinkedHashSet<>(analyzer.terms(piece));
		terms.removeIf(WordPairFilter::isPair);
		if (terms.stream().allMatch((term) -> term.chars().allMatch(Character::isLetter))) {
			return terms;
		}
		return terms.stream().limit(1).collect(Collectors.toSet());
	}

}
