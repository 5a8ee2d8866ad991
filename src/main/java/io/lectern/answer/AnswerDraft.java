package io.lectern.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.lectern.calculation.Calculation;
import io.lectern.citation.Citation;
import io.lectern.citation.Citations;
import io.lectern.citation.QuoteLocator;
import io.lectern.evidence.Evidence;
import io.lectern.evidence.Evidence.Cells;
import io.lectern.evidence.WholeLists;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.search.Findings.Found;
import io.lectern.writing.Claims;
import io.lectern.writing.PlantedText;

/**
 * An answer being written: its text, its citations and what each of them is for. Markers
 * count citations, not passages, so that each leads to one quote. For use by one thread.
 */
class AnswerDraft {

	private static final String PLANTED = "A quote speaks to a language model instead of to readers; it answers nothing.";

	private final Backing backing;

	private final AnswerListener listener;

	private final MarkedText text;

	private final Citations citations;

	private final List<Quote> quotes = new ArrayList<>();

	private final List<String> notes = new ArrayList<>();

	/** Quotes that are no answer. */
	private final List<String> unfit = new ArrayList<>();

	private Answer.@Nullable Computed computed;

	AnswerDraft(QuoteLocator locator, ClaimCheck check, AnswerListener listener) {
		this(locator, check, listener, 1);
	}

	/**
	 * @param first the marker of the first citation
	 */
	AnswerDraft(QuoteLocator locator, ClaimCheck check, AnswerListener listener, int first) {
		this.backing = new Backing(check);
		this.listener = listener;
		this.text = new MarkedText(listener);
		this.citations = new Citations(locator, first);
	}

	/** Has the words of quotes told that say what was asked for. */
	void tell(Function<String, List<String>> wordsOfQuote) {
		citations.tell(wordsOfQuote);
	}

	void write(String piece) {
		text.write(piece);
	}

	/** Writes a sentence of a passage, or what cells of a row in it say, and cites it. */
	void quote(Evidence evidence) {
		quote("", evidence.sentence().text(), evidence.found(), evidence.sentence(), evidence.cells());
	}

	/**
	 * Writes a quote as an item of a list.
	 * @param lead what is said before it
	 * @return the citation's marker
	 */
	int item(String lead, Evidence evidence) {
		item(lead);
		quote(evidence);
		return text.markers().getLast().number();
	}

	/** Writes an item of a list that needs no passage. */
	void item(String words) {
		say("\n- " + words);
	}

	/** Writes a part of a list and cites it. */
	void quote(WholeLists.Part part) {
		String lead = (part.mark() != null) ? part.mark().inMarkdown() : "";
		quote(lead, part.sentence().text(), part.found(), part.sentence(), part.cells());
	}

	private void quote(String lead, String shown, Found found, Sentence sentence, @Nullable Cells cells) {
		say(lead + shown + " ");
		boolean planted = PlantedText.isPlanted(sentence.in(found.passage().text()));
		if (planted) {
			unfit.add(shown);
			note(PLANTED);
		}
		cite(found, sentence.start(), sentence.end(), !planted, cells);
	}

	private void say(String words) {
		int from = text.length();
		write(words);
		quotes.add(new Quote(from, text.length()));
	}

	/** Writes something that is said of the answer, and so needs no passage. */
	void remark(String words) {
		say(isEmpty() ? words : "\n\n" + words);
	}

	/** Writes what was computed. */
	void compute(Calculation.Computed result) {
		remark(result.sentence());
		computed = Answer.Computed.of(result);
		if (result.note() != null) {
			note(result.note());
		}
	}

	/** Cites the sentence of the passage that bears out best what was written last. */
	void cite(Found found) {
		String claim = text.claim();
		List<Sentence> sentences = PlantedText.evidence(found.passage().text(), claim);
		boolean fit = !sentences.isEmpty();
		if (!fit) {
			sentences = Sentences.of(found.passage().text());
		}
		if (!claim.isEmpty() && !sentences.isEmpty()) {
			Sentence quote = ClaimCheck.best(found.passage().text(), sentences, claim);
			cite(found, quote.start(), quote.end(), fit && backing.bears(found, claim), null);
		}
	}

	private void cite(Found found, int start, int end, boolean supported, @Nullable Cells cells) {
		Citation citation = citations.of(found, start, end, supported, cells);
		text.mark(citation.marker(), found);
		tell(citation);
	}

	/**
	 * Cites what bears out claims that the text makes without a marker. They were told
	 * already; the whole text has the markers.
	 */
	void tie(List<Found> passages) {
		backing.ties(text.plain(), text.markers(), passages).forEach((tie) -> {
			Citation citation = citations.of(tie.found(), tie.quote().start(), tie.quote().end(), true, null);
			text.mark(new Marker(tie.offset(), citation.marker(), tie.found(), " "));
			tell(citation);
		});
	}

	private void tell(Citation citation) {
		if (citations.add(citation)) {
			listener.citation(citation);
		}
	}

	/** What a text by a model is worth, by what it cites. */
	Verdict verdict() {
		if (isEmpty()) {
			return Verdict.ABSENT;
		}
		boolean borneOut = citations.all().stream().anyMatch(Citation::supported);
		int claims = Math.max(1, Claims.of(text.plain()).size());
		double share = 1 - Math.min(1, (double) unsupported().size() / claims);
		return new Verdict(borneOut ? AnswerState.ANSWERED : AnswerState.PROBABLE, borneOut ? share : 0);
	}

	/** Claims that nothing they cite bears out; what is quoted bears itself out. */
	List<String> unsupported() {
		List<String> unsupported = new ArrayList<>(unfit);
		for (Claims.Claim claim : Claims.of(text.plain())) {
			boolean quoted = quotes.stream().anyMatch((quote) -> quote.holds(claim));
			if (!quoted && !backing.isBorneOut(claim, text.plain(), text.markers())) {
				// A marker before the full stop leaves a blank behind.
				unsupported.add(claim.text().replaceAll("\\s+(?=[.,;:!?。，；！？])", ""));
			}
		}
		return unsupported;
	}

	/** Takes back all that was written. */
	void withdraw() {
		text.clear();
		citations.clear();
		quotes.clear();
	}

	/** Tells the reader something beside the text. */
	void note(String words) {
		if (!notes.contains(words)) {
			notes.add(words);
		}
	}

	/** Whether nothing is said: marks alone say nothing. */
	boolean isEmpty() {
		return text.isEmpty();
	}

	/** Whether nothing stands there. */
	boolean isBlank() {
		return text.isBlank();
	}

	String text() {
		return text.marked();
	}

	/** The text without markers. */
	String plain() {
		return text.plain();
	}

	/** What was computed, null where nothing was. */
	Answer.@Nullable Computed computed() {
		return computed;
	}

	/** What to tell the reader about it beside the text. */
	List<String> notes() {
		return notes;
	}

	List<Citation> citations() {
		return citations.all();
	}

	/** A stretch of the text without markers that is a quote. */
	private record Quote(int start, int end) {

		boolean holds(Claims.Claim claim) {
			return claim.start() >= start && claim.end() <= end;
		}

	}

}
