package io.lectern.paper;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Questions and answers, or words that somebody kept, in the order in which they are
 * handed out.
 *
 * @param title what it is called
 */
public record Paper(String title, List<Part> parts) {

	/**
	 * An answer, or kept words.
	 *
	 * @param heading the question; null where words of a document were kept
	 * @param text the answer as Markdown, with its markers {@code [1]}; may be empty
	 * @param remark what somebody wrote to it; may be empty
	 * @param quotes what it rests on
	 */
	public record Part(@Nullable String heading, String text, String remark, List<Quote> quotes) {

		/** An answer as the REST contract tells it, and the question. */
		public static Part of(@Nullable String heading, String text, String remark, JsonNode citations) {
			List<Quote> quotes = new ArrayList<>();
			citations.forEach((citation) -> quotes.add(Quote.of(citation)));
			return new Part(heading, text, remark, quotes);
		}

	}

	/**
	 * Words of a document.
	 *
	 * @param marker its number in the text; 0 where it has none
	 * @param words as they stand there
	 * @param table the row of a table that they are, below its header; empty where they
	 * are none
	 * @param document the document's id
	 * @param name the document's file name
	 * @param page where they begin, from 1
	 */
	public record Quote(int marker, String words, List<List<String>> table, String document, String name, int page) {

		private static Quote of(JsonNode citation) {
			List<List<String>> rows = new ArrayList<>();
			JsonNode table = citation.path("table");
			if (table.isObject()) {
				table.path("header").forEach((row) -> rows.add(texts(row)));
				rows.add(texts(table.path("row")));
			}
			return new Quote(citation.path("marker").asInt(0), citation.path("quote").asString(""), rows,
					citation.path("documentId").asString(""), citation.path("documentName").asString(""),
					citation.path("page").asInt(1));
		}

		private static List<String> texts(JsonNode row) {
			List<String> texts = new ArrayList<>();
			row.forEach((cell) -> texts.add(cell.asString("")));
			return texts;
		}

		/** The words in one line. */
		String line() {
			return words.replaceAll("\\s+", " ").strip();
		}

	}

}
