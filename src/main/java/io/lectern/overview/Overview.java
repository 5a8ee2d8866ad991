package io.lectern.overview;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import io.lectern.document.Document;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.language.Sentence;

/**
 * What a document says of itself.
 *
 * @param document the document
 * @param sentences its opening and how its parts begin, in the document's order
 * @param outline its headings, in the document's order
 * @param figures figures with names, those first that the document comes back to
 */
public record Overview(Document document, List<Quote> sentences, List<Part> outline, List<Figure> figures) {

	/**
	 * Made of passages of the document, in their order.
	 * @param pages a page of the document by its number
	 */
	public static Overview of(Document document, List<Passage> passages, IntFunction<Optional<PageText>> pages) {
		return new Overview(document, new Opening(document.title(), passages).sentences(),
				Outline.of(document.title(), passages), new KeyFigures(passages, pages).figures());
	}

	/**
	 * A stretch of a passage.
	 *
	 * @param sentence where it stands in the passage's text, and how it is shown
	 */
	public record Quote(Passage passage, Sentence sentence) {

		/** The stretch as it stands there, character by character. */
		public String text() {
			return sentence.in(passage.text());
		}

	}

	/**
	 * A part of the document.
	 *
	 * @param page the page on which its first passage begins, from 1
	 */
	public record Part(String heading, int page) {
	}

	/**
	 * A figure by its name.
	 *
	 * @param label what it counts: the words before a colon, or the labels and headers of
	 * a table's cell
	 * @param value as it is written
	 * @param where the line or row that has it
	 */
	public record Figure(String label, String value, Quote where) {
	}

}
