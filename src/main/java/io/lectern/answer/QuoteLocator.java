package io.lectern.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.lectern.document.Documents;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;

/** Finds where characters of a passage stand on their page. */
@Component
class QuoteLocator {

	private final Documents documents;

	QuoteLocator(Documents documents) {
		this.documents = documents;
	}

	/**
	 * Where the characters {@code [start, end)} of the passage begin.
	 *
	 * @param page the page
	 * @param boxes one per line of that page; empty where the page has no layout or its
	 * text is not the passage's
	 */
	record Place(int page, List<List<Double>> boxes) {
	}

	Place locate(Passage passage, int start, int end) {
		List<Span> touched = passage.spans()
			.stream()
			.filter((span) -> span.offset() < end && span.offset() + span.length() > start)
			.toList();
		if (touched.isEmpty()) {
			return above(passage, start, end);
		}
		int number = touched.getFirst().page();
		Optional<PageText> page = documents.page(passage.documentId(), number);
		List<List<Double>> boxes = new ArrayList<>();
		for (Span span : touched) {
			if (span.page() == number && page.isPresent()) {
				boxes.addAll(boxes(passage, span, page.get(), start, end));
			}
		}
		return new Place(number, List.copyOf(boxes));
	}

	private static List<List<Double>> boxes(Passage passage, Span span, PageText page, int start, int end) {
		int from = Math.max(start, span.offset());
		int to = Math.min(end, span.offset() + span.length());
		int onPage = span.start() + from - span.offset();
		// Never a box on the wrong words, whatever went wrong before.
		if (!page.text().startsWith(passage.text().substring(from, to), onPage)) {
			return List.of();
		}
		return boxes(page, onPage, onPage + to - from);
	}

	/**
	 * Where a table's header or caption stands that the passage only repeats: above what
	 * follows it, on the same page or the one before.
	 */
	private Place above(Passage passage, int start, int end) {
		Span next = passage.spans()
			.stream()
			.filter((span) -> span.offset() >= end)
			.findFirst()
			.orElse(passage.spans().getLast());
		String words = passage.text().substring(start, end).strip();
		for (int number = next.page(); number >= Math.max(1, next.page() - 1); number--) {
			Optional<PageText> page = documents.page(passage.documentId(), number);
			String text = page.map(PageText::text).orElse("");
			int at = text.lastIndexOf(words, (number == next.page()) ? next.start() : text.length());
			if (page.isPresent() && at >= 0) {
				return new Place(number, boxes(page.get(), at, at + words.length()));
			}
		}
		return new Place(next.page(), List.of());
	}

	private static List<List<Double>> boxes(PageText page, int start, int end) {
		return (page.glyphs() == null) ? List.of() : new Glyphs(page.glyphs(), page.text().length()).lines(start, end);
	}

}
