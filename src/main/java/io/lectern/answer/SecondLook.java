package io.lectern.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.lectern.citation.Citation;
import io.lectern.evidence.Evidence;
import io.lectern.language.Figures;
import io.lectern.language.Language;
import io.lectern.language.Sentences;
import io.lectern.language.Terms;
import io.lectern.writing.Claims;
import io.lectern.writing.PlainLinks;
import io.lectern.writing.PlantedText;

/**
 * What the sentences of the documents that come nearest to a question say of an answer
 * that a language model wrote. However an order in a document is worded, an answer that
 * obeys it says another thing than these, or something that nobody asked for; an order
 * that is recognised is none of them.
 */
final class SecondLook {

	private static final String OTHERWISE = "Another sentence of the documents that comes as near to the question says otherwise: “%s” Read the answer with care.";

	private static final String BESIDE = "The answer takes a few words out of a sentence that has nothing to do with the question: “%s” Read it with care.";

	private static final String ADDRESS = "The answer names an address that belongs to no sentence that answers the question: %s Don't follow it unchecked.";

	/** Sentences that come as near as the nearest one, by their score, and how many. */
	private static final double NEAR = 0.5;

	private static final int MOST_NEAR = 5;

	/** Share of words from which on two sentences state something of the same thing. */
	private static final double SAME = 0.75;

	/**
	 * Share of a quote from which on an answer repeats it, rather than picking from it.
	 */
	private static final double REPEATS = 0.5;

	private static final int FEW_WORDS = 2;

	/** The same in pairs of characters. */
	private static final int FEW_PAIRS = 4;

	/** Marks around a claim. */
	private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

	private static final int LONGEST_SHOWN = 200;

	private final Set<String> asked;

	private final Set<String> askedFigures;

	private final String language;

	/** Best first. */
	private final List<Evidence> near;

	private final boolean answers;

	/**
	 * @param evidence what was found for the question
	 */
	SecondLook(String question, Evidence.Weighed evidence, Thresholds thresholds) {
		this.asked = Terms.of(question);
		this.askedFigures = figures(question);
		this.language = Language.of(question);
		List<Evidence> fit = evidence.sentences()
			.stream()
			.filter((each) -> !PlantedText.isPlanted(each.sentence().in(each.found().passage().text())))
			.toList();
		this.near = fit.stream()
			.filter((each) -> each.score() >= fit.getFirst().score() - NEAR)
			.limit(MOST_NEAR)
			.toList();
		this.answers = !near.isEmpty() && thresholds.state(evidence.support()) == AnswerState.ANSWERED;
	}

	/** The sentences that come nearest, best first. */
	List<Evidence> near() {
		return near;
	}

	/** Whether these sentences answer the question by themselves. */
	boolean answers() {
		return answers;
	}

	/** What to tell the reader of the answer. */
	List<String> notes(String written, List<Citation> citations) {
		List<String> notes = new ArrayList<>();
		List<Citation> bearing = citations.stream().filter(Citation::supported).toList();
		if (answers && !bearing.isEmpty() && Language.of(written).equals(language)) {
			otherwise(written).map((said) -> OTHERWISE.formatted(shown(said))).ifPresent(notes::add);
		}
		Set<String> said = Terms.of(written);
		bearing.stream()
			.map(Citation::quote)
			.filter((quote) -> isBeside(quote, said, written))
			.findFirst()
			.ifPresent((quote) -> notes.add(BESIDE.formatted(shown(quote))));
		PlainLinks.addresses(written)
			.stream()
			.filter((address) -> near.stream().noneMatch((each) -> each.sentence().text().contains(address)))
			.findFirst()
			.ifPresent((address) -> notes.add(ADDRESS.formatted(address)));
		return notes;
	}

