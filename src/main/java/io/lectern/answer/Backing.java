package io.lectern.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.lectern.citation.Citation;
import io.lectern.language.Language;
import io.lectern.language.Sentence;
import io.lectern.language.Terms;
import io.lectern.search.Findings.Found;
import io.lectern.writing.Claims;
import io.lectern.writing.PlantedText;

/** What bears out the claims of an answer. For use by one thread. */
class Backing {

	/** Passages looked at for a claim without a marker: those that share most words. */
	private static final int LOOKED_AT = 3;

	private final ClaimCheck check;

	private final Map<Asked, Boolean> known = new HashMap<>();

	Backing(ClaimCheck check) {
		this.check = check;
	}

	/**
	 * What bears out a claim that has no marker.
	 *
	 * @param offset where its marker belongs in the text without markers
	 */
	record Tie(int offset, Found found, Sentence quote) {
	}

	/** Whether the passage does. */
	boolean bears(Found found, String claim) {
		return bears(List.of(found), claim);
	}

	private boolean bears(List<Found> cited, String claim) {
		String evidence = cited.stream().map((found) -> evidence(found, claim)).collect(Collectors.joining("\n"));
		return !evidence.isBlank()
				&& known.computeIfAbsent(new Asked(evidence, claim), (asked) -> check.supports(evidence, claim));
	}

	/** What of a passage can bear the claim out. */
	private static String evidence(Found found, String claim) {
		String text = found.passage().text();
		List<Sentence> fit = PlantedText.evidence(text, claim);
		StringBuilder evidence = new StringBuilder();
		int end = 0;
		for (Sentence sentence : fit) {
			// Lines keep apart what they keep apart in the passage.
			evidence.append(text.substring(end, sentence.start()).contains("\n") ? "\n" : " ")
				.append(sentence.in(text));
			end = sentence.end();
		}
		return evidence.toString().strip();
	}

	/**
	 * Whether what it cites bears it out. What is said before another sentence of its
	 * paragraph may share that one's marker.
	 */
	boolean isBorneOut(Claims.Claim claim, String written, List<Marker> markers) {
		List<Found> own = cited(markers, claim.start(), claim.next());
		if (!own.isEmpty()) {
			return bears(own, claim.text());
		}
		int paragraph = written.indexOf('\n', claim.end());
		return markers.stream()
			.filter((marker) -> marker.offset() > claim.end()
					&& marker.offset() <= ((paragraph < 0) ? written.length() : paragraph))
			.min(Comparator.comparingInt(Marker::offset))
			.map((next) -> bears(cited(markers, claim.end(), next.offset()), claim.text()))
			.orElse(false);
	}

	private static List<Found> cited(List<Marker> markers, int from, int to) {
		return markers.stream()
			.filter((marker) -> marker.offset() > from && marker.offset() <= to)
			.map(Marker::found)
			.distinct()
			.toList();
	}

	/**
	 * Whether neither the answer nor what it cites takes up any word of the question.
	 * Between languages that tells nothing, and so does a single word.
	 */
	static boolean strays(String question, String written, List<Citation> citations) {
		Set<String> asked = Terms.of(question);
		String told = citations.stream()
			.map((citation) -> citation.quote() + "\n" + String.join("\n", citation.headings()))
			.collect(Collectors.joining("\n", written + "\n", ""));
		return asked.size() > 1 && Language.of(question).equals(Language.of(told))
				&& Collections.disjoint(asked, Terms.of(told));
	}

	/** For each claim without a marker that copies or follows a passage. */
	List<Tie> ties(String written, List<Marker> markers, List<Found> passages) {
		List<Tie> ties = new ArrayList<>();
		for (Claims.Claim claim : Claims.of(written)) {
			if (cited(markers, claim.start(), claim.next()).isEmpty()) {
				following(claim.text(), passages).map((found) -> tie(claim, written, found)).ifPresent(ties::add);
			}
		}
		return ties;
	}

	/** The passage that the claim follows; another language tells too little of that. */
	private Optional<Found> following(String claim, List<Found> passages) {
		return passages.stream()
			.filter((found) -> Language.of(found.passage().text()).equals(Language.of(claim)))
			.filter((found) -> nearness(found, claim) >= ClaimCheck.MIN_OVERLAP)
			.sorted(Comparator.comparingDouble((Found found) -> -nearness(found, claim)))
			.limit(LOOKED_AT)
			.filter((found) -> bears(found, claim))
			.findFirst();
	}

	/** The share of the claim's words in the sentence that is nearest to it. */
	private static double nearness(Found found, String claim) {
		String text = found.passage().text();
		List<Sentence> sentences = PlantedText.evidence(text, claim);
		return sentences.isEmpty() ? 0 : ClaimCheck.overlap(ClaimCheck.best(text, sentences, claim).in(text), claim);
	}

	private static Tie tie(Claims.Claim claim, String written, Found found) {
		String text = found.passage().text();
		// A marker behind the last cell would be a cell of its own.
		String sentence = written.substring(claim.start(), claim.end());
		String within = sentence.endsWith("|") ? sentence.substring(0, sentence.length() - 1).stripTrailing()
				: sentence;
		return new Tie(claim.start() + within.length(), found,
				ClaimCheck.best(text, PlantedText.evidence(text, claim.text()), claim.text()));
	}

	private record Asked(String evidence, String claim) {
	}

}
