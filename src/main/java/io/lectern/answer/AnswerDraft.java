package io.lectern.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.calculation.Calculation;
import io.lectern.document.DocumentId;
import io.lectern.evidence.Evidence;
import io.lectern.evidence.Evidence.Cells;
import io.lectern.evidence.WholeLists;
import io.lectern.language.ListMark;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.language.Terms;
import io.lectern.search.Findings.Found;

/**
 * An answer being written: its text, its citations and what each of them is for. Markers
 * count citations, not passages, so that each leads to one quote. For use by one thread.
 */
class AnswerDraft {

	private static final Pattern MARKDOWN_NUMBER = Pattern.compile("[0-9]{1,2}[.)]");

	private final QuoteLocator locator;

	private final ClaimCheck check;

	private final AnswerListener listener;

	/** The text with markers. */
	private final StringBuilder text = new StringBuilder();

	/** The text without them; sentences are told by it. */
	private final StringBuilder plain = new StringBuilder();

	private final List<Citation> citations = new ArrayList<>();

	private final List<Marker> markers = new ArrayList<>();

	private final List<Quote> quotes = new ArrayList<>();

	private final Map<Key, Citation> known = new HashMap<>();

	private final List<String> notes = new ArrayList<>();

	private Answer.@Nullable Computed computed;

	/** The marker of the first citation. */
	private final int first;

	AnswerDraft(QuoteLocator locator, ClaimCheck check, AnswerListener listener) {
		this(locator, check, listener, 1);
	}

	/**
	 * @param first the marker of the first citation
	 */
	AnswerDraft(QuoteLocator locator, ClaimCheck check, AnswerListener listener, int first) {
		this.locator = locator;
		this.check = check;
		this.listener = listener;
		this.first = first;
	}

	void write(String piece) {
		text.append(piece);
		plain.append(piece);
		listener.token(piece);
	}

	/** Writes a sentence of a passage, or what cells of a row in it say, and cites it. */
	void quote(Evidence evidence) {
		int from = plain.length();
		write(evidence.sentence().text() + " ");
		quotes.add(new Quote(from, plain.length()));
		cite(evidence.found(), evidence.sentence().start(), evidence.sentence().end(), true, evidence.cells());
	}

	/**
	 * Writes a quote as an item of a list.
	 * @param lead what is said before it
	 * @return the citation's marker
	 */
	int item(String lead, Evidence evidence) {
		item(lead);
		quote(evidence);
		return markers.getLast().number();
	}

	/** Writes an item of a list that needs no passage. */
	void item(String words) {
		int from = plain.length();
		write("\n- " + words);
		quotes.add(new Quote(from, plain.length()));
	}

	/** Writes a part of a list and cites it. */
	void quote(WholeLists.Part part) {
		int from = plain.length();
		ListMark mark = part.mark();
		// Marks that Markdown knows make a list; others stand in one.
		String lead = (mark == null) ? "" : MARKDOWN_NUMBER.matcher(mark.written()).matches() ? mark.written() + " "
				: (mark.isBullet()) ? "- " : "- " + mark.written() + " ";
		write(lead + part.sentence().text() + " ");
		quotes.add(new Quote(from, plain.length()));
		cite(part.found(), part.sentence().start(), part.sentence().end(), true, part.cells());
	}

	/** Writes something that is said of the answer, and so needs no passage. */
	void remark(String words) {
		int from = plain.length();
		write(isEmpty() ? words : "\n\n" + words);
		quotes.add(new Quote(from, plain.length()));
	}

	/** Writes what was computed. */
	void compute(Calculation.Computed result) {
		remark(result.sentence());
		computed = Answer.Computed.of(result);
		if (result.note() != null) {
			notes.add(result.note());
		}
	}