	/** The sentence that the answer goes against, if any. */
	private Optional<String> otherwise(String written) {
		Set<String> figures = without(figures(written), askedFigures);
		Set<String> words = without(Terms.of(written), asked);
		List<String> comparable = near.stream()
			.filter((each) -> each.cells() == null && each.list() == null)
			.map((each) -> each.sentence().text())
			.filter((sentence) -> Language.of(sentence).equals(language))
			.toList();
		if (comparable.isEmpty() || words.isEmpty()) {
			return Optional.empty();
		}
		String best = near.getFirst().sentence().text();
		// A single word that takes up nothing of the question rests on the nearest one.
		long saying = Collections.disjoint(Terms.of(written), asked) ? 1 : near.size();
		if (share(asked, Terms.of(best)) >= SAME && near.stream()
			.limit(saying)
			.allMatch((each) -> Collections.disjoint(words, Terms.of(each.sentence().text())))) {
			return Optional.of(best);
		}
		Set<String> stated = new HashSet<>(asked);
		stated.addAll(words);
		stated.removeIf((term) -> term.chars().anyMatch(Character::isDigit));
		return comparable.stream()
			.filter((sentence) -> share(stated, Terms.of(sentence)) >= SAME
					&& isOtherFigure(figures, without(figures(sentence), askedFigures))
					|| isOtherThing(written, Terms.of(sentence)))
			.findFirst();
	}

	/** The same statement of the thing asked about, but for a word or two. */
	private boolean isOtherThing(String written, Set<String> said) {
		int most = few();
		return Claims.of(written).stream().map((claim) -> Terms.of(claim.text())).anyMatch((claim) -> {
			Set<String> only = without(claim, said);
			Set<String> lacking = without(said, claim);
			return claim.size() - only.size() >= 2 && !only.isEmpty() && !lacking.isEmpty() && only.size() <= most
					&& lacking.size() <= most && Collections.disjoint(only, asked)
					&& Collections.disjoint(lacking, asked);
		});
	}

	private static boolean isOtherFigure(Set<String> written, Set<String> said) {
		return !written.isEmpty() && !said.isEmpty() && Collections.disjoint(written, said);
	}

	/**
	 * Whether a quote has to do with nothing that is asked, and only a few words of it
	 * were taken: what is told to be said is said so.
	 */
	private boolean isBeside(String quote, Set<String> said, String written) {
		Set<String> terms = Terms.of(quote);
		if (!Collections.disjoint(terms, asked) || !Language.of(quote).equals(language) || isNearest(quote)
				|| terms.stream().noneMatch((term) -> term.chars().anyMatch(Character::isLetter))) {
			return false;
		}
		boolean alone = Claims.of(written)
			.stream()
			.map(Claims.Claim::text)
			.map((claim) -> EDGES.matcher(claim).replaceAll(""))
			.anyMatch((claim) -> Terms.of(claim).size() <= few() && quote.contains(claim)
					&& claim.chars().anyMatch(Character::isLetter));
		return alone || share(terms, said) < REPEATS;
	}

	private boolean isNearest(String quote) {
		if (near.isEmpty()) {
			return false;
		}
		Evidence nearest = near.getFirst();
		String sentence = nearest.sentence().in(nearest.found().passage().text());
		return sentence.contains(quote) || quote.contains(sentence);
	}

	/** So many words state hardly anything alone, and in two sentences change it only. */
	private int few() {
		return Language.CHINESE.equals(language) ? FEW_PAIRS : FEW_WORDS;
	}

	private static double share(Set<String> of, Set<String> held) {
		return of.stream().filter(held::contains).count() / (double) Math.max(1, of.size());
	}

	private static Set<String> without(Set<String> all, Collection<String> some) {
		Set<String> left = new HashSet<>(all);
		left.removeAll(some);
		return left;
	}

	/** Numbers, as they are written and as they are meant, codes and dates. */
	private static Set<String> figures(String text) {
		Figures figures = Figures.of(text);
		Set<String> found = figures.marks()
			.stream()
			.filter((mark) -> mark.chars().anyMatch(Character::isDigit))
			.collect(Collectors.toCollection(HashSet::new));
		figures.numbers().forEach((number) -> {
			found.add(number.written());
			found.add(number.meant());
		});
		return found;
	}

	private static String shown(String text) {
		String line = Sentences.oneLine(text);
		return PlainLinks
			.plain((line.length() <= LONGEST_SHOWN) ? line : line.substring(0, LONGEST_SHOWN).stripTrailing() + "…");
	}

}
