package io.lectern.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;

/** Finds where characters of a passage stand on their page. */
@Component
public class QuoteLocator {

	private static final Pattern BLANK_LINE = Pattern.compile("\\n[^\\S\\n]*\\n\\s*");

	private final Documents documents;

	public QuoteLocator(Documents documents) {
		this.documents = documents;
	}

	/**
	 * Where the characters {@code [start, end)} of the passage stand, in order; at least
	 * one mark, which says the page only where its text is not the passage's.
	 */
	public List<Mark> locate(Passage passage, int start, int end) {
		Map<Integer, List<Span>> pages = passage.spans()
			.stream()
			.filter((span) -> span.offset() < end && span.offset() + span.length() > start)
			.collect(Collectors.groupingBy(Span::page, LinkedHashMap::new, Collectors.toList()));
		if (pages.isEmpty()) {
			return List.of(above(passage, start, end));
		}
		List<Mark> marks = new ArrayList<>();
		pages.forEach((number, spans) -> marks.addAll(on(number, spans, passage, start, end)));
		return List.copyOf(marks);
	}

	private List<Mark> on(int number, List<Span> spans, Passage passage, int start, int end) {
		Optional<PageText> page = documents.page(passage.documentId(), number);
		List<Mark> marks = new ArrayList<>();
		for (Span span : spans) {
			int from = Math.max(start, span.offset());
			String words = passage.text().substring(from, Math.min(end, span.offset() + span.length()));
			int onPage = span.start() + from - span.offset();
			// Never a mark on the wrong words, whatever went wrong before.
			if (page.isPresent() && page.get().text().startsWith(words, onPage)) {
				append(mark(page.get(), onPage, onPage + words.length()), page.get(), marks);
			}
		}
		return marks.isEmpty() ? List.of(Mark.page(number)) : marks;
	}

	/**
	 * Where characters of a page stand on it; empty where the page has no fixed layout.
	 */
	List<List<Double>> boxes(DocumentId document, int number, int start, int end) {
		return documents.page(document, number)
			.filter((page) -> end <= page.text().length())
			.map((page) -> mark(page, start, end).boxes())
			.orElse(List.of());
	}

	/** Joins it to the last one where nothing but blanks and hyphens lies between. */
	private static void append(Mark mark, PageText page, List<Mark> marks) {
		Mark last = marks.isEmpty() ? null : marks.getLast();
		if (last == null || last.end() == null || mark.start() == null || last.end() > mark.start()
				|| page.text().substring(last.end(), mark.start()).chars().anyMatch(Character::isLetterOrDigit)) {
			marks.add(mark);
			return;
		}
		List<List<Double>> boxes = new ArrayList<>(last.boxes());
		boxes.addAll(mark.boxes());
		marks.set(marks.size() - 1,
				new Mark(last.page(), List.copyOf(boxes), last.start(), mark.end(), last.paragraph()));
	}

	/**
	 * Where a table's header or caption stands that the passage only repeats: above what
	 * follows it, on the same page or the one before.
	 */
	private Mark above(Passage passage, int start, int end) {
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
				return mark(page.get(), at, at + words.length());
			}
		}
		return Mark.page(next.page());
	}

	private static Mark mark(PageText page, int start, int end) {
		if (page.glyphs() == null) {
			return new Mark(page.number(), List.of(), start, end, paragraph(page.text(), start));
		}
		return new Mark(page.number(), new Glyphs(page.glyphs(), page.text().length()).lines(start, end), start, end);
	}

	/** Blank lines part paragraphs. */
	private static int paragraph(String text, int at) {
		return 1 + (int) BLANK_LINE.matcher(text.substring(0, at).stripLeading()).results().count();
	}

}