	/** Cites the sentence of the passage that bears out best what was written last. */
	void cite(Found found) {
		String claim = claim();
		String passage = found.passage().text();
		List<Sentence> sentences = Sentences.of(passage);
		if (!claim.isEmpty() && !sentences.isEmpty()) {
			Sentence quote = ClaimCheck.best(passage, sentences, claim);
			cite(found, quote.start(), quote.end(), check.supports(passage, claim), null);
		}
	}

	private void cite(Found found, int start, int end, boolean supported, @Nullable Cells cells) {
		Key key = new Key(found.passage().id(), start, end, supported);
		Citation citation = known.get(key);
		boolean isNew = citation == null;
		if (citation == null) {
			citation = Citation.of(first + citations.size(), found, found.passage().text().substring(start, end),
					locator.locate(found.passage(), start, end), supported,
					(cells != null) ? table(found.passage().documentId(), cells) : null);
			known.put(key, citation);
			citations.add(citation);
		}
		String marker = "[" + citation.marker() + "]";
		markers.add(new Marker(plain.length(), citation.marker(), found));
		text.append(marker);
		listener.token(marker);
		if (isNew) {
			listener.citation(citation);
		}
	}

	private CitedTable table(DocumentId document, Cells cells) {
		return CitedTable.of(cells, (cell) -> locator.boxes(document, cells.row().page(), cell.start(), cell.end()));
	}

	/** What a marker written now would be for: the sentence, or its part, before it. */
	private String claim() {
		String written = plain.toString();
		List<Sentence> sentences = Sentences.of(written);
		if (sentences.isEmpty()) {
			return "";
		}
		Sentence last = sentences.getLast();
		int start = last.start();
		for (Marker mark : markers) {
			// A marker within the sentence closes the part before it.
			if (mark.offset > start && Terms.of(written.substring(mark.offset)).size() >= 2) {
				start = mark.offset;
			}
		}
		return written.substring(start).strip();
	}

	/** What a text by a model is worth, by what it cites. */
	Verdict verdict() {
		if (isEmpty()) {
			return Verdict.ABSENT;
		}
		boolean borneOut = citations.stream().anyMatch(Citation::supported);
		int sentences = Math.max(1, Sentences.of(plain.toString()).size());
		double share = 1 - Math.min(1, (double) unsupported().size() / sentences);
		return new Verdict(borneOut ? AnswerState.ANSWERED : AnswerState.PROBABLE, borneOut ? share : 0);
	}

	/** Sentences that nothing they cite bears out; what is quoted bears itself out. */
	List<String> unsupported() {
		String written = plain.toString();
		List<Sentence> sentences = Sentences.of(written);
		List<String> unsupported = new ArrayList<>();
		for (int i = 0; i < sentences.size(); i++) {
			Sentence sentence = sentences.get(i);
			int next = (i + 1 < sentences.size()) ? sentences.get(i + 1).start() : written.length() + 1;
			StringBuilder cited = new StringBuilder();
			markers.stream()
				.filter((mark) -> mark.offset > sentence.start() && mark.offset <= next)
				.forEach((mark) -> cited.append(mark.found.passage().text()).append('\n'));
			boolean says = !Terms.of(sentence.text()).isEmpty()
					&& quotes.stream().noneMatch((quote) -> quote.holds(sentence));
			if (says && (cited.isEmpty() || !check.supports(cited.toString(), sentence.text()))) {
				// A marker before the full stop leaves a blank behind.
				unsupported.add(sentence.text().replaceAll("\\s+(?=[.,;:!?。，；！？])", ""));
			}
		}
		return unsupported;
	}

	boolean isEmpty() {
		return plain.toString().isBlank();
	}

	String text() {
		return text.toString().strip();
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
		return List.copyOf(citations);
	}

	/** A stretch of the text without markers that is a quote. */
	private record Quote(int start, int end) {

		boolean holds(Sentence sentence) {
			return sentence.start() >= start && sentence.end() <= end;
		}

	}

	/** A marker at an offset of the text without markers. */
	private record Marker(int offset, int number, Found found) {
	}

	private record Key(String passageId, int start, int end, boolean supported) {
	}

}
