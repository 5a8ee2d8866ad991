package io.lectern.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.document.Documents;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.index.PassageIndex;
import io.lectern.language.Letters;
import io.lectern.search.Verdict.Stage;

/**
 * What somebody expected to find, as it lies in the index: the passages of a document, of
 * one of its pages, or those that hold a text.
 */
final class Expectation {

	private final Documents documents;

	private final PassageIndex index;

	Expectation(Documents documents, PassageIndex index) {
		this.documents = documents;
		this.index = index;
	}

	/**
	 * What became of it before any search.
	 *
	 * @param lost where it was lost already, null where its passages can be searched for
	 * @param explanation why, or what to know about the passages; empty for nothing
	 * @param passages the expected passages in their order
	 */
	record Located(@Nullable Stage lost, String explanation, List<Passage> passages) {

		static Located lost(Stage stage, String explanation) {
			return new Located(stage, explanation, List.of());
		}

	}

	/**
	 * @param page the page expected, null for any
	 * @param text the text expected, null for any; compared by its letters and digits
	 */
	Located locate(Document document, @Nullable Integer page, @Nullable String text) {
		String name = "'" + document.name() + "'";
		switch (document.status()) {
			case FAILED -> {
				String reason = (document.failure() != null) ? document.failure().reason() : "for an unknown reason";
				return Located.lost(Stage.NOT_PARSED, "%s could not be indexed: %s".formatted(name, reason));
			}
			case RECEIVED, PARSING, EMBEDDING -> {
				if (index.count(document.id()) == 0) {
					return Located.lost(Stage.NOT_INDEXED,
							"%s is still being indexed (%d %%)".formatted(name, Math.round(100 * document.progress())));
				}
			}
			case INDEXED -> {
			}
		}
		if (page != null && (page < 1 || page > document.pages())) {
			return Located.lost(Stage.NOT_PARSED,
					"%s has %d pages, so there is no page %d".formatted(name, document.pages(), page));
		}
		List<String> pages = documents.texts(document);
		if (page != null && Letters.in(pages.get(page - 1)).isEmpty()) {
			return Located.lost(Stage.NOT_PARSED,
					"No text was found on page %d of %s; perhaps it is a picture of one".formatted(page, name));
		}
		List<Passage> passages = passages(document);
		return (text == null) ? onPage(name, passages, page) : holding(document, passages, pages, page, text);
	}

	private static Located onPage(String name, List<Passage> passages, @Nullable Integer page) {
		List<Passage> expected = passages.stream().filter((passage) -> page == null || touches(passage, page)).toList();
		return expected.isEmpty()
				? Located.lost(Stage.IN_NO_PASSAGE,
						"Page %d of %s has text, but nothing of it became a passage".formatted(page, name))
				: new Located(null, "", expected);
	}

	private static Located holding(Document document, List<Passage> passages, List<String> pages,
			@Nullable Integer page, String text) {
		String name = "'" + document.name() + "'";
		String wanted = Letters.in(text);
		Letters letters = Letters.of(pages);
		List<Integer> places = letters.occurrences(wanted).boxed().toList();
		if (places.isEmpty()) {
			return Located.lost(Stage.NOT_PARSED,
					"The text stands on no page of %s as Lectern read it; see its pages at /api/v1/documents/%s/pages/{n}"
						.formatted(name, document.id()));
		}
		int place = places.stream()
			.filter((at) -> page == null || letters.page(at) == page)
			.findFirst()
			.orElse(places.getFirst());
		String note = (page != null && letters.page(place) != page)
				? "The text stands on page %d, not on page %d. ".formatted(letters.page(place), page) : "";
		List<Passage> whole = passages.stream()
			.filter((passage) -> overlaps(passage, letters, place, place + wanted.length()))
			.filter((passage) -> Letters.in(passage.text()).contains(wanted))
			.toList();
		if (!whole.isEmpty()) {
			return new Located(null, note, whole);
		}
		List<Passage> parts = passages.stream()
			.filter((passage) -> overlaps(passage, letters, place, place + wanted.length()))
			.toList();
		if (parts.isEmpty()) {
			return Located.lost(Stage.IN_NO_PASSAGE, note
					+ "The text was read on page %d of %s, but became part of no passage, as lines repeated on every page do"
						.formatted(letters.page(place), name));
		}
		return new Located(Stage.SPLIT_APART,
				note + "The text is spread over %d passages, none of which holds all of it".formatted(parts.size()),
				parts);
	}

	private static boolean overlaps(Passage passage, Letters letters, int start, int end) {
		for (Span span : passage.spans()) {
			if (letters.at(span.page(), span.start()) < end
					&& letters.at(span.page(), span.start() + span.length()) > start) {
				return true;
			}
		}
		return false;
	}

	private static boolean touches(Passage passage, int page) {
		return passage.spans().stream().anyMatch((span) -> span.page() == page);
	}

	private List<Passage> passages(Document document) {
		List<String> ids = IntStream.range(0, index.count(document.id()))
			.mapToObj((ordinal) -> Passage.id(document.id(), ordinal))
			.toList();
		return index.passages(ids).values().stream().sorted(Comparator.comparingInt(Passage::ordinal)).toList();
	}

}
