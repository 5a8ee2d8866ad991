package io.lectern.split;

import java.util.ArrayList;
import java.util.List;

import io.lectern.document.Span;

/**
 * A passage in the making: stretches of pages, in order. Stretches with nothing but white
 * space between them grow together, so that the passage reads like the page.
 */
final class PassageDraft {

	/**
	 * A stretch of a page, never blank, with no white space at its ends.
	 *
	 * @param glue what stands before it where it can't grow together with the stretch
	 * before
	 * @param lead what is repeated right in front of it, as the label of a row that is
	 * cut between columns, or the mark of a list's item; mostly empty
	 * @param repeated whether it is only repeated for the reader's sake
	 * @param tokens how many tokens it takes
	 */
	record Part(int page, int start, int end, String glue, String lead, boolean repeated, int tokens) {

		/** Tokens of a mark in front of a list's item. */
		private static final int MARK = 2;

		/** The same behind such a mark. */
		Part behind(String mark) {
			return new Part(page, start, end, glue, mark, repeated, tokens + MARK);
		}

	}

	private final List<String> pages;

	private final List<Part> parts = new ArrayList<>();

	private int tokens;

	PassageDraft(List<String> pages) {
		this.pages = pages;
	}

	PassageDraft(List<String> pages, List<Part> parts) {
		this(pages);
		add(parts);
	}

	void add(List<Part> more) {
		parts.addAll(more);
		for (Part part : more) {
			tokens += part.tokens();
		}
	}

	List<Part> parts() {
		return parts;
	}

	int tokens() {
		return tokens;
	}

	boolean isEmpty() {
		return parts.isEmpty();
	}

	String text() {
		StringBuilder text = new StringBuilder();
		render(text);
		return text.toString();
	}

	/** Appends the passage's text and says where it stands. */
	List<Span> render(StringBuilder text) {
		List<Span> spans = new ArrayList<>();
		Part before = null;
		for (Part part : parts) {
			String page = pages.get(part.page() - 1);
			if (before != null && !part.repeated() && growsTogether(before, part, page)) {
				text.append(page, before.end(), part.end());
				Span last = spans.removeLast();
				spans.add(new Span(last.offset(), text.length() - last.offset(), last.page(), last.start()));
			}
			else {
				text.append(before == null ? "" : part.glue());
				text.append(part.lead());
				if (!part.repeated()) {
					spans.add(new Span(text.length(), part.end() - part.start(), part.page(), part.start()));
				}
				text.append(page, part.start(), part.end());
			}
			before = part;
		}
		return spans;
	}

	private static boolean growsTogether(Part before, Part part, String page) {
		return !before.repeated() && part.lead().isEmpty() && before.page() == part.page()
				&& before.end() <= part.start() && page.substring(before.end(), part.start()).isBlank();
	}

}
