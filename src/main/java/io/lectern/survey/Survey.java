package io.lectern.survey;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.evidence.Evidence;

/**
 * What several documents were read for.
 *
 * @param kind what was asked
 * @param result how far it was found
 * @param said what is said of it as a whole
 * @param groups what was found, on the page asked for
 * @param total all that was found, on this page or not
 * @param documents how many documents it was found in
 * @param offset how many of them lie before this page
 * @param limit how many of them a page has at most
 * @param read how much was read; null where reading all was not asked
 * @param missing what was looked for and stands nowhere
 * @param warnings what was assumed or left out
 */
public record Survey(Kind kind, Result result, String said, List<Group> groups, int total, int documents, int offset,
		int limit, @Nullable Read read, List<String> missing, List<String> warnings) {

	/** What was asked. */
	public enum Kind {

		/** Every place that mentions a thing. */
		PLACES,
		/** What documents there are. */
		DOCUMENTS,
		/** Two documents or things side by side. */
		COMPARISON

	}

	/** How far it was found. */
	public enum Result {

		/** As asked. */
		WHOLE,
		/** In part, or not quite as asked. */
		PARTLY,
		/** Not at all. */
		NOTHING

	}

	/**
	 * What was found in one document, or of one side.
	 *
	 * @param label what it is called
	 * @param document the document; null where the quotes are of several
	 * @param total all that was found there
	 * @param quotes those on this page
	 * @param remark what is said instead where there is none; empty otherwise
	 */
	public record Group(String label, @Nullable Document document, int total, List<Quote> quotes, String remark) {
	}

	/**
	 * A quote.
	 *
	 * @param heading the heading that is meant, where the sentence only stands first
	 * below it; null where the sentence itself is
	 */
	public record Quote(@Nullable String heading, Evidence evidence) {
	}

}
