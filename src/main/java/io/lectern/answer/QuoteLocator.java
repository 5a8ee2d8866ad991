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
			// A repeated table header stands on no page.
			return new Place(pageNear(passage, start), List.of());
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
		if (page.glyphs() == null || !page.text().startsWith(passage.text().substring(from, to), onPage)) {
			return List.of();
		}
		return new Glyphs(page.glyphs(), page.text().length()).lines(onPage, onPage + to - from);
	}

	/** The page of the last text before that offset, else of the first. */
	private static int pageNear(Passage passage, int offset) {
		return passage.spans()
			.stream()
			.filter((span) -> span.offset() <= offset)
			.reduce((first, second) -> second)
			.map(Span::page)
			.orElse(passage.page());
	}

}
