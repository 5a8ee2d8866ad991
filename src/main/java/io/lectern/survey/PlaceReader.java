package io.lectern.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.index.PassageIndex;
import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.PassageIndex.Held;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;

/**
 * Reads passages for the places that mention a thing. What can't hold it the index leaves
 * out. For use by one thread.
 */
final class PlaceReader {

	/** Passages held in memory at a time. */
	private static final int BATCH = 200;

	private final PassageIndex index;

	private final Pieces cutter;

	private final int most;

	/** Where what was found stands: no place counts twice. */
	private final Set<List<Object>> known = new HashSet<>();

	/** Sentences found so far by how they are marked. */
	private final List<Place> places = new ArrayList<>();

	/**
	 * @param most passages to read
	 */
	PlaceReader(PassageIndex index, Pieces cutter, int most) {
		this.index = index;
		this.cutter = cutter;
		this.most = most;
	}

	/**
	 * What was read.
	 *
	 * @param places in the documents' order
	 * @param unread passages that may hold others
	 */
	record Found(List<Place> places, int unread) {

		int mentions() {
			return places.stream().mapToInt(Place::mentions).sum();
		}

		int documents() {
			return (int) places.stream().map((place) -> place.document().id()).distinct().count();
		}

	}

	/** How often a text in pieces mentions a thing. */
	interface Mentions {

		int in(List<Piece> text);

	}

	/** The places where what passages with these words say mentions it. */
	Found read(List<PassageIndex.Wording> wordings, Mentions mentions, SurveyedDocuments documents, Filter filter) {
		known.clear();
		places.clear();
		Map<DocumentId, Integer> order = documents.order();
		Map<DocumentId, Document> byId = documents.byId();
		List<Held> held = index.holding(wordings, filter)
			.stream()
			.filter((each) -> order.containsKey(each.documentId()))
			.sorted(Comparator.comparing((Held each) -> order.get(each.documentId())).thenComparing(Held::ordinal))
			.toList();
		List<Held> read = held.subList(0, Math.min(most, held.size()));
		for (int from = 0; from < read.size(); from += BATCH) {
			List<Held> batch = read.subList(from, Math.min(read.size(), from + BATCH));
			Map<String, Passage> passages = index.passages(batch.stream().map(Held::passageId).toList());
			for (Held each : batch) {
				Passage passage = passages.get(each.passageId());
				if (passage != null) {
					read(Objects.requireNonNull(byId.get(each.documentId())), passage, mentions);
				}
			}
		}
		return new Found(List.copyOf(places), held.size() - read.size());
	}

	private void read(Document document, Passage passage, Mentions mentions) {
		List<Sentence> sentences = Sentences.of(passage.text());
		Map<Sentence, Integer> said = new LinkedHashMap<>();
		for (Sentence sentence : sentences) {
			int count = mentions.in(cutter.of(Sentences.oneLine(sentence.in(passage.text()))));
			if (count > 0 && isNew(passage, sentence)) {
				said.put(sentence, count);
			}
		}
		Map<Sentence, Place> found = new HashMap<>();
		List<String> headings = passage.headings();
		for (int level = 0; level < headings.size(); level++) {
			int count = mentions.in(cutter.of(headings.get(level)));
			boolean isNew = count > 0 && known.add(List.of(passage.documentId(), headings.subList(0, level + 1)));
			if (isNew && !sentences.isEmpty() && !repeats(said, headings.get(level))) {
				Sentence first = sentences.getFirst();
				int more = (found.containsKey(first) ? found.get(first).mentions() : said.getOrDefault(first, 0))
						+ count;
				found.put(first, new Place(document, passage, first, more, headings.get(level)));
			}
		}
		said.forEach(
				(sentence, count) -> found.putIfAbsent(sentence, new Place(document, passage, sentence, count, null)));
		found.values()
			.stream()
			.sorted(Comparator.comparingInt((place) -> place.sentence().start()))
			.forEach(places::add);
	}

	/** Some texts repeat a heading as their first line. */
	private static boolean repeats(Map<Sentence, Integer> said, String heading) {
		return said.keySet().stream().anyMatch((sentence) -> sentence.text().strip().equalsIgnoreCase(heading.strip()));
	}

	/**
	 * By its place on its page; what a passage only repeats by its words, and so a
	 * table's row, because headers are printed again on each page.
	 */
	private boolean isNew(Passage passage, Sentence sentence) {
		String words = sentence.in(passage.text());
		boolean isFirst = known.add(List.of(passage.documentId(), words));
		if (Sentences.isRow(words)) {
			return isFirst;
		}
		for (Span span : passage.spans()) {
			if (span.offset() <= sentence.start() && sentence.start() < span.offset() + span.length()) {
				return known
					.add(List.of(passage.documentId(), span.page(), span.start() + sentence.start() - span.offset()));
			}
		}
		return isFirst;
	}

}
