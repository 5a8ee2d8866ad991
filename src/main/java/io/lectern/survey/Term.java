package io.lectern.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.lectern.glossary.Concept;
import io.lectern.glossary.Glossary;
import io.lectern.index.PassageIndex;
import io.lectern.language.Lexicons;
import io.lectern.language.Sentences;

/**
 * A thing that is looked for, by all that it is called.
 *
 * @param written as the question has it
 * @param wordings what it is called, the question's own words first
 * @param own how many of them are the question's own
 */
record Term(String written, List<Wording> wordings, int own) {

	private static final Pattern AROUND = Pattern.compile(
			Lexicons.either((language) -> language.surveying().aroundThing()) + "|^[\"“”‘’'「」『』《》]+|[\"“”‘’'「」『』《》]+$",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern CODE = Pattern.compile(
			"(?<![\\p{L}\\p{Nd}-])(?=\\p{L}*-?\\p{Nd})\\p{IsLatin}{1,6}-?\\p{Nd}[\\p{IsLatin}\\p{Nd}-]*(?![\\p{L}\\p{Nd}])");

	private static final Pattern OR = Lexicons.pattern((language) -> language.surveying().or());

	/**
	 * Translations tried where the usual one is nowhere; others mean something else too.
	 */
	private static final int TRANSLATIONS = 3;

	/** As the question names it. */
	static Term of(String thing, Pieces cutter) {
		String bare = bare(thing);
		List<Wording> wordings = OR.splitAsStream(bare)
			.map(Term::bare)
			.filter((one) -> !one.isEmpty())
			.map((one) -> Wording.of(one, cutter, false))
			.filter(Wording::tells)
			.toList();
		return new Term(bare, wordings, wordings.size());
	}

	/** Without articles, quotation marks and the like. */
	private static String bare(String thing) {
		String bare = thing.strip();
		for (String before = ""; !bare.equals(before);) {
			before = bare;
			String less = AROUND.matcher(bare).replaceFirst("").strip();
			bare = less.isEmpty() ? bare : less;
		}
		return bare;
	}

	boolean tells() {
		return !wordings.isEmpty();
	}

	/** As it is told to the reader. */
	String told() {
		return Sentences.quotedBack(written);
	}

	/** By what the glossary says that it is called, too. */
	Term and(Glossary glossary, Pieces cutter) {
		return and(glossary, cutter, 1);
	}

	/** By its less usual translations as well. */
	Term andMore(Glossary glossary, Pieces cutter) {
		return and(glossary, cutter, TRANSLATIONS);
	}

	private Term and(Glossary glossary, Pieces cutter, int translations) {
		Set<String> others = new LinkedHashSet<>();
		for (Wording wording : wordings.subList(0, own)) {
			others.addAll(codes(wording.written()));
			others.addAll(glossary.rewordings(wording.written()));
			glossary.translation(wording.written())
				.filter((translation) -> translation.concepts().stream().allMatch(Concept::isKnown))
				.ifPresent((translation) -> {
					if (translation.concepts().size() == 1) {
						translation.concepts()
							.getFirst()
							.translations()
							.stream()
							.limit(translations)
							.forEach(others::add);
					}
					else {
						others.add(translation.text());
					}
				});
		}
		List<Wording> all = new ArrayList<>(wordings);
		others.stream()
			.filter((other) -> all.stream().noneMatch((known) -> known.written().equalsIgnoreCase(other)))
			.map((other) -> Wording.of(other, cutter, true))
			.filter((other) -> other.tells() && !other.isOneCharacter())
			.forEach(all::add);
		return new Term(written, List.copyOf(all), own);
	}

	/** "Turbine S7" is S7 in a table's rows. */
	private static List<String> codes(String written) {
		return CODE.matcher(written).results().map(MatchResult::group).filter((code) -> !code.equals(written)).toList();
	}

	/** What a passage that mentions it holds. */
	List<PassageIndex.Wording> indexed(Pieces cutter) {
		return wordings.stream().flatMap((wording) -> wording.indexed(cutter).stream()).distinct().toList();
	}

	/** The wordings that the text has, each as often as it has it. */
	List<Wording> in(List<Piece> text) {
		List<Piece> telling = text.stream().filter((piece) -> !piece.empty()).toList();
		List<Wording> found = new ArrayList<>();
		wordings.stream()
			.filter((wording) -> !telling(wording))
			.forEach((wording) -> in(text, List.of(wording), found));
		in(telling, wordings.stream().filter(Term::telling).toList(), found);
		return found;
	}

	private static boolean telling(Wording wording) {
		return !wording.asWritten() && wording.pieces().stream().noneMatch(Piece::empty);
	}

	/** Where several begin, the longest stands there. */
	private static void in(List<Piece> text, List<Wording> wordings, List<Wording> found) {
		for (int i = 0; i < text.size();) {
			int at = i;
			Wording longest = wordings.stream()
				.filter((wording) -> wording.length(text, at) > 0)
				.max(Comparator.comparingInt((wording) -> wording.pieces().size()))
				.orElse(null);
			if (longest != null) {
				found.add(longest);
			}
			i += (longest != null) ? longest.pieces().size() : 1;
		}
	}

	/** Whether the text has all words of one wording, wherever. */
	boolean isScatteredIn(List<Piece> text) {
		return wordings.stream().anyMatch((wording) -> wording.isScatteredIn(text));
	}

	/** Whether it has parts that may stand apart. */
	boolean hasParts() {
		return wordings.stream()
			.anyMatch((wording) -> wording.pieces().stream().filter((piece) -> !piece.isCharacter()).count() > 1);
	}

}
